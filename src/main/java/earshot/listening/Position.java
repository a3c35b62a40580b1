package earshot.listening;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Where the reader of an API stopped: up to which item it has read.
///
/// @param newest date of the newest item read
/// @param id of the newest item, as the API counts, or empty
/// @param pageSize items of the longest page so far; a shorter one is the last
record Position(Optional<Instant> newest, String id, int pageSize) {
  /// Nothing was read yet.
  static final Position START = new Position(Optional.empty(), "", 0);

  /// Reads what [#encoded()] wrote; a damaged text is a new start, since a repeated item is
  /// recognised anyway.
  static Position of(String encoded) {
    Map<String, String> parts = new HashMap<>();
    for (String part : encoded.split("&", -1)) {
      int at = part.indexOf('=');
      if (at > 0) parts.put(part.substring(0, at), part.substring(at + 1));
    }
    try {
      String newest = parts.getOrDefault("newest", "");
      return new Position(
          newest.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(newest)),
          URLDecoder.decode(parts.getOrDefault("id", ""), StandardCharsets.UTF_8),
          Integer.parseInt(parts.getOrDefault("page", "0")));
    } catch (DateTimeException | IllegalArgumentException damaged) {
      return START;
    }
  }

  /// The form in which a cursor keeps it.
  String encoded() {
    return "newest=%s&id=%s&page=%d"
        .formatted(
            newest.map(Instant::toString).orElse(""),
            URLEncoder.encode(id, StandardCharsets.UTF_8),
            pageSize);
  }
}
