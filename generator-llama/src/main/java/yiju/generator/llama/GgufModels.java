package yiju.generator.llama;

import de.kherud.llama.LlamaModel;
import de.kherud.llama.ModelParameters;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import yiju.generator.model.LanguageModel;
import yiju.generator.model.LocalModels;

/** Opens GGUF files. */
public final class GgufModels implements LocalModels {
  private static final String MAGIC = "GGUF";

  @Override
  public LanguageModel open(Path file, Duration patience, int mostTokens, int context)
      throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new FileNotFoundException(file + ": no such file");
    }
    try (InputStream in = Files.newInputStream(file)) {
      String magic = new String(in.readNBytes(MAGIC.length()), StandardCharsets.ISO_8859_1);
      if (!magic.equals(MAGIC)) {
        throw new IOException(file + ": not a GGUF file");
      }
    }
    PrintStream out = System.out;
    System.setOut(System.err); // The library tells there what it unpacks, amid our results.
    try {
      var parameters =
          new ModelParameters()
              .setModel(file.toString())
              .disableLog()
              .setCtxSize(context)
              .setParallel(1)
              .setThreads(Runtime.getRuntime().availableProcessors());
      String name = String.valueOf(file.getFileName()).replaceFirst("(?i)\\.gguf$", "");
      return new GgufModel(new LlamaModel(parameters), name, context, patience, mostTokens);
    } catch (RuntimeException | UnsatisfiedLinkError e) {
      throw new IOException(file + ": llama.cpp can't run it: " + e.getMessage(), e);
    } finally {
      System.setOut(out);
    }
  }
}
