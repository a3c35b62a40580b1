package earshot.language;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/// A check sum over everything that can change a score, so that two scores can be told apart later.
final class Fingerprint {
  private final MessageDigest digest = sha256();

  /// SHA-256 of these bytes as 64 hex digits.
  static String of(byte[] bytes) {
    return HexFormat.of().formatHex(sha256().digest(bytes));
  }

  /// The version of scores whose labels were learned: the scorer's own with another check sum.
  static String learned(String scored, String model) {
    String sum = new Fingerprint().with("scorer", scored).with("model", model).brief();
    return scored.substring(0, scored.lastIndexOf('/') + 1) + sum;
  }

  /// Adds a named part; the separators keep `a b` + `c` apart from `a` + `b c`.
  Fingerprint with(String name, String value) {
    digest.update((name + '\u001F' + value + '\u001E').getBytes(StandardCharsets.UTF_8));
    return this;
  }

  /// Adds words with their values, in an order that does not depend on the map.
  Fingerprint with(String name, Map<?, Double> values) {
    var sorted = new TreeMap<String, Double>();
    values.forEach((key, value) -> sorted.put(key.toString(), value));
    sorted.forEach((key, value) -> with(name, key + '\t' + value));
    return this;
  }

  /// The first eight hex digits.
  String brief() {
    return HexFormat.of().formatHex(digest.digest(), 0, 4);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java has no SHA-256; use a complete one", e);
    }
  }
}
