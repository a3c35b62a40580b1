package earshot.listening;

import org.jsoup.nodes.Entities;

/// Walks through markup piece by piece as a browser would read it, in one pass and without a tree.
final class HtmlTokens {
  /// What the current piece is.
  enum Kind {
    TEXT,
    START,
    END,
    DONE
  }

  private final String markup;
  private int at;
  private boolean noMoreTags;

  private int from;
  private int to;
  private HtmlTag tag = HtmlTag.OTHER;
  private boolean selfClosed;
  private final HtmlAttributes attributes;

  HtmlTokens(String markup) {
    this.markup = markup;
    this.attributes = new HtmlAttributes(markup);
  }

  /// Moves to the next piece.
  Kind next() {
    while (at < markup.length()) {
      char c = markup.charAt(at);
      if (c != '<' || noMoreTags || at + 1 == markup.length()) return text();
      char after = markup.charAt(at + 1);
      if (Ascii.isLetter(after)) {
        if (startTag()) return Kind.START;
        at = markup.length();
      } else if (after == '/'
          && at + 2 < markup.length()
          && Ascii.isLetter(markup.charAt(at + 2))) {
        if (endTag()) return Kind.END;
        at = markup.length();
      } else if (markup.startsWith("<![CDATA[", at)) {
        return characterData();
      } else if ((after != '!' && after != '?' && after != '/') || !comment()) {
        return text();
      }
    }
    return Kind.DONE;
  }

  /// Where the current text begins in the markup.
  int from() {
    return from;
  }

  /// Where the current text ends in the markup.
  int to() {
    return to;
  }

  HtmlTag tag() {
    return tag;
  }

  boolean isSelfClosed() {
    return selfClosed;
  }

  /// Those of the current start tag.
  HtmlAttributes attributes() {
    return attributes;
  }

  /// Moves behind the content of an element that holds characters only, such as a script.
  void skipRawContent(HtmlTag raw) {
    String name = raw.written();
    for (int lt = markup.indexOf("</", at); lt >= 0; lt = markup.indexOf("</", lt + 2)) {
      if (markup.regionMatches(true, lt + 2, name, 0, name.length())) {
        int end = markup.indexOf('>', lt);
        at = end < 0 ? markup.length() : end + 1;
        return;
      }
    }
    at = markup.length();
  }

  private Kind text() {
    from = at;
    int next = noMoreTags ? -1 : markup.indexOf('<', at + 1);
    to = next < 0 ? markup.length() : next;
    at = to;
    return Kind.TEXT;
  }

  private Kind characterData() {
    from = at + "<![CDATA[".length();
    int end = markup.indexOf("]]>", from);
    to = end < 0 ? markup.length() : end;
    at = end < 0 ? to : end + 3;
    return Kind.TEXT;
  }

  /// Skips a comment, declaration or instruction; false when it has no end and so is text.
  private boolean comment() {
    int end;
    if (markup.startsWith("<!--", at)) {
      end = markup.indexOf("-->", at + 2);
      if (end < 0) {
        at = markup.length();
        return true;
      }
      at = end + 3;
      return true;
    }
    end = markup.indexOf('>', at);
    if (end < 0) {
      noMoreTags = true;
      return false;
    }
    at = end + 1;
    return true;
  }

  private boolean endTag() {
    int nameEnd = nameEnd(at + 2);
    tag = HtmlTag.of(HtmlTag.pack(markup, at + 2, nameEnd));
    int end = markup.indexOf('>', nameEnd);
    if (end < 0) return false;
    at = end + 1;
    return true;
  }

  private boolean startTag() {
    int i = nameEnd(at + 1);
    tag = HtmlTag.of(HtmlTag.pack(markup, at + 1, i));
    int tagName = i;
    selfClosed = false;
    attributes.clear();
    for (int seen = 0; ; ) {
      while (i < markup.length() && isBlankOrSlash(markup.charAt(i))) {
        selfClosed = markup.charAt(i) == '/';
        i++;
      }
      if (i >= markup.length()) return false;
      if (markup.charAt(i) == '>') {
        at = i + 1;
        return true;
      }
      selfClosed = false;
      int next = attribute(i, seen++ < Caps.ATTRIBUTES);
      if (next < 0) {
        // A quote that never ends: the tag ends at its first '>' instead.
        int end = markup.indexOf('>', tagName);
        if (end < 0) return false;
        at = end + 1;
        return true;
      }
      i = next;
    }
  }

  /// Reads one attribute and returns the place after it, or -1 when its quote never ends.
  private int attribute(int start, boolean looked) {
    int nameEnd = start + 1;
    while (nameEnd < markup.length() && isNamePart(markup.charAt(nameEnd))) nameEnd++;
    int i = nameEnd;
    while (i < markup.length() && markup.charAt(i) <= ' ') i++;
    if (i >= markup.length() || markup.charAt(i) != '=') {
      if (looked) attributes.add(start, nameEnd, i, i);
      return nameEnd;
    }
    i++;
    while (i < markup.length() && markup.charAt(i) <= ' ') i++;
    if (i >= markup.length()) return i;
    char quote = markup.charAt(i);
    int valueFrom = i;
    int valueTo;
    int after;
    if (quote == '"' || quote == '\'') {
      valueFrom++;
      valueTo = markup.indexOf(quote, valueFrom);
      if (valueTo < 0) return -1;
      after = valueTo + 1;
    } else {
      valueTo = valueFrom;
      while (valueTo < markup.length()
          && markup.charAt(valueTo) > ' '
          && markup.charAt(valueTo) != '>') valueTo++;
      after = valueTo;
    }
    if (looked) attributes.add(start, nameEnd, valueFrom, valueTo);
    return after;
  }

  private int nameEnd(int start) {
    int end = start;
    while (end < markup.length()) {
      char c = markup.charAt(end);
      if (c <= ' ' || c == '>' || c == '/') break;
      end++;
    }
    return end;
  }

  private static boolean isNamePart(char c) {
    return c > ' ' && c != '=' && c != '>' && c != '/';
  }

  private static boolean isBlankOrSlash(char c) {
    return c <= ' ' || c == '/';
  }

  /// A text with its character references resolved.
  static String decoded(String text) {
    int amp = text.indexOf('&');
    if (amp < 0) return text;
    StringBuilder out = new StringBuilder(text.length());
    int copied = 0;
    for (; amp >= 0; amp = text.indexOf('&', Math.max(copied, amp + 1))) {
      int end = References.end(text, amp);
      if (end < 0) continue;
      String value = reference(text, amp, end);
      out.append(text, copied, amp).append(value);
      copied = end;
    }
    return out.append(text, copied, text.length()).toString();
  }

  /// What the reference in `[amp, end)` stands for; itself when it names nothing.
  static String reference(String text, int amp, int end) {
    if (text.charAt(amp + 1) == '#') {
      int code = References.number(text, amp + 2, end - 1);
      return code < 0 ? "" : Character.toString(code);
    }
    String name = text.substring(amp + 1, end - 1);
    String found = Entities.getByName(name);
    return found.isEmpty() ? text.substring(amp, end) : found;
  }
}
