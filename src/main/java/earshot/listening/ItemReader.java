package earshot.listening;

import earshot.listening.WebAddress.Base;
import earshot.model.Repair;
import earshot.model.Sighting;
import java.net.URI;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/// Turns one item of an XML feed into what Earshot keeps of it.
final class ItemReader {
  private static final Pattern TAG = Pattern.compile("[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,4}");

  private final FeedNames names;
  private final Head head;
  private final FeedOverrides overrides;
  private final ItemWords.Shared shared;
  private String lastLang = "";
  private String lastTag = "";

  ItemReader(FeedNames names, Head head, FeedOverrides overrides) {
    this.names = names;
    this.head = head;
    this.overrides = overrides;
    this.shared = new ItemWords.Shared(names, new HtmlCleaner(), head.atom());
  }

  /// What the head of a feed says for all of its items.
  ///
  /// @param document where the document came from
  /// @param base what holds where no `xml:base` is given
  record Head(
      boolean atom, Optional<Base> document, Optional<Base> base, String author, String lang) {}

  /// Reads an item.
  FeedItem read(Element item) {
    Set<Repair> repaired = EnumSet.noneOf(Repair.class);
    ItemFields fields = ItemFields.of(item, names);
    Optional<Base> base = Bases.declared(item, head.document()).or(head::base);
    var written = new ItemWords(fields, shared, base, repaired).read(lang(item, fields));
    FeedItem.Dated dated = ItemDates.of(item, fields, repaired);
    ItemExtras extras = new ItemExtras(fields, base);
    FeedItem read =
        new FeedItem(
            identity(item, fields, base, written.words(), dated, repaired),
            written.words(),
            author(fields, base),
            dated,
            extras.conversation(),
            extras.counts(),
            extras.media(written.media()),
            repaired);
    return overrides.over(read, item, fields, base);
  }

  private Sighting.Identity identity(
      Element item,
      ItemFields fields,
      Optional<Base> base,
      Sighting.Words words,
      FeedItem.Dated dated,
      Set<Repair> repaired) {
    String id = id(item, fields, base);
    String link = ItemLinks.permalink(item, fields, base, repaired);
    return Identities.of(id, link, words, dated.raw());
  }

  private String id(Element item, ItemFields fields, Optional<Base> base) {
    String guid = fields.text("guid");
    if (!guid.isEmpty()) return guid;
    String id = fields.text("id");
    if (!id.isEmpty()) {
      boolean relative = id.startsWith("/") || id.startsWith("./") || id.startsWith("../");
      return relative ? or(WebAddress.read(id, base).address(), id) : id;
    }
    return or(ItemLinks.about(item), fields.text("dc:identifier"));
  }

  private Sighting.Author author(ItemFields fields, Optional<Base> base) {
    String outlet = fields.text("news:source");
    if (outlet.isEmpty()) outlet = outlet(fields);
    Optional<Element> element = fields.first("author");
    Optional<URI> page =
        element.flatMap(author -> WebAddress.of(childText(author, "uri", "url"), base));
    String name = element.map(this::atomName).orElse("");
    if (name.isEmpty()) name = fields.text("author");
    if (name.isEmpty()) name = fields.text("dc:creator");
    if (name.isEmpty()) name = fields.text("itunes:author");
    if (name.isEmpty()) name = fields.text("media:credit");
    if (name.isEmpty()) name = head.author();
    return AuthorNames.of(name, page, outlet);
  }

  private String outlet(ItemFields fields) {
    return fields
        .first("source")
        .map(source -> or(XmlText.own(source).strip(), childText(source, "title", "name")))
        .orElse("");
  }

  /// `author/name`, else `author/email`, of which only the name will be kept.
  private String atomName(Element author) {
    return or(childText(author, "name", "foaf:name"), childText(author, "email", "mbox"));
  }

  private String childText(Element parent, String name, String otherName) {
    for (Element child = parent.firstElementChild();
        child != null;
        child = child.nextElementSibling()) {
      String found = names.of(child);
      if (found.equals(name) || found.equals(otherName)) {
        String text = XmlText.own(child).strip();
        if (!text.isEmpty()) return text;
      }
    }
    return "";
  }

  private String lang(Element item, ItemFields fields) {
    String own = XmlTree.attribute(item, "xml:lang");
    if (own.isEmpty()) own = fields.text("dc:language");
    if (own.isEmpty()) return head.lang();
    if (!own.equals(lastLang)) {
      lastLang = own;
      lastTag = tag(own);
    }
    return lastTag;
  }

  /// A language tag as declared (BCP 47); empty when it cannot be one.
  static String tag(String declared) {
    String tag = declared.strip().replace('_', '-');
    return TAG.matcher(tag).matches() ? cased(tag) : "";
  }

  private static String cased(String tag) {
    return Locale.forLanguageTag(tag).toLanguageTag();
  }

  private static String or(String first, String second) {
    return first.isEmpty() ? second : first;
  }

  /// The date of an item and nothing else, for choosing the newest of too many.
  Optional<Instant> date(Element item) {
    return ItemDates.of(item, ItemFields.of(item, names), EnumSet.noneOf(Repair.class)).published();
  }

  /// The title in the head of a feed.
  String title(ItemFields head, Set<Repair> repaired) {
    return new ItemWords(head, shared, Optional.empty(), repaired).title().text();
  }

  /// The author named in the head of a feed.
  static String author(ItemFields head, ItemReader reader) {
    String name = head.first("author").map(reader::atomName).orElse("");
    for (String field : List.of("author", "itunes:author", "dc:creator")) {
      if (name.isEmpty()) name = head.text(field);
    }
    return name;
  }
}
