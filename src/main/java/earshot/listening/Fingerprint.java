package earshot.listening;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Short digests of texts, by which an item is recognised without keeping it.
public final class Fingerprint {
  private static final byte[] BETWEEN = {0x1F};
  private static final HexFormat HEX = HexFormat.of();

  private Fingerprint() {}

  /// The first 64 bits of SHA-256 over the texts, kept apart from each other.
  public static long of(String... texts) {
    return ByteBuffer.wrap(digest(texts)).getLong();
  }

  /// The first 128 bits of SHA-256 over the texts as 32 hex digits.
  public static String hex(String... texts) {
    return HEX.formatHex(digest(texts), 0, 16);
  }

  private static byte[] digest(String... texts) {
    MessageDigest sha = sha256();
    for (String text : texts) {
      sha.update(text.getBytes(UTF_8));
      sha.update(BETWEEN);
    }
    return sha.digest();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java runtime has SHA-256", impossible);
    }
  }
}
