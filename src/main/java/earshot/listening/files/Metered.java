package earshot.listening.files;

import earshot.listening.files.MemberRefused.Rule;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;

/// Counts what one member unpacks to, and stops where it grows too fast or the whole grows too
/// large.
final class Metered extends FilterInputStream {
  /// How many times larger than packed a member may become once it has passed [#RATIO_FREE].
  private static final long RATIO = 100;

  /// Bytes of a member before [#RATIO] counts.
  private static final long RATIO_FREE = 1 << 20;

  /// What all members of one reading may still unpack to.
  static final class Allowance {
    private long left;

    Allowance(long bytes) {
      left = bytes;
    }

    private boolean spend(long bytes) {
      left -= bytes;
      return left >= 0;
    }
  }

  private final String name;
  private final LongSupplier packed;
  private final Allowance allowance;
  private long size;

  /// @param packed bytes taken from the file so far
  Metered(InputStream in, String name, LongSupplier packed, Allowance allowance) {
    super(in);
    this.name = name;
    this.packed = packed;
    this.allowance = allowance;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    int read = super.read(into, from, length);
    if (read > 0) {
      size += read;
      if (!allowance.spend(read)) throw new MemberRefused(name, Rule.TOO_LARGE);
      if (size > RATIO_FREE && size > packed.getAsLong() * RATIO) {
        throw new MemberRefused(name, Rule.RATIO);
      }
    }
    return read;
  }

  @Override
  public long skip(long count) throws IOException {
    byte[] passed = new byte[(int) Math.min(count, 64 << 10)];
    long skipped = 0;
    while (skipped < count) {
      int read = read(passed, 0, (int) Math.min(passed.length, count - skipped));
      if (read < 0) break;
      skipped += read;
    }
    return skipped;
  }

  // Whoever reads on for what is promised would lose what came before the place that is damaged.
  @Override
  public int available() {
    return 0;
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
