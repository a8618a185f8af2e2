package yiju.corpus;

/** Folds spellings that mean the same; for matching only, never for what is shown. */
public final class Folding {
  private Folding() {}

  /**
   * Compatibility forms (full width to half), traditional Han to simplified, lower case. The length
   * may change.
   */
  public static String fold(String text) {
    throw new UnsupportedOperationException();
  }
}
