package earshot.alerts;

import earshot.insight.spike.Histories;
import earshot.model.AlertRule;
import earshot.model.BrandHit;
import earshot.model.BrandId;
import earshot.model.BrandRole;
import earshot.model.BucketWidth;
import earshot.model.Candidate;
import earshot.model.CoverageLevel;
import earshot.model.CoverageSpan;
import earshot.model.DateSource;
import earshot.model.Label;
import earshot.model.Measure;
import earshot.model.Outcome;
import earshot.model.PollAttempt;
import earshot.model.PollBatch;
import earshot.model.Provenance;
import earshot.model.Reading;
import earshot.model.Score;
import earshot.model.SeenItems;
import earshot.model.Sighting;
import earshot.model.Source;
import earshot.model.SourceCursor;
import earshot.model.SourceId;
import earshot.model.SourceKind;
import earshot.model.SourceRole;
import earshot.model.Span;
import earshot.model.TimeRange;
import earshot.search.IndexFolder;
import earshot.search.QueryNames;
import earshot.search.SearchIndex;
import earshot.storage.Database;
import earshot.storage.Stores;
import earshot.storage.Unforced;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/// A workspace with one brand and one source for tests, whose clock they set.
final class Bed implements AutoCloseable, InstantSource {
  /// A Wednesday, on the hour.
  static final Instant NOON = Instant.parse("2026-06-10T12:00:00Z");

  final Database database;
  final Stores stores;
  final SearchIndex index;
  final BrandId brand;
  final SourceId source;
  Instant now = NOON.minus(Duration.ofHours(12));
  private int said;

  Bed(Path folder) {
    this(folder, Unforced::open);
  }

  Bed(Path folder, BiFunction<Path, InstantSource, Database> opening) {
    database = opening.apply(folder.resolve("ws"), () -> now);
    stores = new Stores(database);
    index =
        SearchIndex.open(
            IndexFolder.plain(folder.resolve("index")),
            new Nothing(),
            QueryNames.NONE,
            ZoneOffset.UTC,
            this);
    index.catchUp(_ -> {});
    brand = stores.brands().add("Northwind", BrandRole.OWN, "fern", "northwind", "ana").id();
    Source.SourceSetup setup =
        new Source.SourceSetup(
            SourceKind.FEED,
            "any-feed",
            "Forum",
            URI.create("https://forum.example/feed"),
            SourceRole.COMMUNITY,
            false,
            "");
    source = stores.sources().add(setup, now).id();
  }

  @Override
  public Instant instant() {
    return now;
  }

  AlertDesk desk() {
    return new AlertDesk(stores, histories(), this);
  }

  Histories histories() {
    return new Histories(stores, index, ZoneId.of("UTC"));
  }

  AlertRule rule(Measure measure, BucketWidth width) {
    return stores
        .alertRules()
        .add(
            new AlertRule.Terms(
                "Voices",
                new AlertRule.Watched(measure, Optional.of(brand), "", width),
                AlertRule.Manners.USUAL,
                true),
            "ana");
  }

  /// Eight weeks with so many people an hour on the day of the week that is today, heard twelve
  /// hours before noon, and an answer every quarter of an hour up to noon.
  Bed quiet(int anHour) {
    List<Candidate> past = new ArrayList<>();
    Instant from = NOON.minus(Duration.ofDays(60));
    for (Instant hour = from; hour.isBefore(now); hour = hour.plus(Duration.ofHours(1))) {
      if (Duration.between(hour, now).toDays() % 7 != 6) continue;
      for (int i = 0; i < anHour; i++) {
        past.add(item(hour.plusSeconds(60 + i * 120L), "p" + i, Label.NEUTRAL));
      }
    }
    take(past, from);
    while (now.isBefore(NOON)) {
      Instant before = now;
      now = now.plus(Duration.ofMinutes(15));
      take(List.of(), before);
    }
    return this;
  }

  /// So many people speak, one second apart, heard then.
  void crowd(Instant from, int people, Label label) {
    List<Candidate> items = new ArrayList<>();
    for (int i = 0; i < people; i++) items.add(item(from.plusSeconds(i), "c" + said, label));
    take(items, now.minus(Duration.ofMinutes(15)));
  }

  Candidate item(Instant at, String author, Label label) {
    String id = "m" + said++;
    Optional<String> url = Optional.of("https://forum.example/" + id);
    Sighting sighting =
        new Sighting(
            source,
            new Sighting.Identity(Optional.of(id), "", url.map(URI::create), url, id),
            new Sighting.Words("", 0, "", "", "Northwind " + id, "en"),
            new Sighting.Author(author, "@" + author + "@forum.example", Optional.empty(), ""),
            new Sighting.Time(Optional.of(at), "", DateSource.PUBLISHED, at, now),
            new Sighting.Conversation("", ""),
            Sighting.Counts.NONE,
            List.of(),
            Provenance.POLLED,
            Set.of());
    BrandHit hit = new BrandHit(brand, List.of(), List.of(new Span(0, 4)));
    double compound = label == Label.NEGATIVE ? -0.5 : 0;
    Score score = new Score(label, compound, 0, 0, 1, List.of());
    return new Candidate(sighting, List.of(hit), new Reading("en", score, Map.of(), "plus-1"));
  }

  /// The source answers now with these items, and that proves the time since then.
  void take(List<Candidate> items, Instant covered) {
    CoverageSpan span = new CoverageSpan(source, new TimeRange(covered, now), CoverageLevel.FULL);
    stores
        .mentions()
        .take(new PollBatch(source, items, cursor(), attempt(items.size(), List.of(span)), now, 0));
  }

  private static SourceCursor cursor() {
    return new SourceCursor(
        Optional.of("etag"), Optional.empty(), Optional.empty(), SeenItems.NONE, "", "");
  }

  private PollAttempt attempt(int entries, List<CoverageSpan> covered) {
    return new PollAttempt(
        source,
        now,
        now,
        new PollAttempt.Result(
            entries == 0 ? Outcome.UNCHANGED : Outcome.NEWS, Optional.empty(), ""),
        new PollAttempt.Exchange(200, "forum.example", 0, 0, false, false, Optional.empty()),
        new PollAttempt.Yield(entries, entries, entries, 0, Set.of()),
        new PollAttempt.Proof(
            Optional.empty(), Optional.empty(), Optional.of(true), covered, false));
  }

  @Override
  public void close() {
    index.close();
    database.close();
  }

  private static final class Nothing implements SearchIndex.Rows {
    @Override
    public List<earshot.model.Mention> after(long lastId, int limit) {
      return List.of();
    }

    @Override
    public List<earshot.model.Mention> byIds(List<earshot.model.MentionId> ids) {
      return List.of();
    }

    @Override
    public List<Changed> changed(int limit) {
      return List.of();
    }

    @Override
    public void forget(List<Changed> seen) {}

    @Override
    public long greatestId() {
      return 0;
    }
  }
}
