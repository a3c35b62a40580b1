package earshot.listening;

/// The few attributes of a tag that matter to a reader of text.
final class HtmlAttributes {
  private static final long HREF = HtmlTag.pack("href");
  private static final long SRC = HtmlTag.pack("src");
  private static final long ALT = HtmlTag.pack("alt");
  private static final long HIDDEN = HtmlTag.pack("hidden");
  private static final long STYLE = HtmlTag.pack("style");
  private static final long WIDTH = HtmlTag.pack("width");
  private static final long HEIGHT = HtmlTag.pack("height");

  private final String markup;
  private String href = "";
  private String src = "";
  private String alt = "";
  private boolean hidden;
  private boolean tiny;

  HtmlAttributes(String markup) {
    this.markup = markup;
  }

  /// Forgets those of the tag before.
  void clear() {
    href = "";
    src = "";
    alt = "";
    hidden = false;
    tiny = false;
  }

  /// Takes notice of an attribute whose name and value stand at these places of the markup.
  void add(int nameFrom, int nameTo, int valueFrom, int valueTo) {
    long name = HtmlTag.pack(markup, nameFrom, nameTo);
    if (name == HREF) href = value(valueFrom, valueTo);
    else if (name == SRC) src = value(valueFrom, valueTo);
    else if (name == ALT) alt = value(valueFrom, valueTo);
    else if (name == HIDDEN) hidden = true;
    else if (name == STYLE) hidden |= hides(valueFrom, valueTo);
    else if (name == WIDTH || name == HEIGHT) tiny |= isOneDot(valueFrom, valueTo);
  }

  String href() {
    return href;
  }

  String src() {
    return src;
  }

  String alt() {
    return alt;
  }

  /// Whether the element is said to be invisible.
  boolean isHidden() {
    return hidden;
  }

  /// Whether it is a picture of one dot, as used to count readers.
  boolean isTiny() {
    return tiny;
  }

  private String value(int from, int to) {
    return HtmlTokens.decoded(markup.substring(from, to));
  }

  private boolean hides(int from, int to) {
    for (int colon = markup.indexOf(':', from, to);
        colon >= 0;
        colon = markup.indexOf(':', colon + 1, to)) {
      int i = colon + 1;
      while (i < to && markup.charAt(i) <= ' ') i++;
      boolean none = markup.regionMatches(true, i, "none", 0, 4);
      if (none && wordBefore(colon, "display")) return true;
      boolean invisible = markup.regionMatches(true, i, "hidden", 0, 6);
      if (invisible && wordBefore(colon, "visibility")) return true;
    }
    return false;
  }

  private boolean wordBefore(int colon, String word) {
    int end = colon;
    while (end > 0 && markup.charAt(end - 1) <= ' ') end--;
    return end >= word.length()
        && markup.regionMatches(true, end - word.length(), word, 0, word.length());
  }

  private boolean isOneDot(int from, int to) {
    if (to == from || (markup.charAt(from) != '0' && markup.charAt(from) != '1')) return false;
    return to - from == 1 || markup.charAt(from + 1) == 'p';
  }
}
