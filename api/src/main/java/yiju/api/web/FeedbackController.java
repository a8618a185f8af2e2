package yiju.api.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import yiju.api.Feedback;
import yiju.api.json.FeedbackLine;

/** What people think of answers. */
@RestController
@RequestMapping("/api/v1/feedback")
class FeedbackController {
  private final Feedback feedback;

  FeedbackController(Feedback feedback) {
    this.feedback = feedback;
  }

  @PostMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void keep(HttpServletRequest request) throws IOException {
    feedback.keep(FeedbackLine.of(Body.json(request)));
  }
}
