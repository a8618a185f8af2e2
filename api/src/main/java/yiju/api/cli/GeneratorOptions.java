package yiju.api.cli;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;
import yiju.generator.ExtractiveGenerator;
import yiju.generator.Generator;
import yiju.generator.openai.ChatServer;
import yiju.generator.openai.ModelGenerator;

/** {@code --generator}: in whose words answers are given. */
final class GeneratorOptions {
  /** Where a key is taken from: not from the command line, which other users of a machine see. */
  private static final String KEY = "YIJU_LLM_KEY";

  enum Kind {
    EXTRACTIVE,
    OPENAI
  }

  @Spec(Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--generator",
      paramLabel = "KIND",
      description =
          "extractive (the default): the sources' own sentences; openai: a language model behind any"
              + " OpenAI-compatible server, each sentence of which is checked.")
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

  @Option(
      names = "--llm-timeout",
      paramLabel = "SECONDS",
      description =
          "For one answer, default 60; then, or when the server fails, the sources' own sentences.")
  private int seconds = 60;

  Generator generator() {
    if (kind == Kind.EXTRACTIVE) {
      if (url != null || model != null) {
        throw wrong("--llm-url and --llm-model need --generator openai");
      }
      return new ExtractiveGenerator();
    }
    if (url == null || model == null) {
      throw wrong("--generator openai needs --llm-url URL and --llm-model NAME");
    }
    String key = System.getenv(KEY);
    try {
      return new ModelGenerator(
          ChatServer.of(
              url,
              model,
              key == null || key.isBlank() ? null : key.strip(),
              Duration.ofSeconds(seconds)));
    } catch (IllegalArgumentException e) {
      throw wrong(String.valueOf(e.getMessage()));
    }
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
