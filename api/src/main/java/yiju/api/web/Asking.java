package yiju.api.web;

import java.io.IOException;
import yiju.api.Engine;
import yiju.api.json.QuestionLine;
import yiju.verifier.Answer;
import yiju.verifier.Progress;

/** Answers questions for all controllers, and counts them. */
public final class Asking {
  private final Engine engine;
  private final Meters meters;

  Asking(Engine engine, Meters meters) {
    this.engine = engine;
    this.meters = meters;
  }

  public Answer ask(QuestionLine line, Progress progress) throws IOException {
    meters.began();
    try {
      Answer answer = engine.answer(line, progress);
      meters.answered(answer);
      return answer;
    } catch (IOException | RuntimeException e) {
      meters.failed();
      throw e;
    } finally {
      meters.ended();
    }
  }
}
