package earshot.listening;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/// Takes one layer of gzip off a document without letting it grow beyond its caps.
final class Gzip {
  private static final int STEP = 16 << 10;

  private Gzip() {}

  /// What came of it.
  sealed interface Inflated {
    /// The document within; what could be read of it when it broke off.
    @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
    record Bytes(byte[] bytes) implements Inflated {}

    /// Larger than a document may be, or suspiciously well compressed.
    record TooLarge() implements Inflated {}

    /// Not one byte could be read.
    record Damaged() implements Inflated {}
  }

  static boolean isGzip(byte[] body) {
    return body.length > 2 && body[0] == 0x1F && (body[1] & 0xFF) == 0x8B;
  }

  static Inflated inflated(byte[] body) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(Math.min(body.length * 4, 1 << 20));
    byte[] step = new byte[STEP];
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(body), STEP)) {
      for (int read = in.read(step); read >= 0; read = in.read(step)) {
        out.write(step, 0, read);
        if (isOverCap(out.size(), body.length)) return new Inflated.TooLarge();
      }
    } catch (IOException damaged) {
      if (out.size() == 0) return new Inflated.Damaged();
    }
    return new Inflated.Bytes(out.toByteArray());
  }

  private static boolean isOverCap(long size, long compressed) {
    return size > Caps.DOCUMENT_BYTES
        || (size > Caps.RATIO_FREE_BYTES && size > compressed * Caps.RATIO);
  }
}
