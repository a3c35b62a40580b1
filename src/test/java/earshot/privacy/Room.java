package earshot.privacy;

import earshot.archive.Backups;
import earshot.archive.Safekeeping;
import earshot.model.AuthorId;
import earshot.model.BrandHit;
import earshot.model.BrandId;
import earshot.model.BrandRole;
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
import earshot.model.Source;
import earshot.model.SourceCursor;
import earshot.model.SourceId;
import earshot.model.SourceKind;
import earshot.model.SourceRole;
import earshot.model.Span;
import earshot.model.Traits;
import earshot.search.SearchIndex;
import earshot.storage.Database;
import earshot.storage.MentionStore;
import earshot.storage.Progress;
import earshot.storage.Stores;
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
import java.util.function.BiFunction;

/// A workspace on real files whose clock stands until it is moved, and what people say in it.
final class Room implements AutoCloseable {
  static final Instant START = Instant.parse("2026-11-20T12:00:00Z");

  final Path folder;
  final Database database;
  final Stores stores;
  final SearchIndex index;
  final Safekeeping safekeeping;
  private Instant now;

  Room(Path folder) {
    this(folder, START);
  }

  Room(Path folder, Instant start) {
    this(folder, start, (path, clock) -> Database.open(path, clock, () -> false));
  }

  Room(Path folder, Instant start, BiFunction<Path, InstantSource, Database> opening) {
    this.folder = folder;
    now = start;
    database = opening.apply(folder, () -> now);
    stores = new Stores(database);
    index =
        SearchIndex.open(
            folder.resolve("index"), new Rows(stores.mentions()), ZoneOffset.UTC, () -> now);
    index.catchUp(_ -> {});
    safekeeping = new Safekeeping(database, stores, folder, () -> now, ZoneOffset.UTC);
  }

  Instant now() {
    return now;
  }

  void pass(Duration time) {
    now = now.plus(time);
  }

  Forgetting forgetting() {
    return forgetting(() -> {});
  }

  /// @param mishap happens before a backup is made
  Forgetting forgetting(Runnable mishap) {
    Forgetting.Copies copies =
        new Forgetting.Copies() {
          @Override
          public void makeAnew() {
            mishap.run();
            safekeeping.backUpAnew(Progress.NONE);
          }

          @Override
          public boolean isCopy(Path file) {
            return file.startsWith(folder.resolve(Backups.FOLDER));
          }
        };
    return new Forgetting(stores, () -> index, copies, folder);
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
            now)
        .id();
  }

  BrandId brand(String name) {
    return stores.brands().add(name, BrandRole.OWN, "fern", name, "ana").id();
  }

  /// One post.
  record Post(String id, String handle, String name, String text) {
    static Post by(String handle, String id) {
      return new Post(id, "@" + handle, "Mx " + handle, "words of " + id);
    }

    Post saying(String words) {
      return new Post(id, handle, name, words);
    }
  }

  List<Mention> take(SourceId source, BrandId brand, Post... posts) {
    List<Candidate> candidates = new ArrayList<>();
    for (Post post : posts) candidates.add(candidate(source, brand, post));
    List<Mention> added = stores.mentions().take(batch(source, candidates)).added();
    index.add(added);
    return added;
  }

  List<MentionId> ids(List<Mention> mentions) {
    return mentions.stream().map(Mention::id).toList();
  }

  AuthorId author(Mention mention) {
    return stores.people().authors(List.of(mention.id())).values().iterator().next();
  }

  private PollBatch batch(SourceId source, List<Candidate> candidates) {
    int n = candidates.size();
    PollAttempt attempt =
        new PollAttempt(
            source,
            now,
            now.plusSeconds(1),
            new PollAttempt.Result(Outcome.NEWS, Optional.empty(), ""),
            new PollAttempt.Exchange(200, "example.org", 1, 1, false, false, Optional.empty()),
            new PollAttempt.Yield(n, n, n, 0, Set.of()),
            new PollAttempt.Proof(
                Optional.empty(), Optional.empty(), Optional.of(true), List.of(), false));
    SourceCursor cursor =
        new SourceCursor(
            Optional.of("e" + now),
            Optional.empty(),
            Optional.empty(),
            SeenItems.of(Map.of(1L, 2L)),
            "any-feed/1",
            "");
    return new PollBatch(source, candidates, cursor, attempt, now.plusSeconds(60), 0);
  }

  private Candidate candidate(SourceId source, BrandId brand, Post post) {
    URI address = URI.create("https://forum.example/p/" + post.id());
    Sighting sighting =
        new Sighting(
            source,
            new Sighting.Identity(
                Optional.of(post.id()),
                "forum",
                Optional.of(address),
                Optional.of(address.toString()),
                post.id()),
            new Sighting.Words("About it", 8, "", "", post.text(), "en"),
            new Sighting.Author(post.name(), post.handle(), Optional.empty(), ""),
            new Sighting.Time(Optional.of(now), "", DateSource.PUBLISHED, now, now),
            new Sighting.Conversation("", ""),
            Sighting.Counts.NONE,
            List.of(),
            Provenance.POLLED,
            Set.of());
    Score score = new Score(Label.NEGATIVE, -0.5, 0.2, 0, 0.8, List.of());
    return new Candidate(
        sighting,
        List.of(new BrandHit(brand, List.of(), List.of(new Span(0, 4)))),
        new Reading("en", score, Map.of(), "test/en/0a1b2c3d"));
  }

  @Override
  public void close() {
    index.close();
    database.close();
  }

  private record Rows(MentionStore store) implements SearchIndex.Rows {
    @Override
    public List<Mention> after(long lastId, int limit) {
      return store.after(lastId, limit);
    }

    @Override
    public List<Mention> byIds(List<MentionId> ids) {
      return store.byIds(ids);
    }

    @Override
    public List<Changed> changed(int limit) {
      return store.changed(limit).stream()
          .map(changed -> new Changed(changed.mention(), changed.rev()))
          .toList();
    }

    @Override
    public void forget(List<Changed> seen) {
      store.forgetChanged(
          seen.stream()
              .map(changed -> new MentionStore.Changed(changed.mention(), changed.rev()))
              .toList());
    }

    @Override
    public Map<MentionId, Traits> traits(List<MentionId> ids) {
      return store.traits(ids);
    }

    @Override
    public long greatestId() {
      return store.greatestId();
    }
  }
}
