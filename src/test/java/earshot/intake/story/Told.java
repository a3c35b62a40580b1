package earshot.intake.story;

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
import earshot.model.Sighting;
import earshot.model.Source;
import earshot.model.SourceCursor;
import earshot.model.SourceId;
import earshot.model.SourceKind;
import earshot.model.SourceRole;
import earshot.storage.Database;
import earshot.storage.StoryStore;
import earshot.storage.Stores;
import earshot.storage.Unforced;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// A workspace on a real file in which things are said again, and the placing of them.
final class Told implements AutoCloseable {
  static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

  final Database database;
  final Stores stores;
  final StoryStore stories;
  final SourceId source;
  private final Map<String, MentionId> byName = new HashMap<>();
  private Placing placing;

  /// Something said, under a name by which the test knows it.
  record Said(String name, String author, Instant at, String text) {}

  Told(Path folder) {
    database = Unforced.open(folder, InstantSource.fixed(NOW));
    stores = new Stores(database);
    stories = stores.stories();
    source = source("words");
    placing = begun();
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

  static Said said(String name, Instant at, String text) {
    return new Said(name, "ana", at, text);
  }

  /// Stores these, without placing them yet.
  void take(List<Said> all) {
    take(source, all);
  }

  void take(SourceId from, List<Said> all) {
    List<Candidate> candidates = all.stream().map(each -> candidate(from, each)).toList();
    PollAttempt attempt =
        new PollAttempt(
            from,
            NOW,
            NOW,
            new PollAttempt.Result(Outcome.NEWS, Optional.empty(), ""),
            new PollAttempt.Exchange(200, "h.example", 1, 1, false, false, Optional.empty()),
            new PollAttempt.Yield(all.size(), all.size(), all.size(), 0, Set.of()),
            new PollAttempt.Proof(
                Optional.empty(), Optional.empty(), Optional.empty(), List.of(), false));
    for (Mention mention :
        stores
            .mentions()
            .take(new PollBatch(from, candidates, SourceCursor.START, attempt, NOW, 0))
            .added()) {
      String url = mention.content().url();
      byName.put(url.substring(url.lastIndexOf('/') + 1), mention.id());
    }
  }

  /// Places everything that waits.
  void place() {
    while (placing.next().isPresent()) {}
    placing.save();
  }

  /// As after a start of the program: the window is made anew from what is stored.
  void restart() {
    placing = begun();
    placing.remember(placing.recent());
    placing.remembered();
  }

  StoryStore.Regrouped split(String name) {
    placing.forgetGroups();
    return stories.split(id(name), "ana");
  }

  StoryStore.Regrouped merge(String one, String other) {
    placing.forgetGroups();
    return stories.merge(id(one), id(other), "ana");
  }

  void restore(StoryStore.Regrouped done) {
    placing.forgetGroups();
    stories.restore(done);
  }

  private Placing begun() {
    Placing made = new Placing(stories, InstantSource.fixed(NOW));
    made.begin();
    return made;
  }

  MentionId id(String name) {
    return Optional.ofNullable(byName.get(name)).orElseThrow();
  }

  Optional<StoryStore.Mark> mark(String name) {
    return Optional.ofNullable(stories.marks(List.of(id(name))).get(id(name)));
  }

  /// Everything said more than once, each time by the names, and who told it first.
  Set<String> parts() {
    Map<Long, TreeSet<String>> parts = new HashMap<>();
    Map<Long, String> firsts = new HashMap<>();
    Map<MentionId, StoryStore.Mark> marks = stories.marks(byName.values());
    byName.forEach(
        (name, id) -> {
          StoryStore.Mark mark = marks.get(id);
          if (mark == null) return;
          parts.computeIfAbsent(mark.story().value(), _ -> new TreeSet<>()).add(name);
          if (mark.story().value() == id.value()) firsts.put(mark.story().value(), name);
          if (mark.size() < 2) throw new AssertionError("a story of one: " + name);
        });
    Set<String> told = new HashSet<>();
    parts.forEach((story, names) -> told.add(firsts.get(story) + ": " + names));
    return told;
  }

  @Override
  public void close() {
    database.close();
  }

  private static Candidate candidate(SourceId source, Said said) {
    String url = "https://said.example/" + said.name();
    Sighting sighting =
        new Sighting(
            source,
            new Sighting.Identity(
                Optional.of(said.name()),
                "",
                Optional.of(URI.create(url)),
                Optional.of("said.example/" + said.name()),
                ""),
            new Sighting.Words("", 0, "", "", said.text(), "en"),
            new Sighting.Author("A name anybody can take", said.author(), Optional.empty(), ""),
            new Sighting.Time(
                Optional.of(said.at()), "", DateSource.PUBLISHED, said.at(), said.at()),
            new Sighting.Conversation("", ""),
            Sighting.Counts.NONE,
            List.of(),
            Provenance.POLLED,
            Set.of());
    Score score = new Score(Label.NEUTRAL, 0, 0, 0, 1, new ArrayList<>());
    return new Candidate(sighting, List.of(), new Reading("en", score, Map.of(), "none/1"));
  }
}
