package yiju.evaluation;

/**
 * What became of one line of a set for the deeper checks; a line of a results file.
 *
 * @param measure the share that it counts in
 * @param right whether the check did as it should
 * @param said what came back, for people
 */
public record CheckResult(
    String id, String lang, Measure measure, boolean right, String asked, String said) {}
