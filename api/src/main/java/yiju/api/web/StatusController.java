package yiju.api.web;

import java.io.IOException;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import yiju.api.Engine;
import yiju.api.json.StatusJson;

/** Whether the server lives, is ready, what its knowledge base holds and what it has done. */
@RestController
class StatusController {
  private final Engine engine;
  private final Meters meters;
  private final Readiness readiness;

  StatusController(Engine engine, Meters meters, Readiness readiness) {
    this.engine = engine;
    this.meters = meters;
    this.readiness = readiness;
  }

  record Health(String status) {}

  @GetMapping("/api/v1/health")
  Health health() {
    return new Health("UP");
  }

  /** 503 until the models are loaded and while the knowledge base can't be read. */
  @GetMapping("/api/v1/ready")
  ResponseEntity<Health> ready() {
    boolean up = readiness.isReady();
    try {
      engine.knowledge();
    } catch (IOException e) {
      up = false;
    }
    return ResponseEntity.status(up ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
        .body(new Health(up ? "UP" : "DOWN"));
  }

  @GetMapping("/api/v1/status")
  StatusJson status() throws IOException {
    return StatusJson.of(engine.directory(), engine.knowledge().statistics(), engine.models());
  }

  @GetMapping(value = "/api/v1/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
  Resource openApi() {
    return new ClassPathResource("openapi.json", StatusController.class);
  }

  @GetMapping(value = "/metrics", produces = "text/plain;version=0.0.4;charset=utf-8")
  String metrics() {
    return meters.scrape();
  }
}
