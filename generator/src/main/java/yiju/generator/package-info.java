/**
 * From evidence to a draft: claims, each with the span that it is taken from.
 *
 * <p>A draft is not an answer. Only the verifier makes answers.
 */
@NullMarked
package yiju.generator;

import org.jspecify.annotations.NullMarked;
