package earshot.archive;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Counts and hashes the bytes that pass.
final class Measure {
  private final MessageDigest digest = sha256();
  private long bytes;

  long bytes() {
    return bytes;
  }

  /// The hash of everything so far, in hex; begins anew.
  String sha256Hex() {
    return HexFormat.of().formatHex(digest.digest());
  }

  /// Passes on what is written.
  OutputStream over(OutputStream out) {
    return new FilterOutputStream(out) {
      @Override
      public void write(int one) throws IOException {
        digest.update((byte) one);
        bytes++;
        out.write(one);
      }

      @Override
      public void write(byte[] some, int from, int length) throws IOException {
        digest.update(some, from, length);
        bytes += length;
        out.write(some, from, length);
      }

      @Override
      public void close() throws IOException {
        flush();
      }
    };
  }

  /// Passes on what is read, up to a number of bytes.
  ///
  /// @param most more than these are an [IOException]
  InputStream over(InputStream in, long most) {
    return new FilterInputStream(in) {
      @Override
      public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
      }

      @Override
      public int read(byte[] into, int from, int length) throws IOException {
        int read = in.read(into, from, length);
        if (read <= 0) return read;
        digest.update(into, from, read);
        bytes += read;
        if (bytes > most) throw new IOException("longer than it says");
        return read;
      }
    };
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new AssertionError(impossible);
    }
  }
}
