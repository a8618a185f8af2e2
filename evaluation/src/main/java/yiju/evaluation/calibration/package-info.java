/**
 * The threshold of refusal for an error rate that the owner names.
 *
 * <p>In go labelled questions, or right and wrong marks on answers; each becomes a pair of the
 * confidence and whether the answer was right. {@link yiju.evaluation.calibration.ThresholdChoice}
 * finds the threshold, with a guarantee for samples of this size, or says how many labels it lacks.
 * {@link yiju.evaluation.calibration.Promise} shows on random splits that the guarantee holds.
 */
@NullMarked
package yiju.evaluation.calibration;

import org.jspecify.annotations.NullMarked;
