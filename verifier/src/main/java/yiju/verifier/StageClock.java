package yiju.verifier;

/** Times the stages of one question. */
final class StageClock {
  private static final double NANOS = 1e6;

  private final long start = System.nanoTime();
  private long last = start;
  private double retrieve;
  private double rank;
  private double generate;
  private double verify;

  void retrieved() {
    retrieve = lap();
  }

  void ranked() {
    rank = lap();
  }

  void generated() {
    generate += lap();
  }

  void verified() {
    verify += lap();
  }

  /** All that has not been told counts as verification. */
  Timings stop() {
    verified();
    return new Timings((last - start) / NANOS, retrieve, rank, generate, verify);
  }

  private double lap() {
    long now = System.nanoTime();
    double elapsed = (now - last) / NANOS;
    last = now;
    return elapsed;
  }
}
