package yiju.evaluation;

import yiju.verifier.Verdict;

/** What became of one claim; a line of a results file. */
public record ClaimResult(
    String id,
    String lang,
    String claim,
    String label,
    boolean supported,
    Verdict verdict,
    double support,
    double milliseconds) {}
