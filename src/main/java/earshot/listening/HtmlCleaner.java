package earshot.listening;

import earshot.listening.HtmlTag.Role;
import earshot.model.Sighting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Writes markup anew from the pieces that are allowed, and beside it the text they show.
///
/// Nothing is copied from the source but characters, which are escaped, and addresses, which are
/// checked: what is not known to be harmless cannot get through. One object cleans many texts.
final class HtmlCleaner {
  private static final int DEEPEST = 100;

  private final StringBuilder html = new StringBuilder(2_048);
  private final PlainWriter plain = new PlainWriter();
  private final HtmlTag[] open = new HtmlTag[DEEPEST];
  private final List<Sighting.Medium> media = new ArrayList<>();
  private Optional<WebAddress.Base> base = Optional.empty();
  private int depth;
  private int closing;
  private int preformatted;

  /// Cleans markup, completing relative addresses from `from`.
  HtmlText clean(String markup, Optional<WebAddress.Base> from) {
    reset();
    base = from;
    HtmlTokens tokens = new HtmlTokens(markup);
    for (var kind = tokens.next();
        kind != HtmlTokens.Kind.DONE && !isFull();
        kind = tokens.next()) {
      switch (kind) {
        case TEXT -> text(markup, tokens.from(), tokens.to());
        case START -> start(tokens);
        case END -> end(tokens.tag());
        case DONE -> throw new IllegalStateException("the loop ends before this");
      }
    }
    while (depth > 0) close();
    return result();
  }

  /// Takes a text as it is, its line ends being white space.
  HtmlText escape(String text) {
    reset();
    for (int i = 0; i < text.length() && !isFull(); i++) character(text.charAt(i));
    return result();
  }

  /// Takes a text as it is, its line ends included.
  HtmlText escapeLines(String text) {
    reset();
    for (int i = 0; i < text.length() && !isFull(); i++) {
      if (text.charAt(i) == '\n') {
        plain.lineBreak();
        append("<br>");
      } else {
        character(text.charAt(i));
      }
    }
    return result();
  }

  private void reset() {
    html.setLength(0);
    plain.reset();
    media.clear();
    depth = 0;
    closing = 0;
    preformatted = 0;
  }

  private HtmlText result() {
    return new HtmlText(html.toString().strip(), Furniture.cut(plain.text()), media);
  }

  private boolean isFull() {
    return plain.isFull() && !hasRoom(1);
  }

  private boolean hasRoom(int characters) {
    return html.length() + closing + characters <= Caps.TEXT;
  }

  private void text(String markup, int from, int to) {
    for (int i = from; i < to; i++) {
      int stretch = ordinaryUntil(markup, i, to);
      if (stretch - i > 3 && hasRoom(stretch - i)) {
        plain.write(markup, i, stretch);
        html.append(markup, i, stretch);
        i = stretch - 1;
        continue;
      }
      char c = markup.charAt(i);
      if (c == '&') {
        int end = References.end(markup, i);
        if (end > 0 && end <= to) {
          String value = HtmlTokens.reference(markup, i, end);
          for (int k = 0; k < value.length(); k++) character(value.charAt(k));
          i = end - 1;
          continue;
        }
      }
      character(c);
    }
  }

  /// The end of a stretch that shows as it is written: words with single blanks between them.
  private static int ordinaryUntil(String markup, int from, int to) {
    int i = from;
    while (i < to) {
      char c = markup.charAt(i);
      boolean blankBetween =
          c == ' ' && i > from && i + 1 < to && PlainWriter.isOrdinary(markup.charAt(i + 1));
      if (!blankBetween && (!PlainWriter.isOrdinary(c) || c == '<' || c == '>' || c == '&')) break;
      i++;
    }
    return i;
  }

  private void character(char c) {
    if (c <= ' ' && !(preformatted > 0 && c == '\n')) {
      plain.blank();
      int length = html.length();
      if (length > 0 && html.charAt(length - 1) != ' ' && hasRoom(1)) html.append(' ');
      return;
    }
    if (!plain.write(c)) return;
    switch (c) {
      case '<' -> append("&lt;");
      case '>' -> append("&gt;");
      case '&' -> append("&amp;");
      default -> {
        if (hasRoom(2)) html.append(c);
      }
    }
  }

  private void start(HtmlTokens tokens) {
    HtmlTag tag = tokens.tag();
    if (tag.role() == Role.UNSEEN) {
      if (!tokens.isSelfClosed()) tokens.skipRawContent(tag);
      character(' ');
      return;
    }
    if (tokens.attributes().isHidden()) {
      if (!tag.isVoid() && !tokens.isSelfClosed()) skip(tokens, tag);
      return;
    }
    switch (tag.role()) {
      case INLINE -> {
        if (tag == HtmlTag.A) anchor(tokens);
        else open(tag, "");
      }
      case BLOCK -> {
        plain.lineEnds();
        if (tag == HtmlTag.LI) plain.bullet();
        open(tag, "");
      }
      case CELL -> {
        plain.blank();
        open(tag, "");
      }
      case BREAK -> {
        plain.lineBreak();
        append("<br>");
      }
      case BREAK_ONLY -> plain.lineEnds();
      case IMAGE -> image(tokens);
      case UNSEEN, NOTHING -> {}
    }
    if (tokens.isSelfClosed() && tag.isKept() && tag != HtmlTag.A) end(tag);
  }

  /// Moves behind a hidden element, other elements of its kind within it included.
  private void skip(HtmlTokens tokens, HtmlTag hidden) {
    int level = 1;
    while (level > 0) {
      HtmlTokens.Kind kind = tokens.next();
      if (kind == HtmlTokens.Kind.DONE) return;
      if (kind == HtmlTokens.Kind.TEXT || tokens.tag() != hidden) continue;
      if (kind == HtmlTokens.Kind.END) level--;
      else if (!tokens.isSelfClosed()) level++;
    }
  }

  private void anchor(HtmlTokens tokens) {
    if (isOpen(HtmlTag.A)) end(HtmlTag.A);
    String href = tokens.attributes().href();
    if (href.isEmpty()) return;
    String target = WebAddress.link(href, base);
    if (!target.isEmpty()) open(HtmlTag.A, target);
  }

  private void image(HtmlTokens tokens) {
    if (tokens.attributes().isTiny()) return;
    String alt = tokens.attributes().alt().strip();
    if (media.size() < Caps.MEDIA && !tokens.attributes().src().isEmpty()) {
      WebAddress.of(tokens.attributes().src(), base)
          .ifPresent(address -> media.add(new Sighting.Medium(address, "image", alt)));
    }
    character(' ');
    if (alt.isEmpty()) return;
    String shown = "[image: " + alt + "]";
    for (int i = 0; i < shown.length(); i++) character(shown.charAt(i));
    character(' ');
  }

  private void open(HtmlTag tag, String href) {
    while (depth > 0 && open[depth - 1].endsAt(tag)) close();
    int name = tag.written().length();
    if (depth == DEEPEST || !hasRoom(2 * name + 5 + href.length() + 16)) return;
    html.append('<').append(tag.written());
    if (!href.isEmpty()) {
      html.append(" href=\"").append(escaped(href)).append('"');
    }
    html.append('>');
    open[depth++] = tag;
    closing += name + 3;
    if (tag == HtmlTag.PRE) preformatted++;
  }

  private static String escaped(String address) {
    return address.indexOf('&') < 0 ? address : address.replace("&", "&amp;");
  }

  private void end(HtmlTag tag) {
    switch (tag.role()) {
      case BLOCK, BREAK_ONLY -> plain.lineEnds();
      case BREAK -> plain.lineBreak();
      case CELL -> plain.blank();
      case INLINE, IMAGE, UNSEEN, NOTHING -> {}
    }
    if (!tag.isKept() || !isOpen(tag)) return;
    while (open[depth - 1] != tag) close();
    close();
  }

  private boolean isOpen(HtmlTag tag) {
    for (int i = depth - 1; i >= 0; i--) if (open[i] == tag) return true;
    return false;
  }

  private void close() {
    HtmlTag tag = open[--depth];
    html.append("</").append(tag.written()).append('>');
    closing -= tag.written().length() + 3;
    if (tag == HtmlTag.PRE) preformatted--;
  }

  private void append(String piece) {
    if (hasRoom(piece.length())) html.append(piece);
  }
}
