package earshot.listening;

import earshot.listening.WebAddress.Base;
import earshot.model.FailureReason;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Looks in a web page that came instead of a feed for the feeds it offers.
final class WebPage {
  private static final int LOOKED_AT = 512 << 10;
  private static final int MOST_FEEDS = 20;
  private static final List<String> SIGNS =
      List.of("<html", "<!doctype html", "<head", "<body", "<title", "<meta", "<script");

  private WebPage() {}

  /// Whether a text that is no feed is a page.
  static boolean isPage(String text) {
    String opening = text.substring(0, Math.min(text.length(), 4_096)).toLowerCase(Locale.ROOT);
    return SIGNS.stream().anyMatch(opening::contains);
  }

  static ParsedFeed read(String text, FeedOrigin origin) {
    List<LinkedFeed> feeds = feeds(text, origin);
    String sentence =
        switch (feeds.size()) {
          case 0 -> "This address answers with a web page, and no feed is named in it.";
          case 1 -> "This address answers with a web page. It offers a feed.";
          default -> "This address answers with a web page. It offers " + feeds.size() + " feeds.";
        };
    List<URI> addresses = feeds.stream().map(LinkedFeed::address).toList();
    return new ParsedFeed.Unreadable(FailureReason.HTML, sentence, addresses);
  }

  /// The targets of `<link rel="alternate" type="application/rss+xml">` and its like, in order.
  static List<LinkedFeed> feeds(String text, FeedOrigin origin) {
    String page = text.substring(0, Math.min(text.length(), LOOKED_AT));
    Optional<Base> base = Bases.ofDocument(origin);
    Map<URI, LinkedFeed> feeds = new LinkedHashMap<>();
    for (int lt = page.indexOf('<'); lt >= 0; lt = page.indexOf('<', lt + 1)) {
      boolean link = page.regionMatches(true, lt, "<link", 0, 5);
      boolean ownBase = page.regionMatches(true, lt, "<base", 0, 5);
      if (!link && !ownBase) continue;
      int end = page.indexOf('>', lt);
      if (end < 0) break;
      var tag = org.jsoup.Jsoup.parseBodyFragment("").body();
      String attributes = page.substring(lt + 5, end);
      var parsed = org.jsoup.parser.Parser.htmlParser().parseAttributes(attributes);
      tag.attributes().addAll(parsed);
      String href = tag.attr("href");
      if (ownBase) base = WebAddress.base(href, base).or(() -> Bases.ofDocument(origin));
      else if (offersFeed(tag.attr("rel"), tag.attr("type"))) {
        String title = SourceNames.name(tag.attr("title"));
        WebAddress.of(href, base)
            .ifPresent(feed -> feeds.putIfAbsent(feed, new LinkedFeed(feed, title)));
      }
      if (feeds.size() == MOST_FEEDS) break;
    }
    return List.copyOf(feeds.values());
  }

  private static boolean offersFeed(String rel, String type) {
    boolean alternate =
        List.of(rel.toLowerCase(Locale.ROOT).split("\\s+", -1)).contains("alternate");
    String kind = type.toLowerCase(Locale.ROOT).strip();
    return alternate
        && (kind.startsWith("application/rss+xml")
            || kind.startsWith("application/atom+xml")
            || kind.startsWith("application/feed+json")
            || kind.startsWith("application/rdf+xml"));
  }
}
