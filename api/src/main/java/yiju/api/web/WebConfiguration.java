package yiju.api.web;

import java.time.Clock;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.json.ProblemDetailJacksonMixin;
import tools.jackson.databind.json.JsonMapper;
import yiju.api.Engine;
import yiju.api.Feedback;
import yiju.api.KnowledgeWriter;
import yiju.api.crawl.CrawlJobs;
import yiju.api.json.Json;
import yiju.api.measure.Calibrations;
import yiju.api.measure.Evaluations;
import yiju.api.web.openai.ChatController;

/** What the server is made of; nothing is found by scanning. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({
  AskController.class,
  CalibrationsController.class,
  ChatController.class,
  CrawlsController.class,
  DocumentsController.class,
  EvaluationsController.class,
  FeedbackController.class,
  StatusController.class,
  Problems.class,
  RequestLog.class,
  Guard.class,
  Access.class,
  Limits.class,
  Asking.class,
  Meters.class,
  Readiness.class
})
class WebConfiguration {
  @Bean
  KnowledgeWriter knowledgeWriter(Engine engine) {
    return new KnowledgeWriter(engine.directory(), engine.models()::encoder);
  }

  @Bean
  CrawlJobs crawlJobs(Engine engine, KnowledgeWriter writer) {
    return new CrawlJobs(engine.directory().resolve("crawl"), writer, Clock.systemUTC());
  }

  @Bean
  Evaluations evaluations(Engine engine) {
    return new Evaluations(engine.directory(), engine.models(), Clock.systemUTC());
  }

  @Bean
  Calibrations calibrations(Engine engine, Evaluations evaluations) {
    return new Calibrations(engine.directory(), engine.models(), evaluations, Clock.systemUTC());
  }

  @Bean
  Feedback feedback(Engine engine) {
    return new Feedback(engine.directory());
  }

  @Bean
  JsonMapper jsonMapper() {
    return Json.mapper()
        .rebuild()
        .addMixIn(ProblemDetail.class, ProblemDetailJacksonMixin.class)
        .build();
  }
}
