/**
 * Fits the models that turn features into probabilities, on questions and claims that the
 * cross-encoders were not trained on. Run by {@code ./yiju eval fit}.
 */
@NullMarked
package yiju.evaluation.fitting;

import org.jspecify.annotations.NullMarked;
