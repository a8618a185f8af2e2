package yiju.evaluation;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What an experiment does with its data. */
public enum ExperimentKind {
  /** {@link OpenRetrievalExperiment}. */
  @JsonProperty("open-retrieval")
  OPEN_RETRIEVAL,
  /** {@link GivenPassageExperiment}. */
  @JsonProperty("given-passage")
  GIVEN_PASSAGE,
  /** {@link KnowledgeBaseExperiment}. */
  @JsonProperty("knowledge-base")
  KNOWLEDGE_BASE,
  /** {@link ClaimExperiment}. */
  @JsonProperty("claims")
  CLAIMS,
  /** {@link RankingExperiment}. */
  @JsonProperty("ranking")
  RANKING,
  /** {@link ExtractionExperiment}. */
  @JsonProperty("extraction")
  EXTRACTION,
  /** {@link ChecksExperiment}. */
  @JsonProperty("checks")
  CHECKS,
  /** {@link PremiseExperiment}. */
  @JsonProperty("premises")
  PREMISES
}
