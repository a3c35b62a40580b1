package earshot.listening;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.zip.GZIPInputStream;

/// Reads a body to its end, to its cap, or to where it broke off.
final class BodyReader {
  private final int mostWire;
  private final int mostInflated;
  private final boolean cut;

  /// @param cut whether a body over a cap is cut there instead of refused
  BodyReader(int mostWire, int mostInflated, boolean cut) {
    this.mostWire = mostWire;
    this.mostInflated = mostInflated;
    this.cut = cut;
  }

  /// A body that was read.
  @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
  record Read(byte[] bytes, long wire, boolean cutShort) {}

  /// The body is larger than Earshot reads.
  static final class TooBig extends IOException {
    private static final long serialVersionUID = 1L;
    final long wire;

    TooBig(String sentence, long wire) {
      super(sentence);
      this.wire = wire;
    }
  }

  /// Reads all of it.
  ///
  /// @param gzip whether the answer said that it is compressed; a body that is not is taken as it
  ///   is
  /// @throws TooBig when it exceeds a cap
  /// @throws IOException when it broke off before the first byte
  Read read(InputStream body, boolean gzip) throws IOException {
    Counted wire = new Counted(body);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(16 << 10);
    boolean cutShort = false;
    try {
      InputStream in = gzip ? inflating(wire) : wire;
      byte[] buffer = new byte[8 << 10];
      for (int n; (n = in.read(buffer)) >= 0; ) {
        bytes.write(buffer, 0, n);
        check(bytes.size(), wire.count);
      }
    } catch (TooBig tooBig) {
      if (!cut) throw tooBig;
      cutShort = true;
    } catch (IOException broken) {
      if (bytes.size() == 0) throw broken;
      cutShort = true;
    }
    return new Read(bytes.toByteArray(), wire.count, cutShort);
  }

  private static InputStream inflating(InputStream wire) throws IOException {
    PushbackInputStream peeked = new PushbackInputStream(wire, 2);
    byte[] magic = peeked.readNBytes(2);
    peeked.unread(magic);
    boolean really = magic.length == 2 && magic[0] == 0x1F && magic[1] == (byte) 0x8B;
    return really ? new GZIPInputStream(peeked, 8 << 10) : peeked;
  }

  private void check(long inflated, long wire) throws TooBig {
    if (inflated > mostInflated) {
      throw new TooBig(Caps.tooLarge(mostInflated), wire);
    }
    if (inflated > Caps.RATIO_FREE_BYTES && inflated / Caps.RATIO > wire) {
      throw new TooBig(
          "Packed too tightly to read safely (more than %d times).".formatted(Caps.RATIO), wire);
    }
  }

  private final class Counted extends InputStream {
    private final InputStream in;
    private long count;

    Counted(InputStream in) {
      this.in = in;
    }

    @Override
    public int read() throws IOException {
      int one = in.read();
      if (one >= 0) counted(1);
      return one;
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
      int n = in.read(into, from, most);
      if (n > 0) counted(n);
      return n;
    }

    @Override
    public int available() throws IOException {
      return in.available();
    }

    private void counted(int n) throws TooBig {
      count += n;
      if (count > mostWire) throw new TooBig(Caps.tooLarge(mostWire), count);
    }
  }
}
