package yiju.verifier;

/** Told how one question gets on, by the thread that answers it. */
public interface Progress {
  /**
   * A stage, or a part of it, is done.
   *
   * @param name {@code retrieve}, {@code rank}, {@code generate} or {@code verify}
   */
  void stage(String name, double millis);

  /** A claim passed its check; the answer may still become a refusal. */
  void checked(CheckedClaim claim);

  /** For those who wait for the end. */
  static Progress unwatched() {
    return new Progress() {
      @Override
      public void stage(String name, double millis) {}

      @Override
      public void checked(CheckedClaim claim) {}
    };
  }
}
