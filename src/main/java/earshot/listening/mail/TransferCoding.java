package earshot.listening.mail;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Locale;

/// Undoes how texts are packed for the way (RFC 2045, 6), however badly they were packed: what is
/// damaged is passed over, nothing throws.
final class TransferCoding {
  private static final byte[] VALUES = values();

  private TransferCoding() {}

  /// The bytes of a part.
  ///
  /// @param named as in `Content-Transfer-Encoding`; unknown ones leave the bytes as they are
  static byte[] decode(byte[] packed, String named) {
    return switch (named.strip().toLowerCase(Locale.ROOT)) {
      case "base64" -> base64(packed);
      case "quoted-printable" -> quotedPrintable(packed);
      default -> packed;
    };
  }

  /// Signs that are none of the alphabet are passed over; padding ends a run, not the text.
  static byte[] base64(byte[] packed) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(packed.length * 3 / 4);
    int bits = 0;
    int count = 0;
    for (byte one : packed) {
      if (one == '=') {
        bits = 0;
        count = 0;
        continue;
      }
      int value = one < 0 ? -1 : VALUES[one];
      if (value < 0) continue;
      bits = bits << 6 | value;
      count += 6;
      if (count >= 8) {
        count -= 8;
        out.write(bits >> count);
      }
    }
    return out.toByteArray();
  }

  /// An `=` that is followed by no two hex digits stands for itself.
  static byte[] quotedPrintable(byte[] packed) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(packed.length);
    for (int i = 0; i < packed.length; i++) {
      if (packed[i] != '=') {
        out.write(packed[i]);
        continue;
      }
      int end = lineEnd(packed, i + 1);
      if (end > 0) {
        i = end - 1;
      } else if (i + 2 < packed.length && hex(packed[i + 1]) >= 0 && hex(packed[i + 2]) >= 0) {
        out.write(hex(packed[i + 1]) << 4 | hex(packed[i + 2]));
        i += 2;
      } else {
        out.write('=');
      }
    }
    return out.toByteArray();
  }

  /// Where the next line begins when nothing but blanks stands before it; 0 otherwise.
  private static int lineEnd(byte[] packed, int from) {
    int at = from;
    while (at < packed.length && (packed[at] == ' ' || packed[at] == '\t')) at++;
    if (at == packed.length) return at;
    if (packed[at] == '\n') return at + 1;
    if (packed[at] != '\r') return 0;
    return at + 1 < packed.length && packed[at + 1] == '\n' ? at + 2 : at + 1;
  }

  private static byte[] values() {
    byte[] values = new byte[128];
    Arrays.fill(values, (byte) -1);
    String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    for (int i = 0; i < alphabet.length(); i++) values[alphabet.charAt(i)] = (byte) i;
    return values;
  }

  private static int hex(byte digit) {
    return Character.digit(digit, 16);
  }
}
