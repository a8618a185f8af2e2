package yiju.generator.model;

import java.util.concurrent.atomic.LongAdder;

/** What a model has done so far. Thread-safe. */
public final class Usage {
  private final LongAdder drafts = new LongAdder();
  private final LongAdder fallbacks = new LongAdder();
  private final LongAdder promptTokens = new LongAdder();
  private final LongAdder completionTokens = new LongAdder();
  private final LongAdder nanos = new LongAdder();

  private final Price price;

  Usage(Price price) {
    this.price = price;
  }

  /**
   * In whatever money the owner thinks.
   *
   * @param in of a million tokens that the model reads
   * @param out of a million tokens that it writes
   */
  public record Price(double in, double out) {
    public static final Price NONE = new Price(0, 0);
  }

  void drafted(LanguageModel.Reply reply) {
    drafts.increment();
    promptTokens.add(reply.promptTokens());
    completionTokens.add(reply.completionTokens());
  }

  void fellBack() {
    fallbacks.increment();
  }

  void took(long time) {
    nanos.add(time);
  }

  public long drafts() {
    return drafts.sum();
  }

  /** Drafts that the sources had to give, for the model failed. */
  public long fallbacks() {
    return fallbacks.sum();
  }

  public long promptTokens() {
    return promptTokens.sum();
  }

  public long completionTokens() {
    return completionTokens.sum();
  }

  public double cost() {
    return (promptTokens() * price.in() + completionTokens() * price.out()) / 1e6;
  }

  /** Time waited for the model, failures included. */
  public double seconds() {
    return nanos.sum() / 1e9;
  }
}
