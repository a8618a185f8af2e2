package yiju.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import yiju.api.json.FeedbackLine;
import yiju.api.json.Json;
import yiju.evaluation.data.CalibrationLines;

/** Keeps what people think of answers: a JSON line each, in the knowledge base's directory. */
public final class Feedback {
  private final Path file;

  public Feedback(Path directory) {
    this.file = CalibrationLines.feedback(directory);
  }

  /** Appends; readers of the file see whole lines. */
  public synchronized void keep(FeedbackLine line) throws IOException {
    Files.write(
        file,
        (Json.line(line) + "\n").getBytes(StandardCharsets.UTF_8),
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
  }
}
