package earshot.storage;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// The first 128 bits of SHA-256 over some texts, in two halves: the first finds a row, the second
/// tells whether it is the right one.
record Fingerprint(long hash, long check) {
  // Asking for one by its name costs more than what it is asked for here, half a dozen times for
  // each mention.
  private static final MessageDigest FRESH = sha256();

  static Fingerprint of(String... texts) {
    MessageDigest digest = fresh();
    for (String text : texts) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      // The length in front keeps ("ab", "c") apart from ("a", "bc").
      digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
      digest.update(bytes);
    }
    ByteBuffer first = ByteBuffer.wrap(digest.digest());
    return new Fingerprint(first.getLong(), first.getLong());
  }

  /// Where to look when another text holds this place.
  Fingerprint next() {
    return new Fingerprint(hash + 1, check);
  }

  private static MessageDigest fresh() {
    try {
      return (MessageDigest) FRESH.clone();
    } catch (CloneNotSupportedException another) {
      return sha256();
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
