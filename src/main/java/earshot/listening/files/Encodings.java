package earshot.listening.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/// How the characters of a file are written, told by its first bytes.
///
/// @param skip bytes of the mark in front
record Encodings(Charset charset, int skip) {
  static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final Charset WINDOWS_1251 = Charset.forName("windows-1251");
  private static final int SAMPLE = 4_096;

  /// By byte order mark, by where the zeros are, by being mostly UTF-8, else windows-1252 or, where
  /// most letters would be Cyrillic, windows-1251.
  static Encodings of(byte[] start) {
    if (starts(start, 0xEF, 0xBB, 0xBF)) return new Encodings(UTF_8, 3);
    if (starts(start, 0xFF, 0xFE)) return new Encodings(UTF_16LE, 2);
    if (starts(start, 0xFE, 0xFF)) return new Encodings(UTF_16BE, 2);
    int even = zeros(start, 0);
    int odd = zeros(start, 1);
    int half = Math.min(start.length, SAMPLE) / 2;
    if (odd > half * 0.4 && odd > even * 3) return new Encodings(UTF_16LE, 0);
    if (even > half * 0.4 && even > odd * 3) return new Encodings(UTF_16BE, 0);
    // Where few letters are of the Latin alphabet, the separators still are.
    if (odd > half * 0.04 && even == 0) return new Encodings(UTF_16LE, 0);
    if (even > half * 0.04 && odd == 0) return new Encodings(UTF_16BE, 0);
    if (isUtf8(start)) return new Encodings(UTF_8, 0);
    return new Encodings(cyrillic(start) ? WINDOWS_1251 : WINDOWS_1252, 0);
  }

  String text(byte[] start) {
    try (Reader in = reader(new ByteArrayInputStream(start))) {
      StringBuilder text = new StringBuilder(start.length);
      char[] some = new char[8 << 10];
      for (int read = in.read(some); read >= 0; read = in.read(some)) text.append(some, 0, read);
      return text.toString();
    } catch (IOException never) {
      throw new UncheckedIOException(never);
    }
  }

  /// The characters after the mark; within UTF-8, bytes that are none are read as windows-1252.
  Reader reader(InputStream in) throws IOException {
    in.skipNBytes(skip);
    return charset.equals(UTF_8) ? new MixedReader(in) : new InputStreamReader(in, charset);
  }

  private static int zeros(byte[] start, int from) {
    int zeros = 0;
    for (int i = from; i < Math.min(start.length, SAMPLE); i += 2) if (start[i] == 0) zeros++;
    return zeros;
  }

  // A few bytes of another program do not make it another encoding; a character may be cut off at
  // the end of what was looked at.
  private static boolean isUtf8(byte[] start) {
    CharsetDecoder decoder = UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
    ByteBuffer bytes = ByteBuffer.wrap(start);
    CharBuffer into = CharBuffer.allocate(start.length);
    int foreign = 0;
    for (CoderResult result = decoder.decode(bytes, into, false);
        result.isError();
        result = decoder.decode(bytes, into, false)) {
      foreign++;
      bytes.get();
    }
    long beyond = into.flip().chars().filter(c -> c >= 0x80).count();
    return foreign == 0 || beyond > foreign;
  }

  // In Western words a letter beyond ASCII stands alone; in Russian ones they stand in rows.
  private static boolean cyrillic(byte[] start) {
    String latin = new String(start, ISO_8859_1);
    int beyond = 0;
    int inRows = 0;
    for (int i = 1; i < latin.length(); i++) {
      if (latin.charAt(i) < 0xC0) continue;
      beyond++;
      if (latin.charAt(i - 1) >= 0xC0) inRows++;
    }
    return beyond > 0 && inRows * 2 > beyond;
  }

  private static boolean starts(byte[] start, int... bytes) {
    if (start.length < bytes.length) return false;
    for (int i = 0; i < bytes.length; i++) if ((start[i] & 0xFF) != bytes[i]) return false;
    return true;
  }
}
