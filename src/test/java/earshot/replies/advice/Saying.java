package earshot.replies.advice;

import earshot.language.CueReader;
import earshot.language.TrackedTerms;
import earshot.model.Candidate;
import earshot.model.DateSource;
import earshot.model.Label;
import earshot.model.Mention;
import earshot.model.MentionId;
import earshot.model.Outcome;
import earshot.model.PollAttempt;
import earshot.model.PollBatch;
import earshot.model.Provenance;
import earshot.model.Reading;
import earshot.model.Score;
import earshot.model.SeenItems;
import earshot.model.Sighting;
import earshot.model.SourceCursor;
import earshot.model.SourceId;
import earshot.replies.Forum;
import earshot.storage.Database;
import earshot.storage.Stores;
import earshot.storage.Unforced;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A workspace on a real file in which people say things to `@northwind`, and its advisor.
final class Saying implements AutoCloseable {
  static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

  final Database database;
  final Stores stores;
  final RuleBook book;
  final RuledAdvisor advisor;
  final AdviceDesk desk;
  final Map<MentionId, Known.Facts> known = new HashMap<>();
  final List<MentionId> changed = new ArrayList<>();
  boolean listening;
  int asked;
  private int said;

  Saying(Path folder) {
    InstantSource clock = InstantSource.fixed(NOW);
    database = Unforced.open(folder, clock);
    stores = new Stores(database);
    book = new RuleBook(stores.advice().rules(), stores.settings());
    Known people =
        mentions -> {
          asked++;
          return known;
        };
    advisor =
        new RuledAdvisor(
            stores.advice(),
            book,
            people,
            new RuledAdvisor.Around(() -> listening, () -> TrackedTerms.NONE, clock));
    desk = new AdviceDesk(stores.advice(), advisor, clock, changed::add);
  }

  /// Somebody says this an hour ago.
  Mention says(String text) {
    return say(List.of(text)).getFirst();
  }

  /// Many things are said.
  List<Mention> say(List<String> texts) {
    SourceId source = source();
    List<Candidate> candidates = texts.stream().map(text -> candidate(source, text)).toList();
    long before = stores.mentions().greatestId();
    stores.mentions().take(batch(source, candidates));
    return stores.mentions().after(before, texts.size());
  }

  private SourceId source() {
    return stores.sources().statuses().stream()
        .findFirst()
        .map(known -> known.source().id())
        .orElseGet(() -> Forum.in(stores, "talk", NOW));
  }

  private Candidate candidate(SourceId source, String text) {
    String id = "p" + ++said + "-" + System.identityHashCode(this);
    String url = "https://example.org/" + id;
    Instant at = NOW.minus(Duration.ofHours(1));
    boolean glad = text.contains("lovely");
    Score score =
        glad
            ? new Score(
                Label.POSITIVE,
                .6,
                0,
                0,
                1,
                List.of(
                    new earshot.model.Contribution(
                        "lovely",
                        text.indexOf("lovely"),
                        text.indexOf("lovely") + 6,
                        3,
                        "lexicon")))
            : new Score(Label.NEUTRAL, 0, 0, 0, 1, List.of());
    Reading reading = new Reading("en", score, Map.of(), "plus-1/en/0a1b2c3d");
    CueReader reader =
        new CueReader(
            TrackedTerms.NONE,
            new CueReader.Own(List.of("@northwind", "Northwind"), Optional.empty(), "US"));
    return new Candidate(
        new Sighting(
            source,
            new Sighting.Identity(
                Optional.of(id), "", Optional.of(URI.create(url)), Optional.of(url), text),
            new Sighting.Words("", 0, "", "", text, "en"),
            new Sighting.Author("ana", "@ana", Optional.empty(), ""),
            new Sighting.Time(Optional.of(at), "", DateSource.PUBLISHED, at, NOW),
            new Sighting.Conversation("", ""),
            Sighting.Counts.NONE,
            List.of(),
            Provenance.POLLED,
            Set.of()),
        List.of(),
        reader.read(text, reading, CueReader.Posted.ANYWHERE));
  }

  private static PollBatch batch(SourceId source, List<Candidate> candidates) {
    PollAttempt attempt =
        new PollAttempt(
            source,
            NOW.minusSeconds(10),
            NOW,
            new PollAttempt.Result(Outcome.NEWS, Optional.empty(), ""),
            new PollAttempt.Exchange(200, "example.org", 1, 1, false, false, Optional.empty()),
            new PollAttempt.Yield(1, 1, candidates.size(), 0, Set.of()),
            new PollAttempt.Proof(
                Optional.empty(), Optional.empty(), Optional.of(true), List.of(), false));
    SourceCursor cursor =
        new SourceCursor(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            SeenItems.of(Map.of()),
            "any-feed/1",
            "");
    return new PollBatch(source, candidates, cursor, attempt, NOW.plusSeconds(60), 0);
  }

  @Override
  public void close() {
    database.close();
  }
}
