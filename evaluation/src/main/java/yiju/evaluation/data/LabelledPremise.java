package yiju.evaluation.data;

/**
 * A question that takes something for granted, and a text that tells whether it holds.
 *
 * @param holds whether what the question takes for granted is so
 */
public record LabelledPremise(
    String id, String lang, String question, String evidence, boolean holds) {}
