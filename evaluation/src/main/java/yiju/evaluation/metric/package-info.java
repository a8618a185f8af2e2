/**
 * Measures of ranked lists, answers, refusals and probabilities.
 *
 * <p>In go what was returned and what was right; out come numbers. Nothing here knows an index, a
 * model or a file. Shares and rates lie between 0 and 1 and are {@code NaN} where they are taken of
 * nothing; a report shows those as missing, never as zero.
 */
@NullMarked
package yiju.evaluation.metric;

import org.jspecify.annotations.NullMarked;
