package earshot.listening;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Tag;

/// Gives every element of a feed one name, whatever prefix, case or spelling of a namespace its
/// author used: `title` for the core of RSS and Atom, `dc:creator` and the like for the rest.
final class FeedNames {
  /// What the reader of XML reports for an element without a namespace.
  private static final String NONE = "http://www.w3.org/XML/1998/namespace";

  private static final String CORE = "";
  private static final String FOREIGN = "?";

  /// Beginnings of namespace addresses without scheme and `www.`; longer ones first.
  private static final List<Map.Entry<String, String>> KNOWN =
      List.of(
          Map.entry("purl.org/rss/1.0/modules/content", "content"),
          Map.entry("purl.org/rss/1.0/modules/slash", "slash"),
          Map.entry("purl.org/rss/1.0/modules/syndication", "sy"),
          Map.entry("purl.org/rss/1.0/modules", FOREIGN),
          Map.entry("purl.org/rss/modules/content", "content"),
          Map.entry("purl.org/rss/", CORE),
          Map.entry("purl.org/net/rss1.1/payload", FOREIGN),
          Map.entry("purl.org/net/rss1.1", CORE),
          Map.entry("purl.org/dc/terms", "dcterms"),
          Map.entry("purl.org/dc/", "dc"),
          Map.entry("purl.org/metadata/dublin_core", "dc"),
          Map.entry("purl.org/atom/ns", CORE),
          Map.entry("w3.org/2005/atom", CORE),
          Map.entry("purl.org/syndication/thread", "thr"),
          Map.entry("backend.userland.com", CORE),
          Map.entry("userland.com", CORE),
          Map.entry("cyber.law.harvard.edu", CORE),
          Map.entry("blogs.law.harvard.edu", CORE),
          Map.entry("my.netscape.com", CORE),
          Map.entry("channel.netscape.com", CORE),
          Map.entry("search.yahoo.com/mrss", "media"),
          Map.entry("tools.search.yahoo.com/mrss", "media"),
          Map.entry("itunes.com/dtds", "itunes"),
          Map.entry("rssnamespace.org/feedburner", "feedburner"),
          Map.entry("wellformedweb.org", "wfw"),
          Map.entry("georss.org", "geo"),
          Map.entry("w3.org/2003/01/geo", "geo"),
          Map.entry("w3.org/1999/02/22-rdf-syntax-ns", "rdf"),
          Map.entry("w3.org/1999/xhtml", "xhtml"),
          Map.entry("w3.org/2000/svg", "svg"),
          Map.entry("w3.org/1998/math", "math"),
          Map.entry("w3.org/xml/1998", CORE),
          Map.entry("w3.org/1999/xlink", FOREIGN),
          Map.entry("bing.com", "news"));

  /// What a prefix means when nobody declared it.
  private static final Map<String, String> BY_CONVENTION =
      Map.ofEntries(
          Map.entry("dc", "dc"),
          Map.entry("dcterms", "dcterms"),
          Map.entry("content", "content"),
          Map.entry("media", "media"),
          Map.entry("atom", CORE),
          Map.entry("a10", CORE),
          Map.entry("rss", CORE),
          Map.entry("itunes", "itunes"),
          Map.entry("feedburner", "feedburner"),
          Map.entry("slash", "slash"),
          Map.entry("wfw", "wfw"),
          Map.entry("thr", "thr"),
          Map.entry("sy", "sy"),
          Map.entry("geo", "geo"),
          Map.entry("rdf", "rdf"),
          Map.entry("xhtml", "xhtml"),
          Map.entry("svg", "svg"),
          Map.entry("news", "news"));

  private static final Set<String> ATOM = Set.of("purl.org/atom/ns", "w3.org/2005/atom");

  private final IdentityHashMap<Tag, String> names = new IdentityHashMap<>();
  private boolean undeclared;

  /// The one name of an element.
  String of(Element element) {
    Tag tag = element.tag();
    String name = names.get(tag);
    if (name == null) {
      name = name(tag).intern();
      names.put(tag, name);
    }
    return name;
  }

  /// Whether a prefix was met that nobody declared.
  boolean sawUndeclaredPrefix() {
    return undeclared;
  }

  /// Whether an element is declared as one of Atom.
  static boolean isAtom(Element element) {
    String written = element.tag().namespace();
    if (written.equals(NONE) || written.isEmpty()) return false;
    String namespace = bare(written);
    return ATOM.stream().anyMatch(namespace::startsWith);
  }

  private String name(Tag tag) {
    String prefix = tag.prefix().toLowerCase(Locale.ROOT);
    String local = tag.localName().toLowerCase(Locale.ROOT);
    String space = space(tag.namespace(), prefix);
    return space.isEmpty() ? local : space + ":" + local;
  }

  private String space(String namespace, String prefix) {
    if (namespace.equals(NONE) || namespace.isEmpty()) {
      if (prefix.isEmpty()) return CORE;
      undeclared = true;
      return BY_CONVENTION.getOrDefault(prefix, FOREIGN);
    }
    String bare = bare(namespace);
    for (Map.Entry<String, String> known : KNOWN) {
      if (bare.startsWith(known.getKey())) return known.getValue();
    }
    // An unknown default namespace is a mistake more often than a vocabulary of its own.
    return prefix.isEmpty() ? CORE : FOREIGN;
  }

  private static String bare(String namespace) {
    String lower = namespace.strip().toLowerCase(Locale.ROOT);
    int scheme = lower.indexOf("://");
    if (scheme >= 0) lower = lower.substring(scheme + 3);
    return lower.startsWith("www.") ? lower.substring(4) : lower;
  }
}
