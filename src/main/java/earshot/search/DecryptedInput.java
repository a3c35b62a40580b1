package earshot.search;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import org.apache.lucene.store.BufferedIndexInput;
import org.apache.lucene.store.IndexInput;
import org.jspecify.annotations.Nullable;

/// A file of an encrypted index, or a part of one, as it was before it was encrypted.
final class DecryptedInput extends BufferedIndexInput {
  private final Secret secret;
  private final long from;
  private final long length;
  private IndexInput raw;
  private @Nullable Cipher cipher;
  private long cipherAt = -1;
  private long at;
  private final boolean isClone;

  /// What decrypts the file.
  static final class Secret {
    private final SecretKey key;
    private final byte[] start;

    /// @param start the bytes in front of it; kept as they are
    Secret(SecretKey key, byte[] start) {
      this.key = key;
      this.start = start;
    }

    Cipher at(long place) throws IOException {
      return EncryptedDirectory.cipher(key, start, place / EncryptedDirectory.BLOCK);
    }
  }

  /// The whole file.
  DecryptedInput(String name, IndexInput raw, Secret secret) {
    this(name, raw, secret, 0, raw.length() - EncryptedDirectory.BLOCK, false);
  }

  private DecryptedInput(
      String name, IndexInput raw, Secret secret, long from, long length, boolean isClone) {
    super(name, BUFFER_SIZE * 4);
    this.raw = raw;
    this.secret = secret;
    this.from = from;
    this.length = length;
    this.isClone = isClone;
  }

  @Override
  protected void readInternal(ByteBuffer into) throws IOException {
    int wanted = into.remaining();
    if (at + wanted > length) throw new EOFException("read past the end: " + this);
    long place = from + at;
    raw.seek(EncryptedDirectory.BLOCK + place);
    raw.readBytes(into.array(), into.arrayOffset() + into.position(), wanted);
    EncryptedDirectory.decrypt(cipherAt(place), into);
    into.position(into.limit());
    at += wanted;
    cipherAt = place + wanted;
  }

  // Reading on goes on with the same cipher; another place begins at its block.
  private Cipher cipherAt(long place) throws IOException {
    Cipher current = cipher;
    if (current != null && cipherAt == place) return current;
    Cipher fresh = secret.at(place);
    byte[] within = new byte[(int) (place % EncryptedDirectory.BLOCK)];
    if (within.length > 0) EncryptedDirectory.decrypt(fresh, ByteBuffer.wrap(within));
    cipher = fresh;
    return fresh;
  }

  @Override
  protected void seekInternal(long place) throws IOException {
    if (place > length) throw new EOFException("seek past the end: " + this);
    at = place;
  }

  @Override
  public DecryptedInput clone() {
    DecryptedInput twin = (DecryptedInput) super.clone();
    twin.raw = raw.clone();
    twin.cipher = null;
    twin.cipherAt = -1;
    return twin;
  }

  @Override
  public IndexInput slice(String name, long start, long bytes) throws IOException {
    if (start < 0 || bytes < 0 || start + bytes > length) {
      throw new IllegalArgumentException("no such part of " + this);
    }
    return new DecryptedInput(
        getFullSliceDescription(name), raw.clone(), secret, from + start, bytes, true);
  }

  @Override
  public long length() {
    return length;
  }

  @Override
  public void close() throws IOException {
    if (!isClone) raw.close();
  }
}
