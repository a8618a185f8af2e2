package yiju.api.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import yiju.generator.Citation;
import yiju.generator.DraftAnswer.Origin;
import yiju.retriever.ScoredPassage;
import yiju.verifier.Answer;
import yiju.verifier.CheckedClaim;
import yiju.verifier.Refusal;
import yiju.verifier.Timings;
import yiju.verifier.VerifiedAnswer;

/**
 * The contract's answer.
 *
 * @param id the question's, as it came
 * @param generator absent where no language model was asked
 */
public record AnswerJson(
    JsonNode id,
    String question,
    @JsonProperty("retrieval_query") String retrievalQuery,
    boolean answered,
    @Nullable String answer,
    @JsonProperty("short_answer") @Nullable String shortAnswer,
    List<ClaimJson> claims,
    @Nullable RefusalJson refusal,
    double confidence,
    List<PassageJson> passages,
    @JsonProperty("timings_ms") TimingsJson timings,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable GeneratorJson generator) {

  public static AnswerJson of(JsonNode id, Answer answer) {
    VerifiedAnswer given = answer instanceof VerifiedAnswer a ? a : null;
    return new AnswerJson(
        id,
        answer.question().text(),
        answer.retrievalQuery(),
        given != null,
        given == null ? null : given.text(),
        given == null ? null : given.shortAnswer(),
        given == null ? List.of() : given.claims().stream().map(ClaimJson::of).toList(),
        answer instanceof Refusal refusal ? RefusalJson.of(refusal) : null,
        Json.rounded(answer.confidence(), 4),
        answer.evidence().passages().stream().map(PassageJson::of).toList(),
        TimingsJson.of(answer.timings()),
        given == null ? null : GeneratorJson.of(given.origin()));
  }

  /**
   * Whose words an answer has, where a language model was asked for them.
   *
   * @param fallback why they are the sources' own all the same
   */
  public record GeneratorJson(
      String model, @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String fallback) {
    static @Nullable GeneratorJson of(Origin origin) {
      return origin.model() == null ? null : new GeneratorJson(origin.model(), origin.fallback());
    }
  }

  public record ClaimJson(String text, double support, List<CitationJson> citations) {
    public static ClaimJson of(CheckedClaim checked) {
      return new ClaimJson(
          checked.claim().text(),
          Json.rounded(checked.support(), 4),
          checked.claim().citations().stream().map(CitationJson::of).toList());
    }
  }

  /**
   * @param start UTF-16 offset into the document's text
   * @param end one past the last
   * @param quote exactly what stands there
   * @param page of the document that it begins on, from 1; absent if the document has no pages
   */
  public record CitationJson(
      String passage,
      String document,
      String title,
      @Nullable String url,
      int start,
      int end,
      String quote,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer page) {
    static CitationJson of(Citation c) {
      return new CitationJson(
          c.passageId(),
          c.documentId(),
          c.title(),
          c.url(),
          c.span().start(),
          c.span().end(),
          c.quote(),
          c.page());
    }
  }

  public record RefusalJson(
      String reason,
      String message,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable CorrectionJson correction) {
    static RefusalJson of(Refusal refusal) {
      Refusal.Correction correction = refusal.correction();
      return new RefusalJson(
          refusal.reason().name(),
          refusal.message(),
          correction == null ? null : CorrectionJson.of(correction));
    }
  }

  public record CorrectionJson(String text, List<CitationJson> citations) {
    static CorrectionJson of(Refusal.Correction correction) {
      return new CorrectionJson(
          correction.text(), correction.citations().stream().map(CitationJson::of).toList());
    }
  }

  public record PassageJson(
      String passage,
      String document,
      String title,
      @Nullable String url,
      String text,
      double score,
      int rank) {
    static PassageJson of(ScoredPassage scored) {
      return new PassageJson(
          scored.passage().id(),
          scored.passage().documentId(),
          scored.title(),
          scored.url(),
          scored.passage().text(),
          Json.rounded(scored.score(), 6),
          scored.rank());
    }
  }

  /** Milliseconds. */
  public record TimingsJson(
      double total, double retrieve, double rank, double generate, double verify) {
    static TimingsJson of(Timings t) {
      return new TimingsJson(
          Json.rounded(t.total(), 1),
          Json.rounded(t.retrieve(), 1),
          Json.rounded(t.rank(), 1),
          Json.rounded(t.generate(), 1),
          Json.rounded(t.verify(), 1));
    }
  }
}
