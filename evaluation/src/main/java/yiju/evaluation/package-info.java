/**
 * Measures the whole line, from labelled questions and claims to a report.
 *
 * <p>In go data sets (read by {@code yiju.evaluation.data}) and what is to be measured; out come
 * scores (by {@code yiju.evaluation.metric}), one line a question, and a gate that says whether the
 * scores are as good as an experiment file expects. Everything random takes a seed.
 */
@NullMarked
package yiju.evaluation;

import org.jspecify.annotations.NullMarked;
