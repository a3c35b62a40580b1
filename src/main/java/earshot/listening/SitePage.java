package earshot.listening;

import java.net.URI;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/// What the page of a site tells of it: its feeds, what it is made with, where its code lies.
///
/// @param engine such as `wordpress`, or empty
record SitePage(String title, List<LinkedFeed> feeds, String engine, Optional<URI> repository) {
  private static final int LOOKED_AT = 512 << 10;
  private static final Set<String> ENGINES =
      Set.of("wordpress", "discourse", "ghost", "mediawiki", "flarum", "phpbb", "substack");
  private static final Pattern GENERATOR =
      Pattern.compile("(?:powered by )?([a-z][a-z0-9]{1,29})", Pattern.CASE_INSENSITIVE);
  private static final Pattern REPOSITORY =
      Pattern.compile(
          "https?://(?:www\\.)?(github\\.com|gitlab\\.com|codeberg\\.org)/([\\w.-]{1,100})/([\\w.-]{1,100}?)(?:\\.git)?(?:[/?#].*)?");
  private static final Set<String> NO_OWNERS =
      Set.of("about", "features", "login", "orgs", "sponsors", "topics", "users", "marketplace");

  /// Looks at the first half megabyte of a page.
  static SitePage read(String text, FeedOrigin origin) {
    String opening = text.substring(0, Math.min(text.length(), LOOKED_AT));
    Document page =
        Parser.htmlParser()
            .setMaxDepth(Caps.DEPTH)
            .parseInput(opening, origin.address().toString());
    return new SitePage(
        SourceNames.name(page.title()),
        WebPage.feeds(text, origin),
        engine(page),
        repository(page));
  }

  private static String engine(Document page) {
    List<String> named =
        page.select("meta[name=generator]").stream()
            .map(meta -> GENERATOR.matcher(meta.attr("content").strip()))
            .filter(Matcher::lookingAt)
            .map(found -> found.group(1).toLowerCase(Locale.ROOT))
            .toList();
    // Plug-ins name themselves as well.
    Optional<String> known = named.stream().filter(ENGINES::contains).findFirst();
    if (known.isPresent()) return known.get();
    if (!page.select("link[rel=https://api.w.org/]").isEmpty()) return "wordpress";
    if (!page.select("meta[name^=discourse]").isEmpty()) return "discourse";
    return named.isEmpty() ? "" : named.getFirst();
  }

  /// The repository that is linked most often.
  private static Optional<URI> repository(Document page) {
    Map<URI, Integer> linked = new LinkedHashMap<>();
    for (Element link : page.select("a[href]")) {
      Matcher found = REPOSITORY.matcher(link.attr("href").strip());
      if (!found.matches() || NO_OWNERS.contains(found.group(2).toLowerCase(Locale.ROOT))) continue;
      URI repository =
          URI.create("https://" + found.group(1) + "/" + found.group(2) + "/" + found.group(3));
      linked.merge(repository, 1, Integer::sum);
    }
    return linked.entrySet().stream()
        .max(Comparator.comparingInt(Map.Entry::getValue))
        .map(Map.Entry::getKey);
  }
}
