package earshot.language;

import earshot.language.TrackedTerms.Occurrence;
import earshot.model.Span;
import java.util.List;

/// Hides what has letters but no feeling: addresses, handles and tracked names.
///
/// Each hidden character becomes one other character, so that all offsets stay.
final class Masks {
  private final char[] chars;

  private Masks(char[] chars) {
    this.chars = chars;
  }

  /// What scoring sees of a text, and where the tracked names stood.
  record Masked(char[] chars, List<Occurrence> occurrences) {}

  /// Hides addresses, handles and tracked names; curly apostrophes become straight ones.
  static Masked over(String text, TrackedTerms terms) {
    var masks = new Masks(text.toCharArray());
    masks.straightenApostrophes();
    masks.hideAddresses(text, Characters.MASK);
    // A handle may hold a tracked name, so names are looked for before handles are hidden.
    List<Occurrence> occurrences = terms.in(masks.chars);
    masks.hideHandles(text, Characters.MASK);
    for (Occurrence occurrence : occurrences) masks.hide(occurrence.span());
    return new Masked(masks.chars, occurrences);
  }

  /// Blanks out addresses and handles, for a look at the language.
  static char[] blank(String text) {
    var masks = new Masks(text.toCharArray());
    masks.hideAddresses(text, ' ');
    masks.hideHandles(text, ' ');
    return masks.chars;
  }

  private void straightenApostrophes() {
    for (int i = 0; i < chars.length; i++) {
      if (chars[i] == '’' || chars[i] == '‘') chars[i] = '\'';
    }
  }

  private void hide(Span span) {
    for (int i = span.from(); i < span.to(); i++) {
      if (!Characters.isSpace(chars[i])) chars[i] = Characters.MASK;
    }
  }

  private void hideAddresses(String text, char with) {
    for (int at = text.indexOf("://"); at >= 0; at = text.indexOf("://", at + 3)) {
      int start = schemeStart(text, at);
      if (start < at) fillToSpace(start, at + 3, with);
    }
    for (int dot = text.indexOf('.'); dot >= 0; dot = text.indexOf('.', dot + 1)) {
      int start = dot - 3;
      if (start >= 0
          && text.regionMatches(true, start, "www", 0, 3)
          && (start == 0 || !Characters.isWordPart(text.charAt(start - 1)))) {
        fillToSpace(start, dot + 1, with);
      }
    }
  }

  /// Where `http` or `https` before a colon begins; the colon itself when neither stands there.
  private static int schemeStart(String text, int colon) {
    if (text.regionMatches(true, colon - 5, "https", 0, 5)) return colon - 5;
    return text.regionMatches(true, colon - 4, "http", 0, 4) ? colon - 4 : colon;
  }

  private void fillToSpace(int start, int rest, char with) {
    int end = rest;
    while (end < chars.length && !Characters.isSpace(chars[end])) end++;
    if (end > rest) fill(start, end, with);
  }

  private void fill(int start, int end, char with) {
    for (int i = start; i < end; i++) chars[i] = with;
  }

  private void hideHandles(String text, char with) {
    for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
      if (chars[at] != '@' || (at > 0 && isGlued(text.charAt(at - 1)))) continue;
      int end = handleEnd(at + 1);
      if (end > at + 1) fill(at, end, with);
    }
  }

  private static boolean isGlued(char before) {
    return before == '@' || Characters.isWordPart(before);
  }

  /// The end of `name`, `name@host` or `name.host.tld`.
  private int handleEnd(int start) {
    int nameEnd = start;
    while (nameEnd < chars.length && Characters.isWordPart(chars[nameEnd])) nameEnd++;
    if (nameEnd == start) return start;
    int dottedEnd = dottedEnd(start);
    if (dottedEnd < chars.length && chars[dottedEnd] == '@') {
      int hostEnd = dottedEnd(dottedEnd + 1);
      if (hostEnd > dottedEnd + 1) return hostEnd;
    }
    return dots(start, dottedEnd) >= 2 ? dottedEnd : nameEnd;
  }

  /// The end of labels of letters, digits and hyphens, joined by single dots.
  private int dottedEnd(int start) {
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

  private int dots(int start, int end) {
    int dots = 0;
    for (int i = start; i < end; i++) if (chars[i] == '.') dots++;
    return dots;
  }
}
