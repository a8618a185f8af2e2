/**
 * From a draft to an answer or a refusal.
 *
 * <p>Every claim is checked against the passage that it cites, and the question against the
 * evidence; a calibrated probability decides. Whoever holds a {@code VerifiedAnswer} holds a
 * checked answer, for nothing outside this package can make one.
 */
@NullMarked
package yiju.verifier;

import org.jspecify.annotations.NullMarked;
