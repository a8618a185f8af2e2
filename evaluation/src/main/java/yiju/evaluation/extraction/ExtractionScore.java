package yiju.evaluation.extraction;

/**
 * Running score of a group of pages.
 *
 * <p>Texts are averaged over pages; strings are counted over all pages together, as the set's own
 * script does.
 */
public final class ExtractionScore {
  private int pages;
  private double precision;
  private double recall;
  private double f1;
  private int found;
  private int missed;
  private int unwanted;
  private boolean counted;

  public void add(Expected expected, String text) {
    pages++;
    switch (expected) {
      case Expected.Words words -> add(Overlap.ofWords(text, words.text()));
      case Expected.Characters characters -> add(Overlap.ofCharacters(text, characters.text()));
      case Expected.Strings strings -> {
        counted = true;
        for (String wanted : strings.with()) {
          if (text.contains(wanted)) {
            found++;
          } else {
            missed++;
          }
        }
        unwanted += (int) strings.without().stream().filter(text::contains).count();
      }
    }
  }

  private void add(Overlap overlap) {
    precision += overlap.precision();
    recall += overlap.recall();
    f1 += overlap.f1();
  }

  public int pages() {
    return pages;
  }

  public double precision() {
    return counted ? found / Math.max(1.0, found + unwanted) : precision / pages;
  }

  public double recall() {
    return counted ? found / Math.max(1.0, found + missed) : recall / pages;
  }

  public double f1() {
    return counted ? new Overlap(precision(), recall()).f1() : f1 / pages;
  }
}
