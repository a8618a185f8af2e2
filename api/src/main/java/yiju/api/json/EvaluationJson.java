package yiju.api.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * An evaluation and how far it is. This record is both read and written.
 *
 * @param name of the file of questions
 * @param state {@code QUEUED}, {@code RUNNING}, {@code DONE}, {@code CANCELLED} or {@code FAILED}
 * @param started ISO 8601; absent while it waits
 * @param finished ISO 8601
 * @param questions in the file
 * @param done of them
 * @param error why it failed
 * @param report what was found; absent until it is done
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EvaluationJson(
    String id,
    String name,
    String state,
    @Nullable String started,
    @Nullable String finished,
    long questions,
    long done,
    @Nullable String error,
    @Nullable ReportJson report) {

  /** With the scores alone of what was found. */
  public EvaluationJson brief() {
    return new EvaluationJson(
        id,
        name,
        state,
        started,
        finished,
        questions,
        done,
        error,
        report == null ? null : report.brief());
  }

  /** What it is when nobody works on it. */
  public EvaluationJson over() {
    return finished != null
        ? this
        : new EvaluationJson(
            id, name, "CANCELLED", started, started, questions, done, error, report);
  }
}
