package earshot.language;

import earshot.language.TrackedTerms.Occurrence;
import earshot.model.Span;
import java.util.Arrays;
import java.util.List;

/// Hides what has letters but no feeling: addresses, handles and tracked names.
///
/// Each hidden character becomes one other character, so that all offsets stay.
final class Masks {
  /// What scoring sees of the text.
  final char[] chars;

  /// Where tracked names stood.
  final List<Occurrence> occurrences;

  private Masks(char[] chars, List<Occurrence> occurrences) {
    this.chars = chars;
    this.occurrences = occurrences;
  }

  /// Hides nothing.
  static Masks none(String text) {
    return new Masks(text.toCharArray(), List.of());
  }

  /// Hides addresses, handles and tracked names; curly apostrophes become straight ones.
  static Masks over(String text, TrackedTerms terms) {
    char[] chars = text.toCharArray();
    straighten(text, chars, '’');
    straighten(text, chars, '‘');
    hideAddresses(text, chars, Characters.MASK);
    // A handle may hold a tracked name, so names are looked for before handles are hidden.
    List<Occurrence> occurrences = terms.in(chars);
    hideHandles(text, chars, Characters.MASK);
    for (Occurrence occurrence : occurrences) hide(occurrence.span(), chars);
    return new Masks(chars, occurrences);
  }

  /// Blanks out addresses and handles, for a look at the language.
  static char[] blank(String text) {
    char[] chars = text.toCharArray();
    hideAddresses(text, chars, ' ');
    hideHandles(text, chars, ' ');
    return chars;
  }

  /// The text with addresses blanked out, handles left in.
  static String withoutAddresses(String text) {
    if (text.indexOf("://") < 0 && text.indexOf("www.") < 0) return text;
    char[] chars = text.toCharArray();
    hideAddresses(text, chars, ' ');
    return new String(chars);
  }

  private static void straighten(String text, char[] chars, char curly) {
    for (int at = text.indexOf(curly); at >= 0; at = text.indexOf(curly, at + 1)) chars[at] = '\'';
  }

  private static void hide(Span span, char[] chars) {
    for (int i = span.from(); i < span.to(); i++) {
      if (!Characters.isSpace(chars[i])) chars[i] = Characters.MASK;
    }
  }

  private static void hideAddresses(String text, char[] chars, char with) {
    for (int at = text.indexOf("://"); at >= 0; at = text.indexOf("://", at)) {
      int start = schemeStart(text, at);
      at = start < at ? fillToSpace(chars, start, at + 3, with) : at + 3;
    }
    for (int dot = text.indexOf('.'); dot >= 0; dot = text.indexOf('.', dot)) {
      dot = startsWeb(text, dot) ? fillToSpace(chars, dot - 3, dot + 1, with) : dot + 1;
    }
  }

  private static boolean startsWeb(String text, int dot) {
    int start = dot - 3;
    return text.regionMatches(true, start, "www", 0, 3)
        && (start == 0 || !Characters.isWordPart(text.charAt(start - 1)));
  }

  /// Where `http` or `https` before a colon begins; the colon itself when neither stands there.
  private static int schemeStart(String text, int colon) {
    if (text.regionMatches(true, colon - 5, "https", 0, 5)) return colon - 5;
    return text.regionMatches(true, colon - 4, "http", 0, 4) ? colon - 4 : colon;
  }

  /// Hides up to the next space, when anything follows the first part; the end of what was seen.
  private static int fillToSpace(char[] chars, int start, int rest, char with) {
    int end = rest;
    while (end < chars.length && !Characters.isSpace(chars[end])) end++;
    if (end > rest) Arrays.fill(chars, start, end, with);
    return end;
  }

  private static void hideHandles(String text, char[] chars, char with) {
    for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
      if (chars[at] != '@' || (at > 0 && isGlued(text.charAt(at - 1)))) continue;
      int end = handleEnd(chars, at + 1);
      if (end > at + 1) Arrays.fill(chars, at, end, with);
    }
  }

  private static boolean isGlued(char before) {
    return before == '@' || Characters.isWordPart(before);
  }

  /// The end of `name`, `name@host` or `name.host.tld`.
  private static int handleEnd(char[] chars, int start) {
    int nameEnd = start;
    while (nameEnd < chars.length && Characters.isWordPart(chars[nameEnd])) nameEnd++;
    if (nameEnd == start) return start;
    int dottedEnd = dottedEnd(chars, start);
    if (dottedEnd < chars.length && chars[dottedEnd] == '@') {
      int hostEnd = dottedEnd(chars, dottedEnd + 1);
      if (hostEnd > dottedEnd + 1) return hostEnd;
    }
    return dots(chars, start, dottedEnd) >= 2 ? dottedEnd : nameEnd;
  }

  /// The end of labels of letters, digits and hyphens, joined by single dots.
  private static int dottedEnd(char[] chars, int start) {
    int end = start;
    for (int i = start; i < chars.length; i++) {
      if (Characters.isWordPart(chars[i])) {
        end = i + 1;
      } else if (chars[i] != '-' && (chars[i] != '.' || end < i)) {
        break;
      }
    }
    return end;
  }

  private static int dots(char[] chars, int start, int end) {
    int dots = 0;
    for (int i = start; i < end; i++) if (chars[i] == '.') dots++;
    return dots;
  }
}
