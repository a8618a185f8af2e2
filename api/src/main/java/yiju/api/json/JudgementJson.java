package yiju.api.json;

import tools.jackson.databind.JsonNode;
import yiju.verifier.ClaimVerifier;

/** What evidence says of a claim. */
public record JudgementJson(JsonNode id, String verdict, double support) {
  public static JudgementJson of(JsonNode id, ClaimVerifier.Judgement judgement) {
    return new JudgementJson(id, judgement.verdict().name(), Json.rounded(judgement.support(), 4));
  }
}
