package earshot.listening.preset;

import earshot.model.SourceKind;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A few presets as their files would make them, for screens that only show them.
public final class SamplePresets {
  private SamplePresets() {}

  /// Presets of several shelves, some with keys, one of the person's own.
  public static List<Preset> all() {
    return List.of(
        newsSearch(),
        preset("gdelt-news", "GDELT news", SourceKind.JSON, 30, Preset.Risk.MEDIUM, words()),
        preset("mastodon-tag", "Mastodon tag", SourceKind.JSON, 5, Preset.Risk.LOW, tag()),
        blueskySearch(),
        preset("hn-search", "Hacker News search", SourceKind.JSON, 10, Preset.Risk.LOW, words()),
        preset("reddit-search", "Reddit search", SourceKind.FEED, 10, Preset.Risk.HIGH, words()),
        appStore(),
        preset(
            "wordpress-comments",
            "WordPress comments",
            SourceKind.FEED,
            10,
            Preset.Risk.LOW,
            site()),
        preset(
            "youtube-channel", "YouTube channel", SourceKind.FEED, 30, Preset.Risk.MEDIUM, words()),
        preset("mail-alerts", "Alert mails", SourceKind.MAIL, 5, Preset.Risk.LOW, site()),
        preset("web-page", "Web page", SourceKind.PAGE, 60, Preset.Risk.MEDIUM, address()),
        preset("roasters-guild", "Roasters’ Guild", SourceKind.JSON, 15, Preset.Risk.LOW, words()));
  }

  /// The search for news, with a language to choose.
  public static Preset newsSearch() {
    return preset(
        "google-news",
        "Google News",
        SourceKind.FEED,
        15,
        Preset.Risk.MEDIUM,
        List.of(
            param("q", "Words", Preset.Param.Entry.TEXT, true, Optional.empty(), List.of()),
            param(
                "lang",
                "Language",
                Preset.Param.Entry.TEXT,
                false,
                Optional.of("en"),
                List.of("de", "en", "fr"))));
  }

  /// A search that needs a key and the host of a server.
  public static Preset blueskySearch() {
    Preset plain =
        preset(
            "bluesky-search",
            "Bluesky search",
            SourceKind.JSON,
            5,
            Preset.Risk.LOW,
            List.of(
                param("q", "Words", Preset.Param.Entry.TEXT, true, Optional.empty(), List.of()),
                param(
                    "pds",
                    "Server",
                    Preset.Param.Entry.HOST,
                    true,
                    Optional.of("bsky.social"),
                    List.of())));
    return with(plain, new Preset.Auth.Bearer("bluesky/app-password"), Optional.empty());
  }

  private static Preset appStore() {
    Preset plain =
        preset(
            "appstore-reviews",
            "App Store reviews",
            SourceKind.JSON,
            60,
            Preset.Risk.MEDIUM,
            List.of(
                param("id", "App id", Preset.Param.Entry.TEXT, true, Optional.empty(), List.of()),
                param(
                    "cc",
                    "Country",
                    Preset.Param.Entry.TEXT,
                    true,
                    Optional.of("us"),
                    List.of("us", "gb", "de"))));
    return with(plain, new Preset.Auth.None(), Optional.of(Duration.ofDays(30)));
  }

  private static Preset with(Preset plain, Preset.Auth auth, Optional<Duration> retention) {
    Preset.About about = plain.about();
    return new Preset(
        plain.id(),
        plain.version(),
        plain.name(),
        plain.kind(),
        plain.idSpace(),
        new Preset.About(
            about.verified(),
            about.docs(),
            about.terms(),
            about.risk(),
            retention,
            Optional.empty()),
        plain.params(),
        new Preset.Request(plain.request().url(), Map.of(), auth, Preset.Paging.NONE),
        plain.mapping(),
        plain.manners(),
        List.of());
  }

  private static Preset preset(
      String id,
      String name,
      SourceKind kind,
      int minutes,
      Preset.Risk risk,
      List<Preset.Param> params) {
    return new Preset(
        id,
        1,
        name,
        kind,
        "",
        new Preset.About(
            LocalDate.of(2026, 11, 22),
            URI.create("https://docs.example/" + id),
            "public, undocumented; at most 100 answers, the best first",
            risk,
            Optional.empty(),
            Optional.empty()),
        params,
        new Preset.Request(
            template("https://service.example/" + id),
            Map.of(),
            new Preset.Auth.None(),
            Preset.Paging.NONE),
        new Preset.Mapping("", "", false, Map.of(), Map.of(), true),
        new Preset.Manners(
            Duration.ofMinutes(minutes),
            Duration.ofSeconds(1),
            id.equals("google-news"),
            Map.of(),
            Preset.EmptyIs.OK),
        List.of());
  }

  private static UrlTemplate template(String address) {
    try {
      return UrlTemplate.ofAddress(address);
    } catch (Malformed unreadable) {
      throw new IllegalArgumentException(unreadable);
    }
  }

  private static List<Preset.Param> words() {
    return List.of(param("q", "Words", Preset.Param.Entry.TEXT, true, Optional.empty(), List.of()));
  }

  private static List<Preset.Param> tag() {
    return List.of(
        param("tag", "Tag", Preset.Param.Entry.TEXT, true, Optional.empty(), List.of()),
        param(
            "instance",
            "Server",
            Preset.Param.Entry.HOST,
            true,
            Optional.of("mastodon.example"),
            List.of()));
  }

  private static List<Preset.Param> site() {
    return List.of(
        param("site", "Site", Preset.Param.Entry.HOST, true, Optional.empty(), List.of()));
  }

  private static List<Preset.Param> address() {
    return List.of(
        param("page", "Address", Preset.Param.Entry.ADDRESS, true, Optional.empty(), List.of()));
  }

  private static Preset.Param param(
      String name,
      String label,
      Preset.Param.Entry entry,
      boolean required,
      Optional<String> fallback,
      List<String> choices) {
    return new Preset.Param(name, label, entry, required, 200, fallback, choices);
  }
}
