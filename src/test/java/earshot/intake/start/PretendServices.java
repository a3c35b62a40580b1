package earshot.intake.start;

import earshot.listening.preset.Preset.Risk;
import earshot.model.PresetUse;
import earshot.model.Source.SourceSetup;
import earshot.model.SourceKind;
import earshot.model.SourceRole;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Services as the built-in presets describe them, without their files.
public final class PretendServices implements Services {
  private static final Set<String> KEYED =
      Set.of(
          "reddit-api",
          "bluesky-search",
          "mastodon-search",
          "youtube-search",
          "x-recent",
          "mail-alerts");

  private static final Map<String, String[]> KNOWN =
      Map.ofEntries(
          known(
              "google-news",
              "Google News",
              "news.google.com",
              "q hl gl lang",
              "15",
              "MEDIUM",
              "Ranked, at most 100 items; links go through Google."),
          known(
              "gdelt-news",
              "GDELT news",
              "api.gdeltproject.org",
              "q",
              "30",
              "MEDIUM",
              "Headlines without text; refuses some addresses at first."),
          known(
              "reddit-search",
              "Reddit search",
              "www.reddit.com",
              "q",
              "10",
              "HIGH",
              "No scores; refuses shared addresses now and then."),
          known(
              "hn-search",
              "Hacker News search",
              "hn.algolia.com",
              "query",
              "10",
              "LOW",
              "At most 1,000 hits per search."),
          known(
              "mastodon-tag",
              "Mastodon tag",
              "mastodon.social",
              "tag instance",
              "5",
              "LOW",
              "Sees what this server knows, and tags only."),
          known(
              "wikipedia-history",
              "Wikipedia history",
              "en.wikipedia.org",
              "page lang",
              "30",
              "LOW",
              "Edits of one page, not what is said about it."),
          known("bing-news", "Bing News", "www.bing.com", "q mkt", "30", "HIGH", "Undocumented."),
          known("reddit-api", "Reddit API", "oauth.reddit.com", "q", "5", "MEDIUM", ""),
          known("bluesky-search", "Bluesky search", "bsky.social", "q", "5", "LOW", ""),
          known("mastodon-search", "Mastodon search", "mastodon.social", "q", "10", "LOW", ""),
          known("youtube-search", "YouTube search", "www.googleapis.com", "q", "60", "LOW", ""),
          known("x-recent", "X recent search", "api.x.com", "query", "15", "HIGH", ""),
          known(
              "bluesky-profile",
              "Bluesky profile",
              "bsky.app",
              "handle",
              "15",
              "LOW",
              "Your own posts only, without counts."),
          known(
              "youtube-channel",
              "YouTube channel",
              "www.youtube.com",
              "id",
              "30",
              "MEDIUM",
              "15 videos; answers 404 in waves."),
          known(
              "appstore-reviews",
              "App Store reviews",
              "itunes.apple.com",
              "id cc",
              "60",
              "MEDIUM",
              "The newest 500 of each country."),
          known(
              "stackexchange-search",
              "Stack Exchange search",
              "api.stackexchange.com",
              "q site",
              "30",
              "LOW",
              "300 requests a day without a key."),
          known("devto-tag", "DEV tag", "dev.to", "tag", "30", "LOW", "Articles, not comments."),
          known("wordpress-comments", "WordPress comments", "site", "site", "10", "LOW", ""),
          known("discourse-latest", "Discourse latest", "site", "site", "15", "LOW", ""),
          known("github-releases", "GitHub releases", "github.com", "owner repo", "30", "LOW", ""));

  private static Map.Entry<String, String[]> known(
      String id, String name, String host, String params, String minutes, String risk, String not) {
    return Map.entry(id, new String[] {name, host, params, minutes, risk, not});
  }

  @Override
  public Optional<Service> find(Wanted wanted) {
    String[] known = KNOWN.get(wanted.preset());
    if (known == null) return Optional.empty();
    Map<String, String> params = new TreeMap<>();
    for (String param : known[2].split(" ", -1)) {
      String value = wanted.values().get(param);
      if (value == null) return Optional.empty();
      params.put(param, value);
    }
    PresetUse use = PresetUse.of(wanted.preset(), 1, params);
    String host =
        wanted.preset().startsWith("mastodon")
            ? params.getOrDefault("instance", known[1])
            : params.getOrDefault("site", known[1]);
    return Optional.of(
        new Service(
            new SourceSetup(
                SourceKind.JSON,
                use,
                known[0] + ": " + wanted.label(),
                URI.create(
                    "https://"
                        + (host.contains(".") ? host : known[1])
                        + "/?"
                        + URLEncoder.encode(use.encoded(), StandardCharsets.UTF_8)),
                wanted.role(),
                false,
                ""),
            new Service.Manner(
                Duration.ofMinutes(Long.parseLong(known[3])),
                Risk.valueOf(known[4]),
                KEYED.contains(wanted.preset()),
                false),
            known[5]));
  }

  @Override
  public Service feed(URI url, String name, SourceRole role) {
    return new Service(
        new SourceSetup(SourceKind.FEED, "any-feed", name, url, role, false, ""),
        new Service.Manner(Duration.ofMinutes(15), Risk.LOW, false, false),
        "");
  }

  @Override
  public boolean reachOwnNetwork() {
    return false;
  }
}
