package yiju.api.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import yiju.api.json.AnswerJson;
import yiju.api.json.AnswerJson.ClaimJson;
import yiju.api.json.ErrorJson;
import yiju.api.json.QuestionLine;
import yiju.api.web.Attendance.ClientLeft;
import yiju.verifier.Answer;
import yiju.verifier.CheckedClaim;
import yiju.verifier.Progress;

/**
 * One question as events: {@code stage} as each is done, {@code claim} as each passes its check,
 * and at last {@code answer}, the same object as without events, or {@code error}.
 */
final class AskEvents implements Progress {
  private static final System.Logger LOG = System.getLogger(AskEvents.class.getName());

  private final EventStream events;

  private AskEvents(EventStream events) {
    this.events = events;
  }

  record StageJson(String stage, double ms) {}

  static void stream(EventStream events, QuestionLine line, Asking.Place place) throws IOException {
    Answer answer;
    try {
      answer = events.await(() -> place.answer(new AskEvents(events)));
    } catch (ClientLeft e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      LOG.log(System.Logger.Level.WARNING, "a question with events failed: {0}", e.toString());
      events.send("error", new ErrorJson(line.id(), "the server failed; its log says more"));
      return;
    }
    events.send("answer", AnswerJson.of(line.id(), answer));
  }

  @Override
  public void stage(String name, double millis) {
    send("stage", new StageJson(name, Math.round(10 * millis) / 10.0));
  }

  @Override
  public void checked(CheckedClaim claim) {
    send("claim", ClaimJson.of(claim));
  }

  private void send(String name, Object object) {
    try {
      events.send(name, object);
    } catch (IOException e) {
      throw new UncheckedIOException("the client left", e);
    }
  }
}
