package yiju.verifier;

/** Why there is no answer. The names are part of the public contract. */
public enum RefusalReason {
  /** Nothing relevant was found. */
  NO_EVIDENCE,
  /** The evidence is on the topic, but does not say. */
  INSUFFICIENT_EVIDENCE,
  /** Sources answer differently, and none replaces the other. */
  CONFLICTING_EVIDENCE,
  /** The question assumes what the evidence denies. */
  FALSE_PREMISE,
  /** Nothing of a generator's draft survived the check. */
  UNSUPPORTED_DRAFT,
  /** A request that no document can answer, or that must not be answered. */
  OUT_OF_SCOPE
}
