package earshot.listening;

import static java.nio.charset.StandardCharsets.UTF_8;

/// One spelling for the parts of an address (RFC 3986, 6.2.2).
final class PercentEncoding {
  private static final String HEX = "0123456789ABCDEF";

  private PercentEncoding() {}

  /// Hex digits in upper case, unreserved characters as themselves, everything outside ASCII
  /// encoded.
  static String normalised(String raw) {
    if (isNormal(raw)) return raw;
    StringBuilder out = new StringBuilder(raw.length() + 16);
    for (int i = 0; i < raw.length(); ) {
      char c = raw.charAt(i);
      int code = c == '%' ? escaped(raw, i) : -1;
      if (code >= 0) {
        if (isUnreserved((char) code)) out.append((char) code);
        else append(code, out);
        i += 3;
      } else if (c < 0x80) {
        out.append(c);
        i++;
      } else {
        int whole = raw.codePointAt(i);
        for (byte one : Character.toString(whole).getBytes(UTF_8)) append(one & 0xFF, out);
        i += Character.charCount(whole);
      }
    }
    return out.toString();
  }

  private static boolean isNormal(String raw) {
    for (int i = 0; i < raw.length(); i++) {
      if (raw.charAt(i) == '%' || raw.charAt(i) >= 0x80) return false;
    }
    return true;
  }

  private static int escaped(String raw, int at) {
    if (at + 2 >= raw.length()) return -1;
    int high = Character.digit(raw.charAt(at + 1), 16);
    int low = Character.digit(raw.charAt(at + 2), 16);
    return high < 0 || low < 0 ? -1 : high << 4 | low;
  }

  private static void append(int value, StringBuilder out) {
    out.append('%').append(HEX.charAt(value >> 4)).append(HEX.charAt(value & 0xF));
  }

  private static boolean isUnreserved(char c) {
    return Ascii.isLetterOrDigit(c) || c == '-' || c == '.' || c == '_' || c == '~';
  }
}
