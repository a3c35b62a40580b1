package earshot.ui;

import earshot.model.Brand;
import earshot.model.BrandId;
import earshot.model.BrandRole;
import earshot.model.DateSource;
import earshot.model.Mention;
import earshot.model.MentionId;
import earshot.model.Provenance;
import earshot.model.ScoredText;
import earshot.model.Sighting;
import earshot.model.Source;
import earshot.model.SourceId;
import earshot.model.SourceKind;
import earshot.model.SourceRole;
import earshot.model.SourceState;
import earshot.model.SourceStatus;
import earshot.model.Status;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// An invented coffee house, its rivals and a week of what people say about them.
///
/// The figures add up: 1,251 mentions about Northwind Coffee in seven days, 274 of them since
/// Wednesday evening, none in five hours of Sunday.
public final class Sample {
  public static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

  /// Thursday 19 November 2026, 14:32 in Berlin.
  public static final Instant NOW = ZonedDateTime.of(2026, 11, 19, 14, 32, 10, 0, ZONE).toInstant();

  public static final Brand NORTHWIND =
      new Brand(
          new BrandId(1),
          "Northwind Coffee",
          BrandRole.OWN,
          "fern",
          "(\"northwind coffee\" OR @northwindcoffee OR northwind) NOT \"northwind airlines\"",
          7);
  public static final Brand HARBOR =
      new Brand(new BrandId(2), "Harbor Roast", BrandRole.RIVAL, "ocean", "\"harbor roast\"", 1);
  public static final Brand JUNIPER =
      new Brand(new BrandId(3), "Juniper Lane", BrandRole.RIVAL, "plum", "\"juniper lane\"", 1);

  private Sample() {}

  public static List<Brand> brands() {
    return List.of(NORTHWIND, HARBOR, JUNIPER);
  }

  public static List<SourceStatus> sources() {
    return List.of(
        source(1, "Reddit search: northwind coffee", SourceKind.FEED, SourceRole.COMMUNITY),
        source(2, "Mastodon tag: northwindcoffee", SourceKind.JSON, SourceRole.COMMUNITY),
        source(3, "Coffee news", SourceKind.FEED, SourceRole.PRESS),
        source(4, "Imported reviews", SourceKind.IMPORT, SourceRole.REVIEW),
        source(5, "The Harbour Courier", SourceKind.FEED, SourceRole.PRESS),
        source(6, "Bluesky search", SourceKind.JSON, SourceRole.COMMUNITY),
        source(7, "Hacker News", SourceKind.JSON, SourceRole.COMMUNITY));
  }

  private static SourceStatus source(int id, String name, SourceKind kind, SourceRole role) {
    Source source =
        new Source(
            new SourceId(id),
            new Source.SourceSetup(
                kind, "any-feed", name, URI.create("https://feed.example/" + id), role, false, ""),
            SourceState.ACTIVE,
            Optional.empty(),
            false);
    return new SourceStatus(
        source,
        Optional.empty(),
        Optional.of(NOW.minusSeconds(120)),
        Optional.empty(),
        Optional.of(NOW.plusSeconds(60L * 7 + id)),
        0,
        id * 100L);
  }

  /// The forty posts that are worth reading, newest first.
  public static List<Mention> mentions() {
    List<Mention> all = new ArrayList<>();
    long id = 10_000;
    for (SampleTexts.Post post : SampleTexts.POSTS) {
      String[] parts = post.text().split(" # ?", 2);
      boolean titled = post.text().contains(" #");
      Status status = all.size() < 2 ? Status.NEW : all.size() == 6 ? Status.SENT : Status.TRIAGED;
      if (all.size() == 8) status = Status.DRAFTING;
      if (all.size() == 5) status = Status.NO_ACTION;
      all.add(
          mention(
              id--,
              NOW.minus(Duration.ofMinutes(post.minutes())).minusSeconds(10),
              NORTHWIND,
              status,
              new Mention.Content(
                  titled ? parts[0] : "",
                  titled ? parts[1] : post.text(),
                  post.author(),
                  post.handle(),
                  post.url(),
                  language(post.text()),
                  Optional.empty()),
              post.source()));
    }
    return List.copyOf(all);
  }

  private static String language(String text) {
    if (text.contains("café da")) return "pt";
    if (text.codePoints().anyMatch(c -> c >= 0x3040 && c <= 0x30FF)) return "ja";
    return text.codePoints().anyMatch(c -> c >= 0x600 && c <= 0x6FF) ? "ar" : "en";
  }

  /// One short mention of Northwind Coffee for tests that need no story.
  public static Mention mention(long id, Instant at, String body) {
    return mention(
        id,
        at,
        NORTHWIND,
        Status.NEW,
        new Mention.Content(
            "", body, "Ana", "@ana", "https://forum.example/" + id, "en", Optional.empty()),
        1);
  }

  /// A review of Northwind Coffee that gave so many of five.
  public static Mention review(long id, Instant at, double given, String body) {
    Optional<Sighting.Rating> rating = Optional.of(new Sighting.Rating(given, 5));
    return mention(
        id,
        at,
        NORTHWIND,
        Status.NEW,
        new Mention.Content("", body, "Ana", "@ana", "https://reviews.example/" + id, "en", rating),
        1);
  }

  /// The same, with what its source said of its date.
  public static Mention dated(Mention mention, Optional<Instant> said, DateSource from) {
    Mention.Origin was = mention.origin();
    return of(
        mention,
        new Mention.Origin(
            was.source(), was.sourceName(), was.kind(), was.role(), was.provenance(), said, from));
  }

  /// The same, come another way.
  public static Mention come(Mention mention, Provenance how) {
    Mention.Origin was = mention.origin();
    return of(
        mention,
        new Mention.Origin(
            was.source(),
            was.sourceName(),
            was.kind(),
            was.role(),
            how,
            was.publishedAt(),
            was.dateSource()));
  }

  private static Mention of(Mention mention, Mention.Origin origin) {
    return new Mention(
        mention.id(),
        mention.at(),
        mention.storedAt(),
        origin,
        mention.content(),
        mention.status(),
        mention.brands());
  }

  static Mention mention(
      long id, Instant at, Brand brand, Status status, Mention.Content content, int source) {
    Source from = sources().get(source - 1).source();
    ScoredText score = SampleScores.score(brand.id().value(), content.whole(), content.lang());
    return new Mention(
        new MentionId(id),
        at,
        at.plusSeconds(120),
        new Mention.Origin(
            from.id(),
            from.name(),
            from.setup().kind(),
            from.setup().role(),
            from.setup().kind().polled() ? Provenance.POLLED : Provenance.IMPORTED,
            Optional.of(at),
            DateSource.PUBLISHED),
        content,
        status,
        List.of(
            new Mention.BrandMark(
                brand.id(),
                score.label(),
                score.reasons().isEmpty() ? Optional.empty() : Optional.of(score.compound()),
                false)));
  }

  /// A whole week about Northwind Coffee and its rivals; the newest are [#mentions()].
  public static List<Mention> week() {
    return Week.MENTIONS;
  }

  private static List<Mention> makeWeek() {
    List<Mention> all = new ArrayList<>(mentions());
    SampleWeek.fill(all, NORTHWIND, 1_251, new Random(7));
    SampleWeek.fill(all, HARBOR, 987, new Random(8));
    SampleWeek.fill(all, JUNIPER, 414, new Random(9));
    return List.copyOf(all);
  }

  /// Made once, since most tests look at the same week.
  private static final class Week {
    static final List<Mention> MENTIONS = makeWeek();
  }
}
