package earshot.insight;

import earshot.language.TrackedTerms;
import earshot.model.BrandHit;
import earshot.model.BrandId;
import earshot.model.BrandRole;
import earshot.model.Candidate;
import earshot.model.CoverageLevel;
import earshot.model.CoverageSpan;
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
import earshot.model.Source;
import earshot.model.SourceCursor;
import earshot.model.SourceId;
import earshot.model.SourceKind;
import earshot.model.SourceRole;
import earshot.model.Span;
import earshot.model.TimeRange;
import earshot.model.Traits;
import earshot.search.SearchIndex;
import earshot.storage.Database;
import earshot.storage.Stores;
import earshot.storage.Unforced;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
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
import java.util.stream.Stream;

/// A workspace with its figures for tests, and what is said in it.
final class Archive implements AutoCloseable {
  static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
  private static final InstantSource CLOCK = InstantSource.fixed(NOW);

  final Database database;
  final Stores stores;
  final SearchIndex index;
  final ArchiveFigures figures;
  final Themes themes;
  private int said;

  Archive(Path folder) {
    database = Unforced.open(copied(folder.resolve("ws")), CLOCK);
    stores = new Stores(database);
    index = SearchIndex.open(folder.resolve("index"), new IndexRows(stores), ZoneOffset.UTC, CLOCK);
    index.catchUp(progress -> {});
    Means means = new Means(index, () -> TrackedTerms.NONE, CLOCK, ZoneOffset.UTC);
    figures = new ArchiveFigures(stores, means);
    themes = new Themes(stores, means, figures);
  }

  /// Making a workspace takes most of a second, copying an empty one does not.
  private static Path copied(Path folder) {
    try {
      Files.createDirectories(folder);
      try (Stream<Path> files = Files.list(Empty.FOLDER)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          Files.copy(file, folder.resolve(file.getFileName()));
        }
      }
      return folder;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static final class Empty {
    private static final Path FOLDER = made();

    private static Path made() {
      try {
        Path folder = Files.createTempDirectory("empty-workspace");
        Unforced.open(folder, CLOCK).close();
        return folder;
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      }
    }
  }

  private record IndexRows(Stores stores) implements SearchIndex.Rows {
    @Override
    public List<Mention> after(long lastId, int limit) {
      return stores.mentions().after(lastId, limit);
    }

    @Override
    public List<Mention> byIds(List<MentionId> ids) {
      return stores.mentions().byIds(ids);
    }

    @Override
    public Map<MentionId, Traits> traits(List<MentionId> ids) {
      return stores.mentions().traits(ids);
    }

    @Override
    public List<Changed> changed(int limit) {
      return List.of();
    }

    @Override
    public void forget(List<Changed> seen) {}

    @Override
    public long greatestId() {
      return stores.mentions().greatestId();
    }
  }

  BrandId brand(String name) {
    return stores.brands().add(name, BrandRole.OWN, "fern", name, "ana").id();
  }

  SourceId source(String name) {
    return stores
        .sources()
        .add(
            new Source.SourceSetup(
                SourceKind.FEED,
                "any-feed",
                name,
                URI.create("https://" + name + ".example/feed"),
                SourceRole.COMMUNITY,
                false,
                ""),
            NOW)
        .id();
  }

  /// A source was watched completely for so many days before now.
  void watched(SourceId source, int days) {
    watched(source, new TimeRange(NOW.minus(Duration.ofDays(days)), NOW));
  }

  void watched(SourceId source, TimeRange range) {
    take(source, List.of(), List.of(new CoverageSpan(source, range, CoverageLevel.FULL)));
  }

  /// Somebody says something.
  Post post(String text) {
    return new Post(text);
  }

  final class Post {
    private final String text;
    private String by = "ana";
    private Instant at = NOW.minusSeconds(60);
    private Provenance how = Provenance.POLLED;
    private Label label = Label.NEUTRAL;
    private final List<BrandId> brands = new ArrayList<>();

    private Post(String text) {
      this.text = text;
    }

    Post by(String author) {
      by = author;
      return this;
    }

    Post ago(Duration time) {
      at = NOW.minus(time);
      return this;
    }

    Post come(Provenance way) {
      how = way;
      return this;
    }

    Post sounding(Label sound) {
      label = sound;
      return this;
    }

    Post about(BrandId... named) {
      brands.addAll(List.of(named));
      return this;
    }

    void in(SourceId source) {
      take(source, List.of(candidate(source)), List.of());
    }

    private Candidate candidate(SourceId source) {
      String id = "p" + ++said;
      String url = "https://example.org/" + id;
      List<BrandHit> hits =
          brands.stream()
              .map(brand -> new BrandHit(brand, List.of(), List.of(new Span(0, 1))))
              .toList();
      double compound = label == Label.POSITIVE ? .5 : label == Label.NEGATIVE ? -.5 : 0;
      Score score = new Score(label, compound, 0, 0, 1, List.of());
      Sighting sighting =
          new Sighting(
              source,
              new Sighting.Identity(
                  Optional.of(id), "", Optional.of(URI.create(url)), Optional.of(url), text),
              new Sighting.Words("", 0, "", "", text, "en"),
              new Sighting.Author(by, "@" + by, Optional.empty(), ""),
              new Sighting.Time(Optional.of(at), "", DateSource.PUBLISHED, at, NOW),
              new Sighting.Conversation("", ""),
              Sighting.Counts.NONE,
              List.of(),
              how,
              Set.of());
      return new Candidate(
          sighting, hits, new Reading("en", score, Map.of(), "plus-1/en/0a1b2c3d"));
    }
  }

  private void take(SourceId source, List<Candidate> candidates, List<CoverageSpan> covered) {
    PollAttempt attempt =
        new PollAttempt(
            source,
            NOW.minusSeconds(10),
            NOW,
            new PollAttempt.Result(Outcome.NEWS, Optional.empty(), ""),
            new PollAttempt.Exchange(200, "example.org", 1, 1, false, false, Optional.empty()),
            new PollAttempt.Yield(
                10 * candidates.size(), 10 * candidates.size(), candidates.size(), 0, Set.of()),
            new PollAttempt.Proof(
                Optional.empty(), Optional.empty(), Optional.of(true), covered, false));
    SourceCursor cursor =
        new SourceCursor(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            SeenItems.of(Map.of()),
            "any-feed/1",
            "");
    stores
        .mentions()
        .take(new PollBatch(source, candidates, cursor, attempt, NOW.plusSeconds(60), 0));
  }

  /// Lets words be asked for.
  void indexed() {
    index.catchUp(progress -> {});
    index.refresh();
    figures.forget();
  }

  @Override
  public void close() {
    index.close();
    database.close();
  }
}
