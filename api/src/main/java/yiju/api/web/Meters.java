package yiju.api.web;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToDoubleFunction;
import yiju.api.Engine;
import yiju.generator.model.ModelGenerator;
import yiju.generator.model.Usage;
import yiju.indexer.Statistics;
import yiju.verifier.Answer;
import yiju.verifier.Refusal;
import yiju.verifier.RefusalReason;
import yiju.verifier.Timings;
import yiju.verifier.VerifiedAnswer;

/** What the server counts, for Prometheus. No question's text is in it. */
final class Meters {
  private static final double NANOS = 1e6;

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final AtomicInteger active = new AtomicInteger();

  Meters(Engine engine) {
    new JvmMemoryMetrics().bindTo(registry);
    Gauge.builder("yiju.questions.active", active, AtomicInteger::get)
        .description("questions being answered")
        .register(registry);
    Gauge.builder("yiju.vectors.waiting", engine, e -> withoutVector(statistics(e)))
        .description("passages whose vector is still to be computed")
        .register(registry);
    Gauge.builder("yiju.documents", engine, e -> statistics(e).documents()).register(registry);
    Gauge.builder("yiju.passages", engine, e -> statistics(e).passages()).register(registry);
    for (RefusalReason reason : RefusalReason.values()) {
      outcome(reason.name());
    }
    outcome("answered");
    if (engine.generator() instanceof ModelGenerator model) {
      var usage = model.usage();
      count("yiju.llm.drafts", usage, Usage::drafts);
      count("yiju.llm.fallbacks", usage, Usage::fallbacks);
      count("yiju.llm.tokens.prompt", usage, Usage::promptTokens);
      count("yiju.llm.tokens.completion", usage, Usage::completionTokens);
      count("yiju.llm.seconds", usage, Usage::seconds);
      count("yiju.llm.cost", usage, Usage::cost);
    }
  }

  private void count(String name, Usage usage, ToDoubleFunction<Usage> value) {
    FunctionCounter.builder(name, usage, value).register(registry);
  }

  private static Statistics statistics(Engine engine) {
    try {
      return engine.knowledge().statistics();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // The registry shows such a gauge as NaN.
    }
  }

  private static long withoutVector(Statistics statistics) {
    return statistics.passages() - statistics.vectors();
  }

  /** Shows {@code number} as a gauge. */
  void watch(String name, String description, Number number) {
    Gauge.builder(name, number, Number::doubleValue).description(description).register(registry);
  }

  void began() {
    active.incrementAndGet();
  }

  void ended() {
    active.decrementAndGet();
  }

  void failed() {
    outcome("failed").record(Duration.ZERO);
  }

  void answered(Answer answer) {
    Timings t = answer.timings();
    String outcome =
        switch (answer) {
          case VerifiedAnswer given -> "answered";
          case Refusal refusal -> refusal.reason().name();
        };
    record(outcome(outcome), t.total());
    Map.of(
            "retrieve",
            t.retrieve(),
            "rank",
            t.rank(),
            "generate",
            t.generate(),
            "verify",
            t.verify())
        .forEach((stage, millis) -> record(stage(stage), millis));
  }

  private Timer outcome(String outcome) {
    return Timer.builder("yiju.questions")
        .description("questions by outcome: answered, a refusal's reason, or failed")
        .tag("outcome", outcome)
        .register(registry);
  }

  private Timer stage(String stage) {
    return Timer.builder("yiju.stage").tag("stage", stage).register(registry);
  }

  private static void record(Timer timer, double millis) {
    timer.record(Math.round(millis * NANOS), TimeUnit.NANOSECONDS);
  }

  /** In the text format of Prometheus. */
  String scrape() {
    return registry.scrape();
  }
}
