package earshot.listening.files;

import java.io.InputStream;
import java.util.Arrays;

/// So many bytes of the letter x, from nowhere.
final class Endless extends InputStream {
  private long left;

  Endless(long bytes) {
    left = bytes;
  }

  @Override
  public int read() {
    return left-- > 0 ? 'x' : -1;
  }

  @Override
  public int read(byte[] into, int from, int length) {
    if (left <= 0) return -1;
    int given = (int) Math.min(left, length);
    Arrays.fill(into, from, from + given, (byte) 'x');
    left -= given;
    return given;
  }
}
