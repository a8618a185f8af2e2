package yiju.api.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.StringNode;
import yiju.api.Engine;
import yiju.api.json.AnswerJson;
import yiju.api.json.HitsJson;
import yiju.api.json.LineException;
import yiju.api.json.QuestionLine;
import yiju.retriever.Query;
import yiju.verifier.Progress;

/** Questions and searches. */
@RestController
@RequestMapping("/api/v1")
class AskController {
  private static final int MOST_HITS = 1000;

  private final Engine engine;
  private final Asking asking;

  AskController(Engine engine, Asking asking) {
    this.engine = engine;
    this.asking = asking;
  }

  /** One object, or events where the client asks for them. */
  @PostMapping("/ask")
  @Nullable AnswerJson ask(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    QuestionLine line = QuestionLine.of(Body.json(request));
    try (Asking.Place place = asking.admit(line)) {
      if (!EventStream.isWanted(request)) {
        return Attendance.json(
            response, () -> AnswerJson.of(line.id(), place.answer(Progress.unwatched())));
      }
      EventStream.send(response, events -> AskEvents.stream(events, line, place));
    }
    return null;
  }

  @GetMapping("/search")
  HitsJson search(
      @RequestParam String q,
      @RequestParam(defaultValue = "10") int k,
      @RequestParam(defaultValue = "false") boolean explain)
      throws IOException {
    if (q.isBlank()) {
      throw LineException.of("q", "parameter \"q\" is blank");
    }
    if (k < 1 || k > MOST_HITS) {
      throw LineException.of("k", "parameter \"k\" must be from 1 to " + MOST_HITS + ", not " + k);
    }
    return HitsJson.of(StringNode.valueOf(""), engine.search(Query.of(q), k), explain);
  }
}
