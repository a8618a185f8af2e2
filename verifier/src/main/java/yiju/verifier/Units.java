package yiju.verifier;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Finds the unit that stands behind a number; the table is {@code units.txt}. */
final class Units {
  /**
   * @param base what the unit is counted in
   * @param factor how many of the base one is
   * @param length of the name as it stands in the text
   */
  record Unit(String base, BigDecimal factor, int length) {}

  static final Unit NONE = new Unit("", BigDecimal.ONE, 0);

  private static final Map<String, Unit> BY_NAME = load();
  private static final int LONGEST =
      BY_NAME.keySet().stream().mapToInt(String::length).max().orElse(0);

  private Units() {}

  /** The longest name at {@code at}; a Latin one ends where its word ends. */
  static Unit at(String text, int at) {
    for (int end = Math.min(text.length(), at + LONGEST); end > at; end--) {
      Unit unit = BY_NAME.get(text.substring(at, end));
      if (unit != null && (!isLatin(text, end - 1) || !isLatin(text, end))) {
        return unit;
      }
    }
    return NONE;
  }

  private static boolean isLatin(String text, int at) {
    return at < text.length() && text.charAt(at) < 128 && Character.isLetter(text.charAt(at));
  }

  private static Map<String, Unit> load() {
    Map<String, Unit> units = new HashMap<>();
    try (InputStream in = Objects.requireNonNull(Units.class.getResourceAsStream("units.txt"));
        var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line : reader.lines().filter(l -> !l.startsWith("#")).toList()) {
        String[] fields = line.split(" ", -1);
        for (int i = 2; i < fields.length; i++) {
          String name = fields[i].replace('_', ' ');
          units.put(name, new Unit(fields[0], new BigDecimal(fields[1]), name.length()));
        }
      }
      return units;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
