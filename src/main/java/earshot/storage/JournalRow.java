package earshot.storage;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/// One row of the journal, and the canonical form by which it is hashed.
///
/// The canonical form is JSON as in RFC 8785: the members `action`, `at`, `by`, `digest`, `object`,
/// `reason` where there is one, and `seq` in this order, no white space, UTF-8; `at` in UTC with
/// three digits of a second, as in `2026-11-22T09:05:00.000Z`. The hash is SHA-256 over the 64 hex
/// digits of the row before, followed by the canonical form, in 64 lower-case hex digits. Before
/// the first row stand 64 zeros.
///
/// @param prevHash the hash of the row before
record JournalRow(
    long seq, Instant at, String byUser, JournalRow.Said said, String prevHash, String hash) {
  /// Stands before the first row.
  static final String NOTHING = "0".repeat(64);

  private static final DateTimeFormatter AT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  /// What was decided about what.
  ///
  /// @param reason stays empty; it is read so that nobody can put anything there unnoticed
  record Said(String action, String object, String digest, Optional<String> reason) {
    Said(String action, String object, String digest) {
      this(action, object, digest, Optional.empty());
    }
  }

  /// A row that follows another.
  static JournalRow after(String prevHash, long seq, Instant at, String byUser, Said said) {
    String hash = new JournalRow(seq, at, byUser, said, prevHash, NOTHING).computed();
    return new JournalRow(seq, at, byUser, said, prevHash, hash);
  }

  static JournalRow read(Row row) throws SQLException {
    Said said =
        new Said(row.text("action"), row.text("object"), row.text("digest"), row.textIf("reason"));
    return new JournalRow(
        row.integral("seq"),
        row.time("made_at"),
        row.text("by_user"),
        said,
        row.text("prev_hash"),
        row.text("hash"));
  }

  /// The hash that this row must have.
  String computed() {
    return computedAs(seq);
  }

  /// The hash that it would have in another place.
  String computedAs(long place) {
    MessageDigest sha = sha256();
    sha.update(prevHash.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(sha.digest(canonical(place).getBytes(StandardCharsets.UTF_8)));
  }

  /// Whether it is as it was written.
  boolean holds() {
    return computed().equals(hash);
  }

  String canonical() {
    return canonical(seq);
  }

  private String canonical(long place) {
    StringBuilder json = new StringBuilder(320).append('{');
    member(json, "action", said.action()).append(',');
    member(json, "at", AT.format(at)).append(',');
    member(json, "by", byUser).append(',');
    member(json, "digest", said.digest()).append(',');
    member(json, "object", said.object()).append(',');
    said.reason().ifPresent(reason -> member(json, "reason", reason).append(','));
    return json.append("\"seq\":").append(place).append('}').toString();
  }

  private static StringBuilder member(StringBuilder json, String name, String value) {
    json.append('"').append(name).append("\":\"");
    for (int i = 0; i < value.length(); i++) escape(json, value.charAt(i));
    return json.append('"');
  }

  // RFC 8785, section 3.2.2.2: the short forms where there are any, and nothing else is escaped.
  private static void escape(StringBuilder json, char c) {
    switch (c) {
      case '"' -> json.append("\\\"");
      case '\\' -> json.append("\\\\");
      case '\b' -> json.append("\\b");
      case '\t' -> json.append("\\t");
      case '\n' -> json.append("\\n");
      case '\f' -> json.append("\\f");
      case '\r' -> json.append("\\r");
      default -> {
        if (c < 0x20) json.append("\\u%04x".formatted((int) c));
        else json.append(c);
      }
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new AssertionError(impossible);
    }
  }
}
