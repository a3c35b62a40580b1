package earshot.listening.files;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/// The bytes of one member of a tar archive; they end where the member does.
final class TarBody extends InputStream {
  private final InputStream archive;
  private final long padding;
  private long left;

  TarBody(InputStream archive, long size) {
    this.archive = archive;
    this.left = size;
    this.padding = (TarBox.BLOCK - size % TarBox.BLOCK) % TarBox.BLOCK;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    if (length == 0) return 0;
    if (left == 0) return -1;
    int read = archive.read(into, from, (int) Math.min(length, left));
    if (read < 0) throw new EOFException();
    left -= read;
    return read;
  }

  /// Passes over what was not read, and over the filling behind it.
  void finish() throws IOException {
    archive.skipNBytes(left);
    left = 0;
    // Some writers leave out the filling of the last member.
    for (long rest = padding; rest > 0; rest--) {
      if (archive.read() < 0) return;
    }
  }
}
