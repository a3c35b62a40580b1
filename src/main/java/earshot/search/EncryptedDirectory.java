package earshot.search;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.ShortBufferException;
import javax.crypto.spec.IvParameterSpec;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.store.OutputStreamIndexOutput;

/// Keeps the files of an index so that only the key reads them: AES in counter mode, each file from
/// 16 random bytes of its own, which stand in front of it.
///
/// Counter mode hides and does not vouch: damage is found by the checksums Lucene writes at the end
/// of each file, which a forger could match. An index that was forged is worth nothing to a forger,
/// for it is made anew from the database.
final class EncryptedDirectory extends FilterDirectory {
  /// Bytes in front of each file, and bytes in a block of the cipher.
  static final int BLOCK = 16;

  private static final int OUTPUT_BUFFER = 8192;

  private final SecretKey key;
  private final SecureRandom chance = new SecureRandom();

  EncryptedDirectory(Directory in, SecretKey key) {
    super(in);
    this.key = key;
  }

  @Override
  public IndexOutput createOutput(String name, IOContext context) throws IOException {
    return encrypting(in.createOutput(name, context));
  }

  @Override
  public IndexOutput createTempOutput(String prefix, String suffix, IOContext context)
      throws IOException {
    return encrypting(in.createTempOutput(prefix, suffix, context));
  }

  @Override
  public IndexInput openInput(String name, IOContext context) throws IOException {
    IndexInput raw = in.openInput(name, context);
    try {
      if (raw.length() < BLOCK) throw new org.apache.lucene.index.CorruptIndexException("cut", raw);
      byte[] start = new byte[BLOCK];
      raw.readBytes(start, 0, BLOCK);
      return new DecryptedInput("decrypted " + raw, raw, new DecryptedInput.Secret(key, start));
    } catch (IOException | RuntimeException unreadable) {
      raw.close();
      throw unreadable;
    }
  }

  @Override
  public long fileLength(String name) throws IOException {
    return Math.max(0, in.fileLength(name) - BLOCK);
  }

  // What the directory below copies by itself would come out as it lies there.
  @Override
  public void copyFrom(Directory from, String source, String name, IOContext context)
      throws IOException {
    try (IndexInput input = from.openInput(source, context);
        IndexOutput output = createOutput(name, context)) {
      output.copyBytes(input, input.length());
    }
  }

  private IndexOutput encrypting(IndexOutput raw) throws IOException {
    byte[] start = new byte[BLOCK];
    chance.nextBytes(start);
    raw.writeBytes(start, start.length);
    return new OutputStreamIndexOutput(
        "encrypted " + raw, raw.getName(), new Encrypting(raw, key, start), OUTPUT_BUFFER);
  }

  /// A cipher at the place of a block.
  ///
  /// @param start the counter of the first block
  static Cipher cipher(SecretKey key, byte[] start, long block) throws IOException {
    byte[] counter = start.clone();
    long carry = block;
    for (int i = BLOCK - 1; i >= 0 && carry != 0; i--) {
      carry += counter[i] & 0xffL;
      counter[i] = (byte) carry;
      carry >>>= Byte.SIZE;
    }
    try {
      Cipher cipher = Cipher.getInstance("AES/CTR/NoPadding");
      cipher.init(Cipher.DECRYPT_MODE, key, new IvParameterSpec(counter));
      return cipher;
    } catch (GeneralSecurityException missing) {
      throw new IOException(missing);
    }
  }

  private static final class Encrypting extends OutputStream {
    private final IndexOutput raw;
    private final Cipher cipher;
    private final byte[] hidden = new byte[OUTPUT_BUFFER];

    Encrypting(IndexOutput raw, SecretKey key, byte[] start) throws IOException {
      this.raw = raw;
      cipher = cipher(key, start, 0);
    }

    @Override
    public void write(int one) throws IOException {
      write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] plain, int from, int length) throws IOException {
      int done = 0;
      while (done < length) {
        int now = Math.min(length - done, hidden.length);
        try {
          raw.writeBytes(hidden, 0, cipher.update(plain, from + done, now, hidden, 0));
        } catch (ShortBufferException impossible) {
          throw new IOException(impossible);
        }
        done += now;
      }
    }

    @Override
    public void close() throws IOException {
      raw.close();
    }
  }

  /// Decrypts in place what was read from a place of a file.
  static void decrypt(Cipher cipher, ByteBuffer bytes) throws IOException {
    try {
      int from = bytes.arrayOffset() + bytes.position();
      int unused = cipher.update(bytes.array(), from, bytes.remaining(), bytes.array(), from);
    } catch (ShortBufferException impossible) {
      throw new IOException(impossible);
    }
  }
}
