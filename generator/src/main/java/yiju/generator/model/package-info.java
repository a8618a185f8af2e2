/**
 * Drafts worded by a language model, wherever it runs.
 *
 * <p>In goes evidence; out comes a draft whose claims are the model's sentences, each citing the
 * span of the passage that it names. Nothing here is believed: the verifier checks every claim. A
 * model that fails is replaced by the sources' own sentences, and the draft says so.
 */
@NullMarked
package yiju.generator.model;

import org.jspecify.annotations.NullMarked;
