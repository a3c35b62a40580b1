package earshot.storage.lock;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import javax.crypto.SecretKey;

/// A sealed file that was opened: its plain bytes from any place, without a plain copy anywhere but
/// in memory. Safe for any number of threads.
public final class SealedFile implements Closeable {
  private static final int SEALED_CHUNK = SealedHead.CHUNK + SealedHead.TAG;

  private final FileChannel file;
  private final SealedHead.Chunks chunks;
  private final long begin;
  private final long last;
  private final long size;
  private long cachedNumber = -1;
  private byte[] cached = {};

  private SealedFile(FileChannel file, SealedHead head, SecretKey files) throws IOException {
    this.file = file;
    chunks = head.under(files);
    begin = head.bytes().length;
    long sealed = file.size() - begin;
    last = (sealed - 1) / SEALED_CHUNK;
    if (sealed - last * SEALED_CHUNK < SealedHead.TAG) throw new EOFException("cut off");
    size = sealed - (last + 1) * SealedHead.TAG;
    // Whether the file ends where it was ended is known from its last chunk alone.
    byte[] unused = chunk(last);
  }

  static SealedFile open(Path path, SecretKey files) throws IOException {
    FileChannel file = FileChannel.open(path, StandardOpenOption.READ);
    try {
      return new SealedFile(file, SealedHead.read(Channels.newInputStream(file)), files);
    } catch (IOException | RuntimeException refused) {
      file.close();
      throw refused;
    }
  }

  /// Plain bytes in all.
  public long size() {
    return size;
  }

  /// The plain bytes from a place on; closing the stream leaves the file open.
  public InputStream from(long place) {
    return new InputStream() {
      private long at = place;

      @Override
      public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
      }

      @Override
      public int read(byte[] into, int start, int length) throws IOException {
        if (length == 0) return 0;
        int read = SealedFile.this.read(at, into, start, length);
        if (read > 0) at += read;
        return read;
      }
    };
  }

  /// Reads some of the plain bytes at a place; -1 behind the end.
  public int read(long place, byte[] into, int start, int length) throws IOException {
    if (place >= size) return -1;
    byte[] plain = chunk(place / SealedHead.CHUNK);
    int within = (int) (place % SealedHead.CHUNK);
    int now = Math.min(length, plain.length - within);
    System.arraycopy(plain, within, into, start, now);
    return now;
  }

  @Override
  public void close() throws IOException {
    file.close();
  }

  private synchronized byte[] chunk(long number) throws IOException {
    if (number == cachedNumber) return cached;
    long from = begin + number * SEALED_CHUNK;
    int length = (int) Math.min(SEALED_CHUNK, file.size() - from);
    ByteBuffer sealed = ByteBuffer.allocate(length);
    while (sealed.hasRemaining()) {
      if (file.read(sealed, from + sealed.position()) < 0) throw new EOFException("cut off");
    }
    cached = chunks.open(number, number == last, sealed.array());
    cachedNumber = number;
    return cached;
  }
}
