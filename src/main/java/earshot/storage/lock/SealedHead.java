package earshot.storage.lock;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// What stands in front of a sealed file, and the cipher of its chunks.
///
/// Eight letters, the length of a note, the note, 32 random bytes. Each file has its own key, made
/// from these bytes, so that the number of a chunk is enough of a nonce; the last chunk says that
/// it is the last. Every chunk vouches for all of the head.
final class SealedHead {
  /// Plain bytes in a chunk; the last has fewer.
  static final int CHUNK = 1 << 20;

  /// What a chunk has more on the disk.
  static final int TAG = 16;

  private static final byte[] LETTERS = "EARSEAL1".getBytes(StandardCharsets.US_ASCII);
  private static final int SALT = 32;
  private static final int MOST_NOTE = 64 << 10;

  private final byte[] note;
  private final byte[] all;

  private SealedHead(byte[] note, byte[] salt) {
    this.note = note;
    this.all =
        ByteBuffer.allocate(LETTERS.length + Integer.BYTES + note.length + SALT)
            .put(LETTERS)
            .putInt(note.length)
            .put(note)
            .put(salt)
            .array();
  }

  static SealedHead fresh(byte[] note) {
    if (note.length > MOST_NOTE) throw new IllegalArgumentException("the note is too long");
    byte[] salt = new byte[SALT];
    new SecureRandom().nextBytes(salt);
    return new SealedHead(note, salt);
  }

  /// @throws IOException when there is none
  static SealedHead read(InputStream in) throws IOException {
    DataInputStream data = new DataInputStream(in);
    if (!Arrays.equals(data.readNBytes(LETTERS.length), LETTERS)) throw new IOException("no head");
    int length = data.readInt();
    if (length < 0 || length > MOST_NOTE) throw new IOException("no head");
    byte[] note = new byte[length];
    data.readFully(note);
    byte[] salt = new byte[SALT];
    data.readFully(salt);
    return new SealedHead(note, salt);
  }

  /// Whether these are the first bytes of a sealed file.
  static boolean begins(byte[] first) {
    return first.length >= LETTERS.length
        && Arrays.equals(first, 0, LETTERS.length, LETTERS, 0, LETTERS.length);
  }

  static int letters() {
    return LETTERS.length;
  }

  byte[] note() {
    return note.clone();
  }

  byte[] bytes() {
    return all.clone();
  }

  /// The cipher of the chunks of this file.
  Chunks under(SecretKey files) {
    byte[] salt = Arrays.copyOfRange(all, all.length - SALT, all.length);
    return new Chunks(
        new SecretKeySpec(Derivation.hkdf(files.getEncoded(), salt, "earshot 1 file"), "AES"),
        sha256(all));
  }

  /// Seals and opens single chunks.
  static final class Chunks {
    private static final int NONCE = 12;

    private final SecretKey key;
    private final byte[] head;

    private Chunks(SecretKey key, byte[] head) {
      this.key = key;
      this.head = head;
    }

    byte[] seal(long number, boolean last, byte[] plain, int length) {
      try {
        return cipher(Cipher.ENCRYPT_MODE, number, last).doFinal(plain, 0, length);
      } catch (GeneralSecurityException missing) {
        throw new AssertionError("every JDK has it", missing);
      }
    }

    /// @throws IOException when a bit of it changed, or it is another chunk, or not the last one
    byte[] open(long number, boolean last, byte[] sealed) throws IOException {
      try {
        return cipher(Cipher.DECRYPT_MODE, number, last).doFinal(sealed);
      } catch (GeneralSecurityException changed) {
        throw new IOException("chunk " + number + " is not as it was written", changed);
      }
    }

    private Cipher cipher(int mode, long number, boolean last) throws GeneralSecurityException {
      byte[] nonce = ByteBuffer.allocate(NONCE).putLong(number).putInt(last ? 1 : 0).array();
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, key, new GCMParameterSpec(TAG * Byte.SIZE, nonce));
      cipher.updateAAD(head);
      return cipher;
    }
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException impossible) {
      throw new AssertionError(impossible);
    }
  }
}
