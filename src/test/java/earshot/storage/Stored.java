package earshot.storage;

import earshot.model.BrandHit;
import earshot.model.BrandId;
import earshot.model.BrandRole;
import earshot.model.Candidate;
import earshot.model.Contribution;
import earshot.model.CoverageSpan;
import earshot.model.Cue;
import earshot.model.DateSource;
import earshot.model.Label;
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
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A workspace on a real file for tests, and what comes into it, built by saying what matters.
final class Stored implements AutoCloseable {
  static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
  static final InstantSource CLOCK = InstantSource.fixed(NOW);
  static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

  /// The file that holds the database now.
  static final String FILE = file(Migrations.ours().latest());

  final Database database;
  final Stores stores;

  Stored(Path folder) {
    this(folder, Seams.product());
  }

  Stored(Path folder, Seams seams) {
    this(folder, seams, ZONE);
  }

  Stored(Path folder, Seams seams, ZoneId zone) {
    database = Database.open(folder, CLOCK, () -> false, seams.zone(zone));
    stores = new Stores(database);
  }

  static String file(int schema) {
    return "mentions-%03d.mv.db".formatted(schema);
  }

  /// A new workspace, copied from one that was made once: making takes most of a second.
  static Stored fresh(Path folder) {
    try {
      Files.createDirectories(folder);
      for (String name : List.of(FILE, "workspace.json")) {
        Files.copy(Empty.FOLDER.resolve(name), folder.resolve(name));
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return new Stored(folder);
  }

  private static final class Empty {
    private static final Path FOLDER = made();

    private static Path made() {
      try {
        Path folder = Files.createTempDirectory("empty-workspace");
        new Stored(folder).close();
        return folder;
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      }
    }
  }

  SourceId source(String name) {
    return stores.sources().add(setup(name), NOW).id();
  }

  BrandId brand(String name) {
    return stores.brands().add(name, BrandRole.OWN, "fern", name, "ana").id();
  }

  MentionStore.Taken take(SourceId source, Item... items) {
    return stores.mentions().take(batch(source, items));
  }

  @Override
  public void close() {
    database.close();
  }

  static Source.SourceSetup setup(String name) {
    return new Source.SourceSetup(
        SourceKind.FEED,
        "any-feed",
        name,
        URI.create("https://" + name + ".example/feed"),
        SourceRole.COMMUNITY,
        false,
        "");
  }

  static PollBatch batch(SourceId source, Item... items) {
    return batch(source, cursor("etag-1"), List.of(), items);
  }

  static PollBatch batch(
      SourceId source, SourceCursor cursor, List<CoverageSpan> covered, Item... items) {
    List<Candidate> candidates = new ArrayList<>();
    for (Item item : items) candidates.add(item.from(source));
    return new PollBatch(
        source, candidates, cursor, attempt(source, covered, items.length), NOW.plusSeconds(60), 0);
  }

  static SourceCursor cursor(String etag) {
    return new SourceCursor(
        Optional.of(etag),
        Optional.empty(),
        Optional.empty(),
        SeenItems.of(Map.of(1L, 2L)),
        "any-feed/1",
        "");
  }

  static PollAttempt attempt(SourceId source, List<CoverageSpan> covered, int entries) {
    return new PollAttempt(
        source,
        NOW,
        NOW.plusSeconds(1),
        new PollAttempt.Result(Outcome.NEWS, Optional.empty(), ""),
        new PollAttempt.Exchange(200, "example.org", 1_000, 4_000, false, false, Optional.empty()),
        new PollAttempt.Yield(entries, entries, entries, 0, Set.of()),
        new PollAttempt.Proof(
            Optional.empty(), Optional.empty(), Optional.of(true), covered, false));
  }

  static Item item(String id) {
    return new Item(id);
  }

  /// One item of a document.
  static final class Item {
    private Optional<String> id;
    private String idSpace = "";
    private Optional<String> url;
    private String title = "A title";
    private String text = "some text";
    private Instant at = NOW;
    private Instant seen = NOW;
    private Label label = Label.NEUTRAL;
    private List<Cue> cues = List.of();
    private final List<BrandId> brands = new ArrayList<>();

    private Item(String id) {
      this.id = Optional.of(id);
      this.url = Optional.of("https://example.org/" + id);
    }

    Item withoutId() {
      id = Optional.empty();
      return this;
    }

    Item in(String space) {
      idSpace = space;
      return this;
    }

    Item at(String address) {
      url = address.isEmpty() ? Optional.empty() : Optional.of(address);
      return this;
    }

    Item titled(String words) {
      title = words;
      return this;
    }

    Item saying(String words) {
      text = words;
      return this;
    }

    Item published(Instant time) {
      at = time;
      return this;
    }

    Item seen(Instant time) {
      seen = time;
      return this;
    }

    Item sounding(Label sound) {
      label = sound;
      return this;
    }

    Item doing(Cue... signs) {
      cues = List.of(signs);
      return this;
    }

    Item about(BrandId... named) {
      brands.addAll(List.of(named));
      return this;
    }

    Candidate from(SourceId source) {
      List<BrandHit> hits =
          brands.stream()
              .map(brand -> new BrandHit(brand, List.of(), List.of(new Span(0, 4))))
              .toList();
      return new Candidate(sighting(source), hits, reading());
    }

    private Sighting sighting(SourceId source) {
      return new Sighting(
          source,
          new Sighting.Identity(id, idSpace, url.map(URI::create), url, title + "/" + text),
          new Sighting.Words(title, title.length(), "", "", text, "en"),
          new Sighting.Author("Ana", "@ana", Optional.empty(), ""),
          new Sighting.Time(Optional.of(at), "", DateSource.PUBLISHED, at, seen),
          new Sighting.Conversation("", ""),
          Sighting.Counts.NONE,
          List.of(),
          Provenance.POLLED,
          Set.of());
    }

    private Reading reading() {
      double compound = label == Label.POSITIVE ? 0.5 : label == Label.NEGATIVE ? -0.5 : 0;
      Contribution why = new Contribution("some", 8, 12, compound, "lexicon, caps\tx");
      Score whole = new Score(label, compound, 0.1, 0.1, 0.8, List.of(why));
      return new Reading("en", whole, Map.of(), "plus-1/en/0a1b2c3d", cues);
    }
  }
}
