package yiju.verifier;

/** What evidence says of a claim; FEVER's three labels. */
public enum Verdict {
  SUPPORTED,
  REFUTED,
  NOT_ENOUGH_INFO
}
