package earshot.listening;

import earshot.listening.WebAddress.Base;
import earshot.model.Repair;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;

/// Chooses the address a person opens to read an item.
final class ItemLinks {
  private final Element item;
  private final ItemFields fields;
  private final Optional<Base> base;
  private final Set<Repair> repaired;

  private ItemLinks(Element item, ItemFields fields, Optional<Base> base, Set<Repair> repaired) {
    this.item = item;
    this.fields = fields;
    this.base = base;
    this.repaired = repaired;
  }

  /// An absolute http or https address, or empty.
  static String permalink(
      Element item, ItemFields fields, Optional<Base> base, Set<Repair> repaired) {
    return new ItemLinks(item, fields, base, repaired).choose();
  }

  /// The page that an Atom link or the text of an RSS link in the head of a feed leads to.
  static String site(ItemFields head, Optional<Base> base) {
    ItemLinks links = new ItemLinks(new Element("none"), head, base, EnumSet.noneOf(Repair.class));
    String alternate = links.alternate();
    if (!alternate.isEmpty()) return alternate;
    return links.rssLink();
  }

  private String choose() {
    String found = address(fields.text("feedburner:origlink"));
    if (found.isEmpty()) found = alternate();
    if (found.isEmpty()) found = rssLink();
    if (found.isEmpty()) found = guid();
    if (found.isEmpty()) found = about();
    if (found.isEmpty()) found = address(XmlTree.attribute(item, "href"));
    if (found.isEmpty()) found = enclosure();
    if (found.isEmpty()) found = address(fields.attribute("media:player", "url"));
    return found;
  }

  /// Atom's link to the page itself, one of type HTML before others.
  private String alternate() {
    String other = "";
    for (int i = 0; i < fields.count(); i++) {
      if (!fields.name(i).equals("link")) continue;
      Element link = fields.element(i);
      String href = XmlTree.attribute(link, "href");
      String rel = XmlTree.attribute(link, "rel").toLowerCase(Locale.ROOT);
      if (href.isEmpty() || !isAlternate(rel)) continue;
      String address = address(href, link);
      if (address.isEmpty()) continue;
      String type = XmlTree.attribute(link, "type").toLowerCase(Locale.ROOT);
      if (type.isEmpty() || type.contains("html")) return address;
      if (other.isEmpty()) other = address;
    }
    return other;
  }

  private static boolean isAlternate(String rel) {
    return rel.isEmpty() || rel.equals("alternate") || rel.endsWith("/alternate");
  }

  private String rssLink() {
    for (int i = 0; i < fields.count(); i++) {
      if (!fields.name(i).equals("link")) continue;
      Element link = fields.element(i);
      if (!XmlTree.attribute(link, "href").isEmpty()) continue;
      String address = address(XmlText.own(link), link);
      if (!address.isEmpty()) return address;
    }
    return "";
  }

  private String guid() {
    for (int i = 0; i < fields.count(); i++) {
      if (!fields.name(i).equals("guid")) continue;
      Element guid = fields.element(i);
      if (XmlTree.attribute(guid, "isPermaLink").equalsIgnoreCase("false")) continue;
      String text = XmlText.own(guid).strip();
      if (isHttp(text)) return address(text, guid);
    }
    return "";
  }

  private String about() {
    String about = about(item);
    return isHttp(about) ? address(about) : "";
  }

  /// The `rdf:about` of an element.
  static String about(Element element) {
    String about = XmlTree.attribute(element, "rdf:about");
    return about.isEmpty() ? XmlTree.attribute(element, "about") : about;
  }

  private String enclosure() {
    String address = address(fields.attribute("enclosure", "url"));
    for (int i = 0; address.isEmpty() && i < fields.count(); i++) {
      Element link = fields.element(i);
      if (fields.name(i).equals("link")
          && XmlTree.attribute(link, "rel").equalsIgnoreCase("enclosure")) {
        address = address(XmlTree.attribute(link, "href"), link);
      }
    }
    return address;
  }

  private static boolean isHttp(String text) {
    return text.regionMatches(true, 0, "http://", 0, 7)
        || text.regionMatches(true, 0, "https://", 0, 8);
  }

  private String address(String written, Element link) {
    return address(written, Bases.within(link, base));
  }

  private String address(String written) {
    return address(written, base);
  }

  private String address(String written, Optional<Base> from) {
    if (written.isBlank()) return "";
    WebAddress.Read read = WebAddress.read(written.strip(), from);
    if (read.refused()) repaired.add(Repair.SCHEME_DROPPED);
    if (read.relative() && !read.address().isEmpty()) repaired.add(Repair.RELATIVE_LINK);
    return read.address();
  }
}
