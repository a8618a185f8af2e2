package yiju.api.web;

import java.io.IOException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import yiju.api.Engine;
import yiju.api.json.StatusJson;

/** Whether the server lives, and what its knowledge base holds. */
@RestController
@RequestMapping("/api/v1")
class StatusController {
  private final Engine engine;

  StatusController(Engine engine) {
    this.engine = engine;
  }

  record Health(String status) {}

  @GetMapping("/health")
  Health health() {
    return new Health("UP");
  }

  @GetMapping("/status")
  StatusJson status() throws IOException {
    return StatusJson.of(engine.directory(), engine.knowledge().statistics());
  }
}
