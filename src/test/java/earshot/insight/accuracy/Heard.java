package earshot.insight.accuracy;

import earshot.model.BrandHit;
import earshot.model.BrandId;
import earshot.model.BrandRole;
import earshot.model.Candidate;
import earshot.model.DateSource;
import earshot.model.Label;
import earshot.model.Mention;
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
import earshot.storage.Database;
import earshot.storage.Stores;
import earshot.storage.Unforced;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A real workspace that heard mentions with the labels a test wants.
final class Heard implements AutoCloseable {
  static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
  static final String VERSION = "plus-1/en/0a1b2c3d";

  final Database database;
  final Stores stores;
  final BrandId acme;
  private final SourceId source;

  Heard(Path folder, InstantSource clock) {
    database = Unforced.open(folder, clock);
    stores = new Stores(database);
    acme = stores.brands().add("Acme", BrandRole.OWN, "fern", "acme", "ana").id();
    source =
        stores
            .sources()
            .add(
                new Source.SourceSetup(
                    SourceKind.FEED,
                    "any-feed",
                    "blog",
                    URI.create("https://blog.example/feed"),
                    SourceRole.COMMUNITY,
                    false,
                    ""),
                NOW)
            .id();
  }

  /// Hears so many mentions of the brand that the machine gives this label.
  List<Mention> hear(int count, Label label) {
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      candidates.add(
          new Candidate(
              sighting(label + "-" + i),
              List.of(new BrandHit(acme, List.of(), List.of(new Span(0, 4)))),
              new Reading("en", new Score(label, 0, 0, 0, 1, List.of()), Map.of(), VERSION)));
    }
    return stores.mentions().take(batch(candidates)).added();
  }

  private Sighting sighting(String id) {
    String address = "https://blog.example/" + id;
    return new Sighting(
        source,
        new Sighting.Identity(
            Optional.of(id), "", Optional.of(URI.create(address)), Optional.of(address), id),
        new Sighting.Words("", 0, "", "", "acme " + id, "en"),
        new Sighting.Author("Ana", "@ana", Optional.empty(), ""),
        new Sighting.Time(Optional.of(NOW), "", DateSource.PUBLISHED, NOW, NOW),
        new Sighting.Conversation("", ""),
        Sighting.Counts.NONE,
        List.of(),
        Provenance.POLLED,
        Set.of());
  }

  private PollBatch batch(List<Candidate> candidates) {
    SourceCursor cursor =
        new SourceCursor(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            SeenItems.of(Map.of()),
            "any-feed/1",
            "");
    PollAttempt attempt =
        new PollAttempt(
            source,
            NOW,
            NOW,
            new PollAttempt.Result(Outcome.NEWS, Optional.empty(), ""),
            new PollAttempt.Exchange(200, "blog.example", 1, 1, false, false, Optional.empty()),
            new PollAttempt.Yield(1, 1, 1, 0, Set.of()),
            new PollAttempt.Proof(
                Optional.empty(), Optional.empty(), Optional.of(true), List.of(), false));
    return new PollBatch(source, candidates, cursor, attempt, NOW.plusSeconds(60), 0);
  }

  @Override
  public void close() {
    database.close();
  }
}
