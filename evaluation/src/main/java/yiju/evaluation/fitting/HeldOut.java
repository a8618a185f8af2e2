package yiju.evaluation.fitting;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The tenth of the training sets that the cross-encoders never saw; as {@code training/} has it.
 */
final class HeldOut {
  private static final BigInteger TEN = BigInteger.TEN;

  private HeldOut() {}

  /** English by article title, Chinese by passage. */
  static boolean contains(String lang, String title, String passage) {
    String key = lang.equals("en") ? title.replace('_', ' ') : passage;
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-1").digest(key.getBytes(StandardCharsets.UTF_8));
      return new BigInteger(1, digest).mod(TEN).signum() == 0;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-1", e);
    }
  }
}
