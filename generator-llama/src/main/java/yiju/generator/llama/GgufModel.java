package yiju.generator.llama;

import de.kherud.llama.InferenceParameters;
import de.kherud.llama.LlamaIterator;
import de.kherud.llama.LlamaModel;
import de.kherud.llama.Pair;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import yiju.generator.model.LanguageModel;
import yiju.generator.model.Prompt;

/**
 * One loaded file, which writes one reply at a time; others wait in line. An interrupt is seen
 * between two tokens of the reply and between two pieces of the prompt, and so is the end of
 * patience.
 */
final class GgufModel implements LanguageModel {
  /** Tokens that are read in one go: on a slow core some seconds. */
  private static final int PIECE = 128;

  private final LlamaModel llama;
  private final String name;
  private final int context;
  private final Duration patience;
  private final int mostTokens;
  private final Semaphore turn = new Semaphore(1, true);

  /**
   * @param context tokens of prompt and reply together
   */
  GgufModel(LlamaModel llama, String name, int context, Duration patience, int mostTokens) {
    this.llama = llama;
    this.name = name;
    this.context = context;
    this.patience = patience;
    this.mostTokens = mostTokens;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public boolean fits(Prompt prompt) {
    return llama.encode(templated(prompt)).length + mostTokens <= context;
  }

  @Override
  public Reply complete(Prompt prompt, Sampling sampling) throws IOException {
    long deadline = System.nanoTime() + patience.toNanos();
    try {
      if (!turn.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS)) {
        throw tooSlow();
      }
    } catch (InterruptedException e) {
      throw givenUp();
    }
    try {
      return write(prompt, sampling, deadline);
    } catch (RuntimeException e) { // llama.cpp's own failures, of a type that is not public.
      throw new IOException(name + ": " + e.getMessage(), e);
    } finally {
      turn.release();
    }
  }

  private Reply write(Prompt prompt, Sampling sampling, long deadline) throws IOException {
    String templated = templated(prompt);
    int promptTokens = llama.encode(templated).length;
    read(templated, promptTokens, deadline);
    var parameters =
        new InferenceParameters(templated)
            .setCachePrompt(promptTokens > PIECE)
            .setTemperature((float) sampling.temperature())
            .setSeed(sampling.seed())
            .setNPredict(mostTokens);
    LlamaIterator tokens = llama.generate(parameters).iterator();
    var text = new StringBuilder();
    int count = 0;
    try {
      while (tokens.hasNext()) {
        text.append(tokens.next().text);
        if (tokens.hasNext()) {
          count++; // The last piece is no token but the sign of the end.
        }
        goOn(deadline);
      }
    } finally {
      if (tokens.hasNext()) {
        tokens.cancel();
      }
    }
    if (text.toString().isBlank()) {
      throw new IOException(name + ": an empty reply");
    }
    return new Reply(text.toString(), promptTokens, count, count >= mostTokens);
  }

  /**
   * Reads the prompt ahead, ever longer beginnings of it, each of which continues what is read. The
   * first forgets what was there: a reply must not depend on what was asked before.
   */
  private void read(String templated, int tokens, long deadline) throws IOException {
    int pieces = Math.ceilDiv(tokens, PIECE);
    for (int piece = 1; piece < pieces; piece++) {
      goOn(deadline);
      int end = (int) ((long) templated.length() * piece / pieces);
      if (Character.isLowSurrogate(templated.charAt(end))) {
        end++;
      }
      var parameters =
          new InferenceParameters(templated.substring(0, end))
              .setCachePrompt(piece > 1)
              .setNPredict(0);
      llama.complete(parameters);
    }
  }

  private void goOn(long deadline) throws IOException {
    if (Thread.interrupted()) {
      throw givenUp();
    }
    if (System.nanoTime() > deadline) {
      throw tooSlow();
    }
  }

  /** With the marks of turns that the file says its model was trained on. */
  private String templated(Prompt prompt) {
    return llama.applyTemplate(
        new InferenceParameters("")
            .setMessages(prompt.system(), List.of(new Pair<>("user", prompt.user()))));
  }

  private IOException tooSlow() {
    return new IOException(name + ": no reply within " + patience.toMillis() / 1000.0 + " s");
  }

  private static InterruptedIOException givenUp() {
    Thread.currentThread().interrupt();
    return new InterruptedIOException("the question was given up");
  }

  @Override
  public void close() {
    turn.acquireUninterruptibly();
    llama.close();
  }
}
