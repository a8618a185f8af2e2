package yiju.api.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;
import yiju.generator.ExtractiveGenerator;
import yiju.generator.Generator;
import yiju.generator.model.LanguageModel;
import yiju.generator.model.LocalModels;
import yiju.generator.model.ModelGenerator;
import yiju.generator.model.Usage;
import yiju.generator.openai.ChatClient;
import yiju.generator.openai.ChatServer;

/** {@code --generator}: in whose words answers are given. */
final class GeneratorOptions {
  /** Where a key is taken from: not from the command line, which other users of a machine see. */
  private static final String KEY = "YIJU_LLM_KEY";

  enum Kind {
    EXTRACTIVE,
    OPENAI,
    GGUF
  }

  @Spec(Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--generator",
      paramLabel = "KIND",
      description =
          "extractive (the default): the sources' own sentences; openai: a language model behind any"
              + " OpenAI-compatible server; gguf: a language model that is a file, in this process."
              + " Each sentence of a model is checked.")
  private Kind kind = Kind.EXTRACTIVE;

  @Option(
      names = "--llm-url",
      paramLabel = "URL",
      description =
          "The server's base, as http://127.0.0.1:11434/v1; its key, if it wants one, in $"
              + KEY
              + ".")
  private @Nullable URI url;

  @Option(names = "--llm-model", paramLabel = "NAME", description = "The model's name there.")
  private @Nullable String model;

  @Option(names = "--llm-file", paramLabel = "FILE", description = "The model, with gguf.")
  private @Nullable Path file;

  @Option(
      names = "--llm-timeout",
      paramLabel = "SECONDS",
      description =
          "For one answer, default 60; then, or when the model fails, the sources' own sentences.")
  private int seconds = 60;

  @Option(
      names = "--llm-tokens",
      paramLabel = "N",
      description = "The most tokens of one answer, default 512.")
  private int tokens = 512;

  @Option(
      names = "--llm-context",
      paramLabel = "N",
      description =
          "With gguf: the most tokens of instructions, passages and answer together, default 2048.")
  private int context = 2048;

  @Option(
      names = "--llm-price-in",
      paramLabel = "PRICE",
      description = "Of a million tokens read by the model, for the metrics of serve.")
  private double priceIn;

  @Option(
      names = "--llm-price-out",
      paramLabel = "PRICE",
      description = "Of a million tokens written by it.")
  private double priceOut;

  /**
   * @throws IOException when a model's file can't be used
   */
  Generator generator() throws IOException {
    return switch (kind) {
      case EXTRACTIVE -> {
        alone("--llm-url", "--llm-url and --llm-model need --generator openai");
        alone("--llm-model", "--llm-url and --llm-model need --generator openai");
        alone("--llm-file", "--llm-file needs --generator gguf");
        yield new ExtractiveGenerator();
      }
      case OPENAI -> new ModelGenerator(new ChatClient(server()), price());
      case GGUF -> new ModelGenerator(local(), price());
    };
  }

  private Usage.Price price() {
    return new Usage.Price(priceIn, priceOut);
  }

  private ChatServer server() {
    if (url == null || model == null) {
      throw wrong("--generator openai needs --llm-url URL and --llm-model NAME");
    }
    String key = System.getenv(KEY);
    String stripped = key == null || key.isBlank() ? null : key.strip();
    try {
      return ChatServer.of(url, model, stripped, Duration.ofSeconds(seconds), tokens);
    } catch (IllegalArgumentException e) {
      throw wrong(String.valueOf(e.getMessage()));
    }
  }

  private LanguageModel local() throws IOException {
    if (file == null) {
      throw wrong("--generator gguf needs --llm-file FILE");
    }
    LocalModels models =
        ServiceLoader.load(LocalModels.class)
            .findFirst()
            .orElseThrow(
                () ->
                    new IOException(
                        "the optional module that runs GGUF files is not built; ./yiju builds it"
                            + " where --generator gguf stands on the command line"));
    return models.open(file, Duration.ofSeconds(seconds), tokens, context);
  }

  /** A file of settings may hold what a model needs while none is asked for. */
  private void alone(String option, String message) {
    if (spec.commandLine().getParseResult().hasMatchedOption(option)) {
      throw wrong(message);
    }
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
