package yiju.evaluation;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Finds and reads experiment files: those that come with the program by name, others by path. */
public final class ExperimentFiles {
  private static final YAMLMapper MAPPER =
      YAMLMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  /** A jar can't be listed by class path alone. */
  private static final List<String> NAMES =
      List.of(
          "attributionbench",
          "checks",
          "checks-dev",
          "cjrc-given",
          "clapnq-given",
          "clapnq-open",
          "cmrc-open",
          "cmrc-open-news",
          "drcd-open",
          "extraction-daniel",
          "extraction-trafilatura",
          "extraction-wcxb",
          "falseqa",
          "kgfpq",
          "qags-cnn",
          "rgb-zh-int",
          "uhgeval",
          "wice");

  private ExperimentFiles() {}

  /**
   * @param nameOrFile a YAML file, or a file of labelled questions ({@code .jsonl}, {@code
   *     .jsonl.gz}), which are asked of the user's knowledge base; else the name of an experiment
   *     of this program
   * @throws IOException when there is neither, or the file isn't an experiment; names the line
   */
  public static ExperimentFile read(String nameOrFile) throws IOException {
    Path path = Path.of(nameOrFile);
    if (Files.isRegularFile(path) && nameOrFile.matches(".*\\.jsonl(\\.gz)?")) {
      return ofQuestions(path);
    }
    if (Files.isRegularFile(path)) {
      return parse(nameOrFile, Files.readString(path));
    }
    String resource = "experiments/" + nameOrFile + ".yaml";
    try (InputStream in = ExperimentFiles.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IOException(
            "no experiment \"" + nameOrFile + "\": neither a file nor one of " + names());
      }
      return parse(resource, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  /** The names of the experiments that come with the program. */
  public static List<String> names() {
    return NAMES;
  }

  private static ExperimentFile ofQuestions(Path file) {
    String name = String.valueOf(file.getFileName());
    return new ExperimentFile(
        name.replaceAll("\\.jsonl(\\.gz)?$", ""),
        ExperimentKind.KNOWLEDGE_BASE,
        "questions of " + name + " asked of the knowledge base",
        new ExperimentFile.Source(name, null, "lines", 0),
        null,
        ExperimentFile.Options.standard(),
        Map.of());
  }

  static ExperimentFile parse(String source, String yaml) throws IOException {
    try {
      return MAPPER.readValue(yaml, ExperimentFile.class);
    } catch (JacksonException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      throw new IOException(source + ":" + line + ": " + problem(e), e);
    }
  }

  private static String problem(JacksonException e) {
    for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
      if (cause instanceof IllegalArgumentException) {
        return String.valueOf(cause.getMessage());
      }
    }
    return e.getOriginalMessage();
  }
}
