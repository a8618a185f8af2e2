package yiju.inference;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** A tokenizer and a session, closed together. Thread-safe. */
final class LoadedModel implements AutoCloseable {
  final WordPieces tokenizer;
  final OnnxModel model;
  private final Gate gate;

  private LoadedModel(String name, WordPieces tokenizer, OnnxModel model) {
    this.tokenizer = tokenizer;
    this.model = model;
    gate = new Gate(name);
  }

  /**
   * Loads the tokenizer beside the weights: each takes a good part of what a user waits for the
   * first answer.
   */
  static LoadedModel load(ModelFiles files, ModelOptions options) {
    NativeLibraries.prepare(options.cache());
    String name = files.manifest().name();
    CompletableFuture<WordPieces> tokenizer = new CompletableFuture<>();
    Thread.ofPlatform()
        .daemon()
        .name("tokenizer-" + name)
        .start(() -> complete(tokenizer, () -> new WordPieces(files)));
    OnnxModel model;
    try {
      model = new OnnxModel(name, files.model(), options.threads());
    } catch (RuntimeException e) {
      var unused = tokenizer.thenAccept(WordPieces::close);
      throw e;
    }
    try {
      return new LoadedModel(name, tokenizer.join(), model);
    } catch (CompletionException e) {
      model.close();
      throw e.getCause() instanceof ModelException known
          ? known
          : new ModelException("can't load the tokenizer of " + name, e);
    }
  }

  private static <T> void complete(CompletableFuture<T> future, Supplier<T> supplier) {
    try {
      future.complete(supplier.get());
    } catch (RuntimeException | LinkageError e) {
      future.completeExceptionally(e);
    }
  }

  /** Runs a call that uses the tokenizer and the session. */
  <T> T use(Supplier<T> call) {
    return gate.pass(call);
  }

  @Override
  public void close() {
    gate.close(
        () -> {
          model.close();
          tokenizer.close();
        });
  }
}
