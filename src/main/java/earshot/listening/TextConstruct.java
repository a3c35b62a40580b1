package earshot.listening;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Locale;
import org.jsoup.nodes.Element;

/// A text of a feed together with the question whether it is markup (Atom, RFC 4287, 3.1; RSS by
/// habit).
///
/// @param isMarkup false when every sign stands for itself
record TextConstruct(String value, boolean isMarkup) {
  private static final TextConstruct EMPTY = new TextConstruct("", false);

  /// Reads an element of an item.
  ///
  /// @param atom whether the rules of Atom hold, where a text is plain unless it says otherwise
  static TextConstruct of(Element element, FeedNames names, boolean atom) {
    String type = XmlTree.attribute(element, "type").toLowerCase(Locale.ROOT);
    String mode = XmlTree.attribute(element, "mode").toLowerCase(Locale.ROOT);
    if (XmlText.holdsMarkup(element, names)) {
      return new TextConstruct(XmlText.markup(element, names), true);
    }
    String text = XmlText.own(element);
    if (text.isBlank()) return EMPTY;
    if (mode.equals("base64") || isOtherMedia(type)) return decoded(text, type);
    if (!atom) return new TextConstruct(text, mayBeMarkup(text) && !type.equals("text/plain"));
    if (type.contains("html")) return new TextConstruct(text, true);
    // Atom 0.3 feeds escape markup without saying so.
    boolean escaped = mode.equals("escaped") && mayBeMarkup(text) && !type.equals("text/plain");
    return new TextConstruct(text, escaped);
  }

  /// Nothing was written.
  boolean isEmpty() {
    return value.isBlank();
  }

  private static boolean isOtherMedia(String type) {
    return type.indexOf('/') > 0
        && !type.startsWith("text/")
        && !type.endsWith("+xml")
        && !type.endsWith("/xml");
  }

  private static TextConstruct decoded(String text, String type) {
    byte[] bytes;
    try {
      bytes = Base64.getMimeDecoder().decode(text.strip());
    } catch (IllegalArgumentException notBase64) {
      return new TextConstruct(text, mayBeMarkup(text));
    }
    String decoded = new String(bytes, UTF_8);
    boolean readable = decoded.indexOf('\uFFFD') < 0 && decoded.indexOf('\0') < 0;
    if (!readable || type.startsWith("image/") || type.startsWith("audio/")) return EMPTY;
    return new TextConstruct(decoded, mayBeMarkup(decoded) && !type.equals("text/plain"));
  }

  private static boolean mayBeMarkup(String text) {
    return text.indexOf('<') >= 0 || text.indexOf('&') >= 0;
  }
}
