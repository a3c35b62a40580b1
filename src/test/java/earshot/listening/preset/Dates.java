package earshot.listening.preset;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/// Reads the dates that occur in JSON answers; the reader of feeds knows many more.
final class Dates {
  private Dates() {}

  static Optional<Instant> read(String text) {
    if (text.matches("\\d{9,10}")) return Optional.of(Instant.ofEpochSecond(Long.parseLong(text)));
    if (text.matches("\\d{13}")) return Optional.of(Instant.ofEpochMilli(Long.parseLong(text)));
    try {
      return Optional.of(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException otherForm) {
      return Optional.empty();
    }
  }
}
