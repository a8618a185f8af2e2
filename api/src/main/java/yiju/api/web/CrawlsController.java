package yiju.api.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import yiju.api.crawl.CrawlJob;
import yiju.api.crawl.CrawlJobs;
import yiju.api.json.CrawlJson;
import yiju.api.json.CrawlLine;
import yiju.api.json.LineException;

/** Crawls as jobs. */
@RestController
@RequestMapping("/api/v1/crawls")
class CrawlsController {
  private final CrawlJobs jobs;

  CrawlsController(CrawlJobs jobs) {
    this.jobs = jobs;
  }

  record Listed(List<CrawlJson> crawls) {}

  @GetMapping
  Listed list() {
    return new Listed(jobs.all().stream().map(CrawlJob::json).toList());
  }

  /** The same addresses again, while their crawl is not over, are the same crawl. */
  @PostMapping
  @ResponseStatus(HttpStatus.ACCEPTED)
  CrawlJson start(HttpServletRequest request) throws IOException {
    CrawlLine line = CrawlLine.of(Body.json(request));
    try {
      return jobs.start(line).json();
    } catch (IllegalArgumentException e) {
      throw LineException.of("urls", String.valueOf(e.getMessage()));
    }
  }

  /** As it is now; as events, {@code crawl} at each change and {@code end} when it is over. */
  @GetMapping("/{id}")
  @Nullable CrawlJson one(
      @PathVariable String id, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    return JobEvents.show(jobs.job(id).orElseThrow(() -> unknown(id)), "crawl", request, response);
  }

  @DeleteMapping("/{id}")
  CrawlJson cancel(@PathVariable String id) {
    return jobs.cancel(id).orElseThrow(() -> unknown(id)).json();
  }

  private static ResponseStatusException unknown(String id) {
    return JobEvents.unknown("crawl", id);
  }
}
