package earshot.listening.files;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/// A stretch of a file, as a stream of its own.
final class Stretch extends InputStream {
  private final FileChannel file;
  private final long end;
  private long at;

  Stretch(FileChannel file, long from, long length) {
    this.file = file;
    this.at = from;
    this.end = from + length;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    if (length == 0) return 0;
    if (at >= end) return -1;
    int count = file.read(ByteBuffer.wrap(into, from, (int) Math.min(length, end - at)), at);
    if (count < 0) throw new EOFException();
    at += count;
    return count;
  }

  /// Bytes at a place, all of them.
  ///
  /// @throws EOFException when the file ends before
  static ByteBuffer bytes(FileChannel file, long at, int length) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length).order(java.nio.ByteOrder.LITTLE_ENDIAN);
    while (bytes.hasRemaining()) {
      if (file.read(bytes, at + bytes.position()) < 0) throw new EOFException();
    }
    return bytes.flip();
  }
}
