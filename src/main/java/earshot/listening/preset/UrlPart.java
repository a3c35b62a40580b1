package earshot.listening.preset;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// A piece of an address or text with gaps in braces.
sealed interface UrlPart {
  /// Text that is always the same; in an address it is encoded already.
  record Plain(String text) implements UrlPart {}

  /// A value by its name.
  record Gap(String name, Place place) implements UrlPart {}

  /// Where a gap is, and so what may stand there.
  enum Place {
    /// The whole address.
    WHOLE,
    /// The whole host.
    HOST,
    /// A piece of a host before a domain.
    LABEL,
    /// A segment of the path, or a piece of one.
    PATH,
    /// The value of a query parameter, or a piece of one.
    QUERY,
    /// Text that is no address.
    TEXT
  }

  Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]*(?:\\.[a-z]+)?");

  /// Takes a text apart at its braces.
  ///
  /// @param offset where the text stands in the template, for messages
  static List<UrlPart> of(String text, Place place, int offset) throws Malformed {
    List<UrlPart> parts = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int open = text.indexOf('{', at);
      int end = open < 0 ? text.length() : open;
      if (end > at) parts.add(new Plain(plain(text.substring(at, end), place, offset + at)));
      if (open < 0) break;
      int close = text.indexOf('}', open);
      if (close < 0) throw new Malformed("the { is not closed", offset + open);
      String name = text.substring(open + 1, close);
      if (!NAME.matcher(name).matches()) {
        throw new Malformed("{" + name + "} is not the name of a parameter", offset + open);
      }
      parts.add(new Gap(name, place));
      at = close + 1;
    }
    return List.copyOf(parts);
  }

  private static String plain(String text, Place place, int offset) throws Malformed {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '}') throw new Malformed("} without {", offset + i);
      if (Character.isISOControl(text.charAt(i))) {
        throw new Malformed("holds a line break or another control character", offset + i);
      }
    }
    return place == Place.TEXT ? text : encoded(text);
  }

  /// Everything that an address may not hold percent-encoded; what is encoded stays.
  private static String encoded(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (byte b : text.getBytes(UTF_8)) {
      char c = (char) (b & 0xFF);
      boolean legal = c > ' ' && c < 0x7F && "\"<>\\^`[]".indexOf(c) < 0;
      if (legal) out.append(c);
      else out.append(String.format(Locale.ROOT, "%%%02X", (int) c));
    }
    return out.toString();
  }
}
