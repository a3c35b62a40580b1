package earshot.storage;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Gives words a name that only who has the key can give them: HMAC-SHA-256 (RFC 2104), 64 hex
/// digits. Used by one thread at a time.
final class Keyed {
  private static final String KIND = "HmacSHA256";

  private final Mac mac;

  /// @param key at least one byte
  Keyed(byte[] key) {
    try {
      mac = Mac.getInstance(KIND);
      mac.init(new SecretKeySpec(key, KIND));
    } catch (NoSuchAlgorithmException | InvalidKeyException impossible) {
      throw new AssertionError(impossible);
    }
  }

  String of(String words) {
    return HexFormat.of().formatHex(mac.doFinal(words.getBytes(StandardCharsets.UTF_8)));
  }
}
