package earshot.listening;

import earshot.listening.WebAddress.Base;
import earshot.model.Repair;
import earshot.model.Sighting;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;

/// Chooses title and text of an item and cleans them.
final class ItemWords {
  private static final List<String> TITLES =
      List.of("title", "dc:title", "media:title", "itunes:title");

  private static final List<String> CONTENTS =
      List.of("content:encoded", "content", "body", "xhtml:body", "xhtml:div", "div", "fullitem");

  private static final List<String> SUMMARIES =
      List.of(
          "description",
          "summary",
          "abstract",
          "dc:description",
          "media:description",
          "media:text",
          "itunes:summary");

  private final ItemFields fields;
  private final Shared shared;
  private final Optional<Base> base;
  private final Set<Repair> repaired;

  ItemWords(ItemFields fields, Shared shared, Optional<Base> base, Set<Repair> repaired) {
    this.fields = fields;
    this.shared = shared;
    this.base = base;
    this.repaired = repaired;
  }

  /// What all items of a document have in common.
  ///
  /// @param atom whether texts are plain unless they say otherwise
  record Shared(FeedNames names, HtmlCleaner cleaner, boolean atom) {}

  /// The words, and the pictures that stood among them.
  record Written(Sighting.Words words, List<Sighting.Medium> media) {}

  /// Reads title, text and summary.
  Written read(String lang) {
    Title title = title();
    HtmlText content = first(CONTENTS);
    HtmlText summary = first(SUMMARIES);
    boolean both = !content.html().isEmpty() && !summary.html().isEmpty();
    HtmlText text = content.html().isEmpty() ? summary : content;
    boolean differs = both && !summary.html().equals(content.html());
    var words =
        new Sighting.Words(
            title.text(),
            title.length(),
            text.html(),
            differs ? summary.html() : "",
            text.plain(),
            lang);
    return new Written(words, text.media());
  }

  /// A title and its length before it was cut.
  record Title(String text, int length) {
    private static final Title NONE = new Title("", 0);

    /// Cuts a title at its cap.
    static Title of(String whole, Set<Repair> repaired) {
      if (whole.length() <= Caps.TITLE) return new Title(whole, whole.length());
      repaired.add(Repair.TITLE_CUT);
      boolean pair = Character.isHighSurrogate(whole.charAt(Caps.TITLE - 1));
      return new Title(whole.substring(0, pair ? Caps.TITLE - 1 : Caps.TITLE), whole.length());
    }
  }

  Title title() {
    for (String name : TITLES) {
      for (int i = 0; i < fields.count(); i++) {
        if (!fields.name(i).equals(name)) continue;
        String whole =
            line(
                TextConstruct.of(fields.element(i), shared.names(), isAtom(fields.element(i))),
                shared.cleaner());
        if (!whole.isEmpty()) return Title.of(whole, repaired);
      }
    }
    return Title.NONE;
  }

  /// A text on one line, without markup.
  static String line(TextConstruct construct, HtmlCleaner cleaner) {
    if (construct.isEmpty()) return "";
    if (!construct.isMarkup()) return folded(construct.value());
    // A title of megabytes is not cleaned as a whole to show a thousand characters of it.
    String value = construct.value();
    if (value.length() > Caps.TEXT) return folded(value);
    return cleaner.clean(value, Optional.empty()).plain().replace('\n', ' ');
  }

  private static String folded(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && text.charAt(from) <= ' ') from++;
    while (to > from && text.charAt(to - 1) <= ' ') to--;
    boolean clean = true;
    for (int i = from; i < to && clean; i++) {
      char c = text.charAt(i);
      clean = c == ' ' ? text.charAt(i - 1) != ' ' : c > ' ' && c < 0x300;
    }
    if (clean) return text.substring(from, to);
    PlainWriter line = new PlainWriter();
    for (int i = from; i < to; i++) {
      if (text.charAt(i) <= ' ') line.blank();
      else line.write(text.charAt(i));
    }
    // What is longer than any text is cut, but still counted.
    String written = line.text();
    return written.length() < Caps.TEXT ? written : text.substring(from, to);
  }

  private HtmlText first(List<String> candidates) {
    for (String name : candidates) {
      for (int i = 0; i < fields.count(); i++) {
        if (!fields.name(i).equals(name)) continue;
        HtmlText text = cleaned(fields.element(i), name);
        if (!text.html().isEmpty() || !text.media().isEmpty()) return text;
      }
    }
    return HtmlText.EMPTY;
  }

  private HtmlText cleaned(Element element, String name) {
    // Atom's content may lie elsewhere, and the text of an included medium is none of the item's.
    TextConstruct construct =
        TextConstruct.of(element, shared.names(), isAtom(element) && !name.startsWith("content:"));
    if (construct.isEmpty()) return HtmlText.EMPTY;
    return construct.isMarkup()
        ? shared.cleaner().clean(construct.value(), Bases.within(element, base))
        : shared.cleaner().escape(construct.value());
  }

  private boolean isAtom(Element element) {
    return shared.atom()
        ? !element.tag().prefix().toLowerCase(Locale.ROOT).startsWith("media")
        : FeedNames.isAtom(element);
  }
}
