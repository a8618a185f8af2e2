package yiju.evaluation;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One experiment, as its YAML file says.
 *
 * @param about one sentence for the report
 * @param distractors documents that are indexed beside those of the questions
 * @param expected the published scores of the whole run
 */
public record ExperimentFile(
    String name,
    ExperimentKind kind,
    String about,
    Source data,
    @Nullable Source distractors,
    Options options,
    Map<Measure, Expected> expected) {
  public ExperimentFile {
    require(name, "name");
    require(kind, "kind");
    require(data, "data");
    about = Objects.requireNonNullElse(about, "");
    options = Objects.requireNonNullElse(options, Options.standard());
    expected = expected == null ? Map.of() : Map.copyOf(expected);
  }

  /**
   * @param path relative to the data directory
   * @param sha256 of the file; none for a folder
   * @param format of questions or claims, by the names of {@code QuestionFormat} and {@code
   *     ClaimFormat} in lower case
   * @param limit first lines taken, 0 for all; for distractors
   */
  public record Source(String path, @Nullable String sha256, String format, int limit) {
    public Source {
      require(path, "path");
      format = Objects.requireNonNullElse(format, "lines");
    }
  }

  /**
   * @param seed decides samples and which documents are removed
   * @param limit a sample of so many questions or claims, 0 for all
   * @param removed share of the questions' documents that is left out of the index
   * @param excludeAnswers questions with one of these gold answers are left out
   */
  public record Options(
      long seed,
      int limit,
      double removed,
      @JsonProperty("exclude-answers") List<String> excludeAnswers) {
    public Options {
      if (!(removed >= 0 && removed < 1)) {
        throw new IllegalArgumentException("removed is a share from 0 up to 1, not " + removed);
      }
      if (limit < 0) {
        throw new IllegalArgumentException("limit is 0 (all) or more, not " + limit);
      }
      excludeAnswers = excludeAnswers == null ? List.of() : List.copyOf(excludeAnswers);
    }

    static Options standard() {
      return new Options(1, 0, 0, List.of());
    }

    Options withLimit(int newLimit) {
      return new Options(seed, newLimit, removed, excludeAnswers);
    }
  }

  /**
   * @param tolerance how much worse than {@code value} a run may be
   */
  public record Expected(double value, double tolerance) {
    public Expected {
      if (tolerance < 0) {
        throw new IllegalArgumentException("tolerance is 0 or more, not " + tolerance);
      }
    }
  }

  /** The same on a sample of so many, 0 for all. */
  public ExperimentFile withLimit(int limit) {
    return new ExperimentFile(
        name, kind, about, data, distractors, options.withLimit(limit), expected);
  }

  private static void require(@Nullable Object value, String field) {
    if (value == null) {
      throw new IllegalArgumentException("field \"" + field + "\" is missing");
    }
  }
}
