package yiju.api.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.LongConsumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;
import yiju.api.json.ErrorJson;
import yiju.api.json.Identified;
import yiju.api.json.Json;
import yiju.api.json.LineException;

/**
 * JSON Lines in, JSON Lines out: in the order of the input, one line for each, worked on by all
 * cores with a bounded number of lines in memory. A line is written by one call as soon as it and
 * all before it are done, so that a kill leaves whole lines.
 *
 * @param parse reads a line, or throws a {@link LineException}
 * @param work makes the object to write
 */
record Batch<T extends Identified>(int threads, Function<String, T> parse, Work<T> work) {
  interface Work<T> {
    Object apply(T line) throws Exception;
  }

  /**
   * @param lines read and written
   * @param bad lines among them that were answered by an error
   */
  record Outcome(long lines, long bad) {
    boolean allBad() {
      return lines > 0 && bad == lines;
    }
  }

  private record Result(String line, boolean bad) {
    static final Result END = new Result("", false);

    boolean isEnd() {
      return line.isEmpty();
    }
  }

  /**
   * @param progress told the number of lines written
   */
  Outcome run(LineReader in, OutputStream out, LongConsumer progress)
      throws IOException, InterruptedException {
    BlockingQueue<Future<Result>> pending = new ArrayBlockingQueue<>(4 * threads);
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    Thread reader = Thread.ofVirtual().start(() -> readAll(in, pool, pending));
    long bad = 0;
    try {
      for (long lines = 0; ; lines++) {
        Result result = pending.take().get();
        if (result.isEnd()) {
          return new Outcome(lines, bad);
        }
        out.write((result.line + "\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
        bad += result.bad ? 1 : 0;
        progress.accept(lines + 1);
      }
    } catch (ExecutionException e) {
      throw new IOException(Errors.message(e), e);
    } finally {
      reader.interrupt();
      pool.shutdownNow();
    }
  }

  private void readAll(LineReader in, ExecutorService pool, BlockingQueue<Future<Result>> pending) {
    try {
      try {
        for (var line = in.next(); line != null; line = in.next()) {
          LineReader.Line next = line;
          pending.put(pool.submit(() -> result(next)));
        }
        pending.put(CompletableFuture.completedFuture(Result.END));
      } catch (IOException e) {
        pending.put(CompletableFuture.failedFuture(e));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Result result(LineReader.Line line) {
    JsonNode id = NullNode.getInstance();
    String error = line.error();
    if (error == null) {
      try {
        T input = parse.apply(line.text());
        id = input.id();
        return new Result(Json.line(work.apply(input)), false);
      } catch (LineException e) {
        id = e.id();
        error = Errors.message(e);
      } catch (Exception e) {
        error = Errors.message(e);
      }
    }
    return new Result(Json.line(new ErrorJson(id, "line " + line.number() + ": " + error)), true);
  }
}
