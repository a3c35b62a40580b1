package earshot.listening;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Finds the feed in a document and the items in the feed, also where tags were left open.
final class FeedRoots {
  private static final Set<String> ROOTS =
      Set.of("rss", "rdf:rdf", "rdf", "feed", "channel", "entry");
  private static final Set<String> ITEMS = Set.of("item", "entry");

  /// Elements in which an item is somebody else's.
  private static final Set<String> CLOSED_TO_ITEMS =
      Set.of("source", "content:items", "content", "summary", "image", "textinput", "author");

  /// Elements that hold items, or hold them because their end tag was forgotten.
  private static final Set<String> OPEN_TO_ITEMS =
      Set.of(
          "rss",
          "rdf:rdf",
          "rdf",
          "feed",
          "channel",
          "items",
          "category",
          "title",
          "description",
          "link",
          "language",
          "copyright",
          "pubdate",
          "lastbuilddate",
          "generator",
          "docs",
          "ttl",
          "webmaster",
          "managingeditor",
          "subtitle",
          "updated",
          "id",
          "rights");

  private static final int WRAPPERS = 3;

  private FeedRoots() {}

  /// A feed within a document.
  ///
  /// @param channel the element that holds title, link and the like of the feed
  record Root(Element element, Element channel, List<Element> items) {}

  /// The root with most items; absent when the document is no feed.
  static Optional<Root> find(Document document, FeedNames names) {
    List<Element> candidates = new ArrayList<>();
    candidates(document, names, 0, candidates);
    Optional<Root> best = Optional.empty();
    for (Element candidate : candidates) {
      Root root = new Root(candidate, channel(candidate, names), items(candidate, names));
      if (best.isEmpty() || root.items().size() > best.get().items().size()) {
        best = Optional.of(root);
      }
    }
    return best;
  }

  private static void candidates(
      Element parent, FeedNames names, int wrappers, List<Element> found) {
    for (Element child = parent.firstElementChild();
        child != null;
        child = child.nextElementSibling()) {
      if (ROOTS.contains(names.of(child))) found.add(child);
      else if (wrappers < WRAPPERS) candidates(child, names, wrappers + 1, found);
    }
  }

  private static Element channel(Element root, FeedNames names) {
    if (names.of(root).equals("channel")) return root;
    for (Element child = root.firstElementChild();
        child != null;
        child = child.nextElementSibling()) {
      if (names.of(child).equals("channel")) return child;
    }
    return root;
  }

  private static List<Element> items(Element root, FeedNames names) {
    if (names.of(root).equals("entry")) return List.of(root);
    List<Element> items = new ArrayList<>();
    items(root, names, 0, items);
    return items;
  }

  private static void items(Element parent, FeedNames names, int wrappers, List<Element> found) {
    for (Element child = parent.firstElementChild();
        child != null;
        child = child.nextElementSibling()) {
      String name = names.of(child);
      if (ITEMS.contains(name)) {
        found.add(child);
      } else if (!CLOSED_TO_ITEMS.contains(name)) {
        boolean known = OPEN_TO_ITEMS.contains(name);
        if (known || wrappers < WRAPPERS) {
          items(child, names, known ? wrappers : wrappers + 1, found);
        }
      }
    }
  }

  /// Whether an item stands directly in another one, which happens when the outer one was never
  /// closed.
  static boolean anyDirectlyInAnother(List<Element> items, FeedNames names) {
    return items.stream().anyMatch(item -> !inside(item, names).isEmpty());
  }

  /// The items, and those that stand in one that has no end tag.
  static List<Element> withUnclosed(List<Element> items, FeedNames names) {
    List<Element> all = new ArrayList<>();
    for (Element item : items) {
      all.add(item);
      if (!XmlTree.isClosed(item)) all.addAll(withUnclosed(inside(item, names), names));
    }
    return all;
  }

  private static List<Element> inside(Element item, FeedNames names) {
    List<Element> inside = new ArrayList<>();
    for (Element child = item.firstElementChild();
        child != null;
        child = child.nextElementSibling()) {
      String name = names.of(child);
      if (ITEMS.contains(name)) inside.add(child);
      else if (ItemFields.isTextOnly(name)) inside.addAll(inside(child, names));
    }
    return inside;
  }

  /// The dialect as it is named in reports.
  static String kind(Root root, FeedNames names) {
    Element element = root.element();
    return switch (names.of(element)) {
      case "feed" -> atom(element);
      case "entry" -> "atom-entry";
      case "rdf:rdf", "rdf" -> "rdf";
      case "channel" -> channelKind(element);
      default -> rss(XmlTree.attribute(element, "version"));
    };
  }

  private static String atom(Element feed) {
    String namespace = feed.tag().namespace().toLowerCase(Locale.ROOT);
    boolean old =
        namespace.contains("purl.org/atom") || XmlTree.attribute(feed, "version").startsWith("0.");
    return old ? "atom0.3" : "atom1.0";
  }

  private static String channelKind(Element channel) {
    // CDF writes its names in capitals and its addresses into attributes.
    boolean cdf =
        channel.tag().localName().equals("CHANNEL")
            || !XmlTree.attribute(channel, "href").isEmpty()
            || !XmlTree.attribute(channel, "lastmod").isEmpty()
            || !XmlTree.attribute(channel, "base").isEmpty();
    return cdf ? "cdf" : "channel-bare";
  }

  private static String rss(String version) {
    if (version.startsWith("2.")) return "rss2.0";
    return switch (version) {
      case "0.91" -> "rss0.91";
      case "0.92" -> "rss0.92";
      case "0.93", "0.94", "0.9" -> "rss0.9x";
      default -> "rss-other";
    };
  }
}
