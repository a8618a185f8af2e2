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
import yiju.generator.openai.ModelGenerator;
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
    Gauge.builder("yiju.documents", engine, e -> statistics(e).documents()).register(registry);
    Gauge.builder("yiju.passages", engine, e -> statistics(e).passages()).register(registry);
    for (RefusalReason reason : RefusalReason.values()) {
      outcome(reason.name());
    }
    outcome("answered");
    if (engine.generator() instanceof ModelGenerator model) {
      var usage = model.usage();
      count("yiju.llm.drafts", usage, ModelGenerator.Usage::drafts);
      count("yiju.llm.fallbacks", usage, ModelGenerator.Usage::fallbacks);
      count("yiju.llm.tokens.prompt", usage, ModelGenerator.Usage::promptTokens);
      count("yiju.llm.tokens.completion", usage, ModelGenerator.Usage::completionTokens);
    }
  }

  private void count(
      String name, ModelGenerator.Usage usage, ToDoubleFunction<ModelGenerator.Usage> value) {
    FunctionCounter.builder(name, usage, value).register(registry);
  }

  private static Statistics statistics(Engine engine) {
    try {
      return engine.knowledge().statistics();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // The registry shows such a gauge as NaN.
    }
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
