package earshot.storage.lock;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.text.Normalizer;
import javax.crypto.KDF;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.PBEKeySpec;

/// Makes keys out of keys, and out of what people can remember.
final class Derivation {
  /// Bytes of every key.
  static final int KEY = 32;

  private Derivation() {}

  /// HKDF with SHA-256 (RFC 5869).
  ///
  /// @param salt may be empty
  /// @param info what the new key is for
  static byte[] hkdf(byte[] key, byte[] salt, byte[] info, int length) {
    try {
      return KDF.getInstance("HKDF-SHA256")
          .deriveData(
              HKDFParameterSpec.ofExtract().addIKM(key).addSalt(salt).thenExpand(info, length));
    } catch (GeneralSecurityException missing) {
      throw new AssertionError("every JDK 25 has it", missing);
    }
  }

  /// The same for a purpose in words.
  static byte[] hkdf(byte[] key, byte[] salt, String info) {
    return hkdf(key, salt, info.getBytes(StandardCharsets.US_ASCII), KEY);
  }

  /// PBKDF2 with HMAC-SHA-512 (RFC 8018) over the UTF-8 of the passphrase; slow on purpose.
  ///
  /// The same letters typed on another system may come decomposed: they are composed first.
  static byte[] pbkdf2(char[] passphrase, byte[] salt, int rounds, int length) {
    char[] composed =
        Normalizer.normalize(java.nio.CharBuffer.wrap(passphrase), Normalizer.Form.NFC)
            .toCharArray();
    PBEKeySpec spec = new PBEKeySpec(composed, salt, rounds, length * Byte.SIZE);
    try {
      return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512").generateSecret(spec).getEncoded();
    } catch (GeneralSecurityException missing) {
      throw new AssertionError("every JDK has it", missing);
    } finally {
      spec.clearPassword();
      java.util.Arrays.fill(composed, ' ');
    }
  }
}
