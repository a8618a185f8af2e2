package yiju.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who may do what on a server: a file with a line {@code ROLE SHA-256} for each key. The keys
 * themselves are random and nowhere kept, which is why a plain hash will do.
 */
public final class AccessKeys {
  private static final int BYTES = 24;

  private final Map<String, Role> roles;

  private AccessKeys(Map<String, Role> roles) {
    this.roles = Map.copyOf(roles);
  }

  /** Each may do what those before it may. */
  public enum Role {
    /** Ask, search, read documents, give feedback. */
    READ,
    /** Add and delete documents. */
    WRITE,
    /** Crawl, read metrics. */
    ADMIN;

    public boolean includes(Role other) {
      return compareTo(other) >= 0;
    }
  }

  /** Everybody may do everything. */
  public static AccessKeys open() {
    return new AccessKeys(Map.of());
  }

  /**
   * @throws IOException when the file can't be read or a line of it is wrong, naming the line
   */
  public static AccessKeys read(Path file) throws IOException {
    Map<String, Role> roles = new HashMap<>();
    List<String> lines = Files.readAllLines(file);
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (!line.isEmpty() && !line.startsWith("#")) {
        List<String> words = List.of(line.toUpperCase(Locale.ROOT).split("\\s+", 3));
        try {
          roles.put(words.get(1), Role.valueOf(words.get(0)));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
          throw wrong(file, i, e);
        }
        if (!words.get(1).matches("[0-9A-F]{64}")) {
          throw wrong(file, i, null);
        }
      }
    }
    if (roles.isEmpty()) {
      throw new IOException(file + ": no key; \"yiju key ROLE --keys " + file + "\" makes one");
    }
    return new AccessKeys(roles);
  }

  private static IOException wrong(Path file, int index, @Nullable Exception cause) {
    return new IOException(
        file + ":" + (index + 1) + ": not \"read|write|admin SHA-256-IN-HEX\"", cause);
  }

  /** Makes a key, appends its hash to {@code file} and returns it, which is the only copy. */
  public static String add(Path file, Role role) throws IOException {
    byte[] random = new byte[BYTES];
    new SecureRandom().nextBytes(random);
    String key = "yiju-" + Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    String line = role.name().toLowerCase(Locale.ROOT) + " " + hash(key).toLowerCase(Locale.ROOT);
    Files.write(file, List.of(line), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    return key;
  }

  /** Whether keys are asked for at all. */
  public boolean areNeeded() {
    return !roles.isEmpty();
  }

  /** What the bearer of {@code key} may do; empty for an unknown one. */
  public Optional<Role> role(String key) {
    return Optional.ofNullable(roles.get(hash(key)));
  }

  /** Names a key in logs. */
  public static String shortHash(String key) {
    return "key:" + hash(key).substring(0, 8).toLowerCase(Locale.ROOT);
  }

  private static String hash(String key) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().withUpperCase().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
