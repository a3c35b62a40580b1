package earshot.storage.lock;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// A workspace's key as only one secret opens it: AES-256-GCM under a key made from that secret.
///
/// @param salt what the key was made with besides the secret, in base 64
/// @param rounds of PBKDF2 for a passphrase; 0 for a secret that nobody can guess, which HKDF takes
/// @param sealed nonce, key and tag, in base 64
record Wrapped(String salt, int rounds, String sealed) {
  /// Rounds for a passphrase, as of today.
  static final int ROUNDS = 600_000;

  private static final int MOST_ROUNDS = 20_000_000;
  private static final int SALT = 32;
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;

  /// Refuses what no program of ours wrote.
  Wrapped {
    if (rounds != 0 && (rounds < ROUNDS || rounds > MOST_ROUNDS)) {
      throw new IllegalArgumentException("not as Earshot writes it");
    }
    if (Base64.getDecoder().decode(salt).length != SALT) {
      throw new IllegalArgumentException("not as Earshot writes it");
    }
  }

  /// Under a passphrase.
  static Wrapped under(char[] passphrase, WorkspaceKey key) {
    byte[] salt = random(SALT);
    return wrap(Derivation.pbkdf2(passphrase, salt, ROUNDS, Derivation.KEY), salt, ROUNDS, key);
  }

  /// Under a secret of at least 128 random bits.
  static Wrapped under(byte[] secret, WorkspaceKey key) {
    byte[] salt = random(SALT);
    return wrap(Derivation.hkdf(secret, salt, "earshot 1 wrapping"), salt, 0, key);
  }

  /// The key, when the passphrase is right.
  Optional<WorkspaceKey> by(char[] passphrase) {
    byte[] salted = Base64.getDecoder().decode(salt);
    return unwrap(Derivation.pbkdf2(passphrase, salted, rounds, Derivation.KEY));
  }

  /// The key, when the secret is right.
  Optional<WorkspaceKey> by(byte[] secret) {
    byte[] salted = Base64.getDecoder().decode(salt);
    return unwrap(Derivation.hkdf(secret, salted, "earshot 1 wrapping"));
  }

  private static Wrapped wrap(byte[] under, byte[] salt, int rounds, WorkspaceKey key) {
    byte[] nonce = random(NONCE);
    try {
      Cipher cipher = cipher(Cipher.ENCRYPT_MODE, under, nonce, rounds);
      byte[] sealed = cipher.doFinal(key.bytes());
      byte[] both = Arrays.copyOf(nonce, nonce.length + sealed.length);
      System.arraycopy(sealed, 0, both, nonce.length, sealed.length);
      Base64.Encoder text = Base64.getEncoder();
      return new Wrapped(text.encodeToString(salt), rounds, text.encodeToString(both));
    } catch (GeneralSecurityException missing) {
      throw new AssertionError("every JDK has it", missing);
    }
  }

  private Optional<WorkspaceKey> unwrap(byte[] under) {
    byte[] both = Base64.getDecoder().decode(sealed);
    if (both.length < NONCE) return Optional.empty();
    try {
      Cipher cipher = cipher(Cipher.DECRYPT_MODE, under, Arrays.copyOf(both, NONCE), rounds);
      return Optional.of(WorkspaceKey.of(cipher.doFinal(both, NONCE, both.length - NONCE)));
    } catch (AEADBadTagException wrong) {
      return Optional.empty();
    } catch (GeneralSecurityException | IllegalArgumentException damaged) {
      return Optional.empty();
    }
  }

  private static Cipher cipher(int mode, byte[] under, byte[] nonce, int rounds)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, new SecretKeySpec(under, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(("earshot 1 key " + rounds).getBytes(StandardCharsets.US_ASCII));
    return cipher;
  }

  private static byte[] random(int length) {
    byte[] bytes = new byte[length];
    new SecureRandom().nextBytes(bytes);
    return bytes;
  }
}
