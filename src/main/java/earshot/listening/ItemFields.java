package earshot.listening;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;

/// The elements that say something about one item, by their one name, in the order of the document.
final class ItemFields {
  /// Elements whose content is part of the item itself.
  private static final Set<String> TRANSPARENT =
      Set.of("media:group", "media:community", "media:content");

  /// Elements that hold text, so that a field within them means a forgotten end tag.
  private static final Set<String> TEXT_ONLY =
      Set.of(
          "title",
          "link",
          "guid",
          "id",
          "pubdate",
          "published",
          "updated",
          "issued",
          "created",
          "modified",
          "category",
          "comments",
          "dc:date",
          "dc:creator",
          "dc:title",
          "language",
          "copyright",
          "lastbuilddate",
          "generator",
          "docs",
          "ttl",
          "webmaster",
          "managingeditor");

  private static final Set<String> TEXT = Set.of("description", "summary", "content:encoded");

  /// What is taken out of an element that was not closed.
  private static final Set<String> FIELDS =
      Set.of(
          "link",
          "guid",
          "pubdate",
          "description",
          "author",
          "category",
          "comments",
          "published",
          "updated",
          "dc:date",
          "dc:creator",
          "content:encoded",
          "enclosure",
          "source",
          "summary");

  /// The same where the text may be markup, which has links and authors of its own.
  private static final Set<String> FIELDS_IN_TEXT =
      Set.of("guid", "pubdate", "dc:date", "dc:creator", "enclosure");

  private final List<String> keys = new ArrayList<>(16);
  private final List<Element> elements = new ArrayList<>(16);
  private final FeedNames names;

  private ItemFields(FeedNames names) {
    this.names = names;
  }

  /// Collects the fields of an item, or of the head of a feed.
  static ItemFields of(Element item, FeedNames names) {
    ItemFields fields = new ItemFields(names);
    fields.collect(item);
    return fields;
  }

  /// Whether an element of this name has no elements in it by right.
  static boolean isTextOnly(String name) {
    return TEXT_ONLY.contains(name);
  }

  /// Whether `child` is a field that stands in an element of name `parent` because that was not
  /// closed.
  static boolean isMisplaced(String child, String parent) {
    if (TEXT_ONLY.contains(parent)) return FIELDS.contains(child) && !child.equals(parent);
    return TEXT.contains(parent) && FIELDS_IN_TEXT.contains(child);
  }

  private void collect(Element parent) {
    for (Element child = parent.firstElementChild();
        child != null;
        child = child.nextElementSibling()) {
      add(child);
    }
  }

  private void add(Element element) {
    String name = names.of(element);
    keys.add(name);
    elements.add(element);
    if (TRANSPARENT.contains(name)) collect(element);
    else if (TEXT_ONLY.contains(name) || TEXT.contains(name)) collectMisplaced(element, name);
  }

  private void collectMisplaced(Element element, String name) {
    for (Element child = element.firstElementChild();
        child != null;
        child = child.nextElementSibling()) {
      if (isMisplaced(names.of(child), name)) add(child);
    }
  }

  /// How many fields there are.
  int count() {
    return keys.size();
  }

  String name(int index) {
    return keys.get(index);
  }

  Element element(int index) {
    return elements.get(index);
  }

  /// The first field of a name.
  Optional<Element> first(String name) {
    int at = keys.indexOf(name);
    return at < 0 ? Optional.empty() : Optional.of(elements.get(at));
  }

  /// The first non-empty text of a field, stripped; empty when there is none.
  String text(String name) {
    for (int i = 0; i < keys.size(); i++) {
      if (!keys.get(i).equals(name)) continue;
      String text = XmlText.own(elements.get(i)).strip();
      if (!text.isEmpty()) return text;
    }
    return "";
  }

  /// The first non-empty value of an attribute of a field.
  String attribute(String name, String attribute) {
    for (int i = 0; i < keys.size(); i++) {
      if (!keys.get(i).equals(name)) continue;
      String value = XmlTree.attribute(elements.get(i), attribute);
      if (!value.isEmpty()) return value;
    }
    return "";
  }
}
