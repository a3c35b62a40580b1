package earshot.replies.playbook;

import earshot.model.AlertId;
import earshot.model.BrandHit;
import earshot.model.BrandId;
import earshot.model.BrandRole;
import earshot.model.Candidate;
import earshot.model.DateSource;
import earshot.model.Incident;
import earshot.model.Label;
import earshot.model.MarkerId;
import earshot.model.MentionId;
import earshot.model.Outcome;
import earshot.model.PlaybookId;
import earshot.model.PollAttempt;
import earshot.model.PollBatch;
import earshot.model.Provenance;
import earshot.model.Reading;
import earshot.model.Score;
import earshot.model.SeenItems;
import earshot.model.Sighting;
import earshot.model.SourceCursor;
import earshot.model.SourceId;
import earshot.model.Span;
import earshot.model.TimeRange;
import earshot.replies.Forum;
import earshot.storage.Database;
import earshot.storage.Stores;
import earshot.storage.Unforced;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A workspace on a real file in which something goes wrong, for tests; alerts and figures are
/// pretended, the clock is set by them.
final class BadDay implements AutoCloseable, InstantSource, Alarms, Figures.Counting {
  static final Instant START = Instant.parse("2026-11-19T14:30:00Z");

  final Database database;
  final Stores stores;
  final Incidents incidents;
  final RoomActs acts;
  final BrandId brand;
  final List<String> told = new ArrayList<>();
  final List<Alarm> later = new ArrayList<>();
  List<MentionId> mentions = List.of();
  Instant now = START;
  private final SourceId source;
  private int said;

  BadDay(Path folder) {
    database = Unforced.open(folder.resolve("ws"), this);
    stores = new Stores(database);
    incidents =
        new Incidents(stores, new Incidents.Around(this, this, this, ZoneOffset.UTC, false));
    acts = new RoomActs(stores, this, "ana");
    brand = stores.brands().add("Northwind", BrandRole.OWN, "fern", "northwind", "ana").id();
    source = Forum.in(stores, "Forum", now);
  }

  @Override
  public Instant instant() {
    return now;
  }

  /// People said this, a minute apart, the last just now.
  BadDay heard(String... texts) {
    List<Candidate> items = new ArrayList<>();
    for (int i = 0; i < texts.length; i++) {
      items.add(item(now.minus(Duration.ofMinutes(texts.length - i)), texts[i]));
    }
    mentions =
        stores
            .mentions()
            .take(new PollBatch(source, items, cursor(), attempt(items.size()), now, 0))
            .added()
            .stream()
            .map(earshot.model.Mention::id)
            .toList();
    return this;
  }

  private Candidate item(Instant at, String text) {
    String id = "m" + said++;
    Optional<String> url = Optional.of("https://forum.example/" + id);
    Sighting sighting =
        new Sighting(
            source,
            new Sighting.Identity(Optional.of(id), "", url.map(URI::create), url, id),
            new Sighting.Words("", 0, "", "", text, "en"),
            new Sighting.Author("Mira", "@mira@forum.example", Optional.empty(), ""),
            new Sighting.Time(Optional.of(at), "", DateSource.PUBLISHED, at, now),
            new Sighting.Conversation("", ""),
            Sighting.Counts.NONE,
            List.of(),
            Provenance.POLLED,
            Set.of());
    BrandHit hit = new BrandHit(brand, List.of(), List.of(new Span(0, 4)));
    Score score = new Score(Label.NEGATIVE, -0.5, 0, 0, 1, List.of());
    return new Candidate(sighting, List.of(hit), new Reading("en", score, Map.of(), "plus-1"));
  }

  private static SourceCursor cursor() {
    return new SourceCursor(
        Optional.empty(), Optional.empty(), Optional.empty(), SeenItems.NONE, "", "");
  }

  private PollAttempt attempt(int entries) {
    return new PollAttempt(
        source,
        now,
        now,
        new PollAttempt.Result(Outcome.NEWS, Optional.empty(), ""),
        new PollAttempt.Exchange(200, "forum.example", 0, 0, false, false, Optional.empty()),
        new PollAttempt.Yield(entries, entries, entries, 0, Set.of()),
        new PollAttempt.Proof(
            Optional.empty(), Optional.empty(), Optional.of(true), List.of(), false));
  }

  /// The plan of this name.
  PlaybookId plan(String name) {
    return incidents.playbooks().all().stream()
        .filter(playbook -> playbook.name().equals(name))
        .findFirst()
        .orElseThrow()
        .id();
  }

  Incidents.Deed start(long alert) {
    return incidents.start(new AlertId(alert), plan("Product fault"), "ana");
  }

  @Override
  public Alarm of(AlertId id) {
    return alarm(id.value(), START.minus(Duration.ofMinutes(5)), "20 voices in an hour", mentions);
  }

  Alarm alarm(long id, Instant raised, String what, List<MentionId> behind) {
    TimeRange bucket =
        new TimeRange(START.minus(Duration.ofMinutes(30)), START.plus(Duration.ofMinutes(30)));
    return new Alarm(
        new AlertId(id),
        Optional.of(brand),
        raised,
        bucket,
        new Alarm.Said(what, "0 to 6 were expected.", "", "name Voices\n", behind, true));
  }

  @Override
  public List<Alarm> between(Optional<BrandId> whose, TimeRange range) {
    return later.stream().filter(alarm -> range.contains(alarm.raisedAt())).toList();
  }

  @Override
  public Marked mark(AlertId id, String name, String byUser) {
    told.add("marked " + id);
    return new Marked(new MarkerId(7), () -> told.add("unmarked " + id));
  }

  @Override
  public Runnable over(Incident incident, Instant at, String byUser) {
    told.add("over " + incident.id());
    return () -> told.add("again " + incident.id());
  }

  @Override
  public Figures of(Optional<BrandId> whose, String query, TimeRange range, Duration bucket) {
    List<Figures.Bucket> buckets = new ArrayList<>();
    for (Instant at = range.from(); at.isBefore(range.to()); at = at.plus(bucket)) {
      int bad = at.isBefore(START.minus(Duration.ofMinutes(30))) ? 1 : 9;
      buckets.add(new Figures.Bucket(at, Map.of(Label.NEGATIVE, bad, Label.POSITIVE, 2), true));
    }
    return new Figures(range, bucket, buckets, 0.93, 4);
  }

  @Override
  public void close() {
    database.close();
  }
}
