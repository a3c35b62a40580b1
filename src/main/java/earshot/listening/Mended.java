package earshot.listening;

import earshot.model.Repair;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Entities;

/// The characters of a document without what no XML reader should see: junk before the root,
/// control characters, references that name nothing.
///
/// @param text starts at the XML declaration or the root; the document type is taken out
/// @param repaired what was changed
record Mended(String text, Set<Repair> repaired) {
  private static final Set<String> ROOTS =
      Set.of("rss", "feed", "rdf", "channel", "entry", "opml", "html");
  private static final int LONGEST_NAME = 40;

  /// Mends a decoded document; a document in order is returned as it is.
  static Mended of(Charsets.Decoded decoded) {
    Set<Repair> repaired = EnumSet.noneOf(Repair.class);
    String text = decoded.text();
    String clean = decoded.mayHoldControls() ? withoutControls(text, repaired) : text;
    int start = start(clean, repaired);
    DocType type = DocType.in(clean, start);
    String rest = clean.substring(type.end());
    return new Mended(withSoundReferences(rest, type, repaired), repaired);
  }

  /// Drops C0 except white space, non-characters and half surrogates; reads C1 as windows-1252.
  static String withoutControls(String text, Set<Repair> repaired) {
    int first = 0;
    while (first < text.length() && !suspicious(text.charAt(first))) first++;
    if (first == text.length()) return text;
    StringBuilder clean = new StringBuilder(text.length()).append(text, 0, first);
    boolean changed = false;
    for (int i = first; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!suspicious(c)) {
        clean.append(c);
      } else if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        clean.append(c).append(text.charAt(++i));
      } else {
        changed = true;
        if (c >= 0x80 && c <= 0x9F) clean.append(References.windows1252(c));
      }
    }
    if (!changed) return text;
    repaired.add(Repair.CONTROL_CHARS);
    return clean.toString();
  }

  private static boolean suspicious(char c) {
    if (c >= 0x20 && c < 0x7F) return false;
    if (c < 0x20) return c != '\n' && c != '\r' && c != '\t';
    if (c < 0x80) return c == 0x7F;
    if (c < 0xA0) return true;
    return c >= 0xD800 && (c <= 0xDFFF || c >= 0xFFFE);
  }

  /// Where the document begins: at its first known root unless only white space, comments and
  /// instructions come before.
  private static int start(String text, Set<Repair> repaired) {
    int at = 0;
    while (at < text.length() && (text.charAt(at) <= ' ' || text.charAt(at) == 0xFEFF)) at++;
    if (isProlog(text, at) || rootAt(text, at)) {
      if (at > 0 && text.startsWith("<?xml", at)) repaired.add(Repair.LEADING_JUNK);
      return at;
    }
    int end = Math.min(text.length(), at + Caps.LEADING_JUNK);
    for (int lt = text.indexOf('<', at); lt >= 0 && lt < end; lt = text.indexOf('<', lt + 1)) {
      if (text.regionMatches(true, lt, "<?xml", 0, 5) || rootAt(text, lt)) {
        repaired.add(Repair.LEADING_JUNK);
        return lt;
      }
    }
    return at;
  }

  private static boolean isProlog(String text, int at) {
    return text.startsWith("<?", at) || text.startsWith("<!", at);
  }

  private static boolean rootAt(String text, int lt) {
    int from = lt + 1;
    int to = from;
    int limit = Math.min(text.length(), from + LONGEST_NAME);
    for (; to < limit; to++) {
      char c = text.charAt(to);
      if (c == ':') from = to + 1;
      else if (!Character.isLetterOrDigit(c) && c != '-' && c != '_' && c != '.') break;
    }
    return to > from && ROOTS.contains(text.substring(from, to).toLowerCase(Locale.ROOT));
  }

  /// Leaves what is a reference, resolves what the document defined, and turns the rest into text.
  private static String withSoundReferences(String text, DocType type, Set<Repair> repaired) {
    StringBuilder out = null;
    int copied = 0;
    int expanded = 0;
    int cdata = text.indexOf("<![CDATA[");
    for (int amp = text.indexOf('&'); amp >= 0; amp = text.indexOf('&', amp + 1)) {
      if (cdata >= 0 && cdata < amp) {
        int end = text.indexOf("]]>", cdata);
        if (end < 0) break;
        cdata = text.indexOf("<![CDATA[", end);
        amp = Math.max(amp - 1, end);
        continue;
      }
      int end = References.end(text, amp);
      String instead;
      if (end < 0) {
        repaired.add(Repair.BARE_AMPERSAND);
        if (!mayBeMistaken(text, amp)) continue;
        instead = "&amp;";
        end = amp + 1;
      } else if (text.charAt(amp + 1) == '#') {
        if (References.number(text, amp + 2, end - 1) >= 0) continue;
        instead = "";
      } else {
        if (References.isXml(text, amp, end)) continue;
        String name = text.substring(amp + 1, end - 1);
        String value = expanded > Caps.ENTITY_EXPANSION ? null : type.entities().get(name);
        if (value == null) {
          if (Entities.isNamedEntity(name)) continue;
          repaired.add(Repair.UNKNOWN_ENTITY);
          instead = "&amp;" + name + ";";
        } else {
          instead = value;
          expanded += value.length();
        }
      }
      if (out == null) out = new StringBuilder(text.length() + 64);
      out.append(text, copied, amp).append(instead);
      copied = end;
      amp = end - 1;
    }
    if (out == null) return text;
    return out.append(text, copied, text.length()).toString();
  }

  /// A bare `&` before a letter could be taken for a reference that lost its semicolon.
  private static boolean mayBeMistaken(String text, int amp) {
    return amp + 1 < text.length()
        && (Character.isLetter(text.charAt(amp + 1)) || text.charAt(amp + 1) == '#');
  }
}
