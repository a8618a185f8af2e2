package yiju.verifier;

/** Times the stages of one question. */
final class StageClock {
  private static final double NANOS = 1e6;

  private final Progress progress;
  private final long start = System.nanoTime();
  private long last = start;
  private double retrieve;
  private double rank;
  private double generate;
  private double verify;

  StageClock(Progress progress) {
    this.progress = progress;
  }

  void retrieved() {
    retrieve = lap("retrieve");
  }

  void ranked() {
    rank = lap("rank");
  }

  void generated() {
    generate += lap("generate");
  }

  void verified() {
    verify += lap("verify");
  }

  /** All that has not been told counts as verification. */
  Timings stop() {
    verified();
    return new Timings((last - start) / NANOS, retrieve, rank, generate, verify);
  }

  private double lap(String stage) {
    long now = System.nanoTime();
    double elapsed = (now - last) / NANOS;
    last = now;
    progress.stage(stage, elapsed);
    return elapsed;
  }
}
