package earshot.listening.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;

/// How the characters of a file are written, told by its first bytes.
///
/// @param skip bytes of the mark in front
record Encodings(Charset charset, int skip) {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final Charset WINDOWS_1251 = Charset.forName("windows-1251");
  private static final int SAMPLE = 4_096;

  /// By byte order mark, by where the zeros are, by being UTF-8, else windows-1252 or, where most
  /// letters would be Cyrillic, windows-1251.
  static Encodings of(byte[] start) {
    if (starts(start, 0xEF, 0xBB, 0xBF)) return new Encodings(UTF_8, 3);
    if (starts(start, 0xFF, 0xFE)) return new Encodings(UTF_16LE, 2);
    if (starts(start, 0xFE, 0xFF)) return new Encodings(UTF_16BE, 2);
    int even = zeros(start, 0);
    int odd = zeros(start, 1);
    int half = Math.min(start.length, SAMPLE) / 2;
    if (odd > half * 0.4 && odd > even * 3) return new Encodings(UTF_16LE, 0);
    if (even > half * 0.4 && even > odd * 3) return new Encodings(UTF_16BE, 0);
    if (isUtf8(start)) return new Encodings(UTF_8, 0);
    return new Encodings(cyrillic(start) ? WINDOWS_1251 : WINDOWS_1252, 0);
  }

  String text(byte[] start) {
    return new String(start, skip, start.length - skip, charset);
  }

  private static int zeros(byte[] start, int from) {
    int zeros = 0;
    for (int i = from; i < Math.min(start.length, SAMPLE); i += 2) if (start[i] == 0) zeros++;
    return zeros;
  }

  // A character may be cut off at the end of what was looked at.
  private static boolean isUtf8(byte[] start) {
    return !UTF_8
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .decode(ByteBuffer.wrap(start), CharBuffer.allocate(start.length), false)
        .isError();
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
