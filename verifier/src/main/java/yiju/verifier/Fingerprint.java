package yiju.verifier;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import yiju.inference.Models;

/** What a confidence depends on, by name and checksum. */
public final class Fingerprint {
  private static final int DIGITS = 16;

  private Fingerprint() {}

  /** The models that are read and the fitted ones that make a probability of it; loads none. */
  public static Map<String, String> of(Models models) {
    Map<String, String> all = new TreeMap<>(models.ids());
    for (String lang : new String[] {"zh", "en"}) {
      if (models.hasReader(lang)) {
        put(all, "drafts-" + lang + "-reader");
        put(all, "answers-" + lang + "-reader");
      } else {
        put(all, "answers-" + lang + "-lexical");
      }
    }
    return all;
  }

  private static void put(Map<String, String> all, String name) {
    all.put(name, checksum("models/" + name + ".tribuo"));
  }

  private static String checksum(String resource) {
    try (InputStream in = Fingerprint.class.getResourceAsStream(resource)) {
      if (in == null) {
        return "none";
      }
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(in.readAllBytes());
      return HexFormat.of().formatHex(digest).substring(0, DIGITS);
    } catch (IOException e) {
      throw new UncheckedIOException("damaged resource yiju/verifier/" + resource, e);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java has SHA-256", e);
    }
  }
}
