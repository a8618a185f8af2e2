package yiju.verifier;

import yiju.generator.Claim;

/**
 * A claim with what its cited spans say of it.
 *
 * @param support probability, 0 to 1, that the cited spans carry the claim
 */
public record CheckedClaim(Claim claim, Verdict verdict, double support) {}
