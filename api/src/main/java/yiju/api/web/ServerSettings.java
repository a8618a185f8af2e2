package yiju.api.web;

import java.util.concurrent.TimeUnit;

/**
 * What the owner of a server decides beside where it listens.
 *
 * @param requestsAMinute of each key, or of each address where no keys are asked for; 0 for any
 *     number
 * @param bodyMegabytes the longest JSON body
 * @param uploadMegabytes the longest upload
 * @param answers questions worked on at once
 * @param waiting questions that may wait for their turn; more are sent away
 * @param questionsInLog whether the log of requests shows questions
 */
public record ServerSettings(
    int requestsAMinute,
    int bodyMegabytes,
    int uploadMegabytes,
    int answers,
    int waiting,
    boolean questionsInLog) {
  /** When to come again who was sent away for the queue is full. */
  static final long RETRY_SECONDS = 5;

  static final long SHUTDOWN_SECONDS = TimeUnit.MINUTES.toSeconds(1);

  public ServerSettings {
    least(0, requestsAMinute, "--rate");
    least(1, bodyMegabytes, "--max-body");
    least(1, uploadMegabytes, "--max-upload");
    least(1, answers, "--answers");
    least(0, waiting, "--waiting");
  }

  /** A worker for each core, no limit to requests. */
  public static ServerSettings standard() {
    return new ServerSettings(0, 16, 128, Runtime.getRuntime().availableProcessors(), 100, false);
  }

  private static void least(int least, int value, String option) {
    if (value < least) {
      throw new IllegalArgumentException(option + " must be at least " + least + ", not " + value);
    }
  }
}
