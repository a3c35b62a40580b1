package earshot.replies.people;

import earshot.model.BrandHit;
import earshot.model.BrandId;
import earshot.model.BrandRole;
import earshot.model.Candidate;
import earshot.model.Cue;
import earshot.model.CueKind;
import earshot.model.DateSource;
import earshot.model.Draft;
import earshot.model.Label;
import earshot.model.MentionId;
import earshot.model.Outcome;
import earshot.model.PollAttempt;
import earshot.model.PollBatch;
import earshot.model.Provenance;
import earshot.model.Reading;
import earshot.model.Score;
import earshot.model.Sighting;
import earshot.model.SourceCursor;
import earshot.model.SourceId;
import earshot.model.Span;
import earshot.model.Standing;
import earshot.replies.Forum;
import earshot.storage.Database;
import earshot.storage.MentionStore;
import earshot.storage.Stores;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A workspace on a real file in which people talk and we answer, with a clock that a test moves.
final class Talks implements AutoCloseable, InstantSource {
  private Instant now = Instant.parse("2026-11-20T12:00:00Z");
  private final Database database;
  final Stores stores;
  private final SourceId source;
  private final BrandId brand;
  private int made;

  Talks(Path folder) {
    database = Database.open(folder, this, () -> false);
    stores = new Stores(database);
    brand = stores.brands().add("Northwind", BrandRole.OWN, "fern", "northwind", "ana").id();
    source = Forum.in(stores, "feed", now);
  }

  @Override
  public Instant instant() {
    return now;
  }

  void pass(Duration time) {
    now = now.plus(time);
  }

  /// One post.
  record Post(String site, String id, String parent, String handle, String text, boolean ours) {}

  MentionId says(String site, String handle, String text) {
    return take(new Post(site, "p" + made++, "", handle, text, false), List.of());
  }

  MentionId saysToUs(String site, String handle, String text) {
    Cue direct = new Cue(CueKind.ADDRESS, "direct-first", 0, 10, text.substring(0, 10), 1);
    return take(new Post(site, "p" + made++, "", handle, text, false), List.of(direct));
  }

  /// Sends an answer now.
  Draft answers(MentionId mention) {
    Draft draft = stores.drafts().openOrMake(mention, "ben");
    return stores
        .drafts()
        .markSent(
            stores.drafts().save(draft.id(), "Sorry", "ben").draft().id(), Optional.empty(), "ben");
  }

  /// Sends an answer now and says where it stands.
  Draft answers(MentionId mention, String address) {
    Draft draft = stores.drafts().openOrMake(mention, "ben");
    return stores
        .drafts()
        .markSent(
            stores.drafts().save(draft.id(), "Sorry", "ben").draft().id(),
            Optional.of(address),
            "ben");
  }

  MentionId take(Post post, List<Cue> cues) {
    MentionStore.Taken taken = taken(post, cues);
    return taken.added().stream()
        .findFirst()
        .map(mention -> mention.id())
        .or(() -> stores.mentions().known(sighting(post)))
        .orElseThrow();
  }

  MentionStore.Taken taken(Post post, List<Cue> cues) {
    Score none = new Score(Label.NEUTRAL, 0, 0, 0, 1, List.of());
    Reading reading = new Reading("en", none, Map.of(), "", cues);
    BrandHit hit = new BrandHit(brand, List.of(), List.of(new Span(0, 1)));
    List<Candidate> candidates = new ArrayList<>();
    candidates.add(new Candidate(sighting(post), List.of(hit), reading, List.of(), post.ours()));
    return stores
        .mentions()
        .take(
            new PollBatch(
                source,
                candidates,
                SourceCursor.START,
                attempt(),
                now.plusSeconds(60),
                Standing.FRESH,
                Optional.empty()));
  }

  private Sighting sighting(Post post) {
    String address = post.site() + ".example/" + post.id();
    return new Sighting(
        source,
        new Sighting.Identity(
            Optional.of(post.id()),
            post.site(),
            Optional.of(URI.create("https://" + address)),
            Optional.of(address),
            ""),
        new Sighting.Words("", 0, "", "", post.text(), "en"),
        new Sighting.Author(post.handle(), "@" + post.handle(), Optional.empty(), ""),
        new Sighting.Time(Optional.of(now), "", DateSource.PUBLISHED, now, now),
        new Sighting.Conversation(post.parent(), ""),
        Sighting.Counts.NONE,
        List.of(),
        Provenance.POLLED,
        Set.of());
  }

  private PollAttempt attempt() {
    return new PollAttempt(
        source,
        now,
        now,
        new PollAttempt.Result(Outcome.NEWS, Optional.empty(), ""),
        new PollAttempt.Exchange(200, "feed.example", 1, 1, false, false, Optional.empty()),
        new PollAttempt.Yield(1, 1, 1, 0, Set.of()),
        new PollAttempt.Proof(
            Optional.empty(), Optional.empty(), Optional.empty(), List.of(), false));
  }

  @Override
  public void close() {
    database.close();
  }
}
