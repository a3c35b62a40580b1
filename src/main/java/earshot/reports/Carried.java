package earshot.reports;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// What a document carries of itself: its definition and figures, and which program drew it.
///
/// @param format always `earshot-report-1`
/// @param app version of the program
record Carried(String format, String app, Snapshot snapshot) {
  static final String FORMAT = "earshot-report-1";

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .disable(SerializationFeature.INDENT_OUTPUT)
          .build();

  byte[] bytes() {
    return JSON.writeValueAsBytes(this);
  }

  /// @throws ReportRefused when it is not what a report carries
  static Carried of(byte[] bytes) {
    try {
      Carried carried = JSON.readValue(bytes, Carried.class);
      if (FORMAT.equals(carried.format())) return carried;
    } catch (RuntimeException foreign) {
      throw new ReportRefused(
          "This file does not carry the figures of an Earshot report.", foreign);
    }
    throw new ReportRefused("This report was made by a later Earshot; verify it with that one.");
  }

  static String text(Definition definition) {
    return JSON.writeValueAsString(definition);
  }

  static Definition definition(String text) {
    return JSON.readValue(text, Definition.class);
  }

  /// The digest of the figures, 64 hex digits: the same data gives the same whatever drew it.
  static String digest(Snapshot snapshot) {
    return sha256(JSON.writeValueAsBytes(snapshot));
  }

  static String sha256(String words) {
    return sha256(words.getBytes(UTF_8));
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("this Java has no SHA-256; use a complete one", impossible);
    }
  }
}
