package yiju.corpus;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** Reads dates as documents state them. */
public final class Dates {
  private Dates() {}

  /** An ISO 8601 date, or date and time; UTC where no zone is given, midnight where no time is. */
  public static Optional<Instant> parse(String text) {
    String date = text.strip();
    try {
      if (date.length() <= "2023-01-01".length()) {
        return Optional.of(LocalDate.parse(date).atStartOfDay().toInstant(ZoneOffset.UTC));
      }
      String iso = date.replace(' ', 'T');
      boolean zoned = iso.endsWith("Z") || iso.matches(".*[+-]\\d\\d:\\d\\d");
      return Optional.of(
          zoned
              ? OffsetDateTime.parse(iso).toInstant()
              : LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
