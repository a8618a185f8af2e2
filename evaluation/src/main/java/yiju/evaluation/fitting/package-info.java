/**
 * Fits the models that turn features into probabilities, on questions and claims that the
 * cross-encoders were not trained on. {@link Fitting} is a program of its own; docs/evaluation.md
 * has its command.
 */
@NullMarked
package yiju.evaluation.fitting;

import org.jspecify.annotations.NullMarked;
