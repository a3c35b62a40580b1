package earshot.replies.check;

import earshot.model.BrandHit;
import earshot.model.BrandId;
import earshot.model.BrandRole;
import earshot.model.Candidate;
import earshot.model.Cue;
import earshot.model.CueKind;
import earshot.model.DateSource;
import earshot.model.Draft;
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
import earshot.model.Span;
import earshot.model.WorkMode;
import earshot.replies.Drafts;
import earshot.replies.Forum;
import earshot.replies.KeptDrafts;
import earshot.replies.mode.Modes;
import earshot.storage.Database;
import earshot.storage.Stores;
import earshot.storage.Unforced;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A workspace with one brand, one source and a desk of checks, for tests.
final class Bench implements AutoCloseable {
  static final Instant NOON = Instant.parse("2026-11-12T12:00:00Z");

  final Path folder;
  final Stores stores;
  final CheckDesk desk;
  final Drafts drafts;
  private final Database database;
  private final BrandId brand;
  private final SourceId source;
  private int said;

  Bench(Path folder, String brandName) {
    this.folder = folder;
    database = Unforced.open(folder, InstantSource.fixed(NOON));
    stores = new Stores(database);
    brand =
        stores
            .brands()
            .add(brandName, BrandRole.OWN, "fern", "\"" + brandName + "\" OR @ask_us", "ana")
            .id();
    source = Forum.in(stores, "Forum", NOON);
    desk = new CheckDesk(stores, new CheckDesk.Ground(folder, ZoneOffset.UTC, Locale.UK, "ana"));
    drafts = new KeptDrafts(stores, handsOn(stores), desk, "ana", _ -> {});
  }

  private static Modes handsOn(Stores stores) {
    Modes modes = new Modes(stores.settings().mode());
    modes.change(WorkMode.HANDS_ON, "this test answers", "ana");
    return modes;
  }

  /// Somebody says something.
  Mention hear(String handle, String text) {
    String id = "m" + said++;
    Optional<String> url = Optional.of("https://forum.example/" + id);
    Sighting sighting =
        new Sighting(
            source,
            new Sighting.Identity(Optional.of(id), "", url.map(URI::create), url, id),
            new Sighting.Words("", 0, "", "", text, "en"),
            new Sighting.Author("", handle, Optional.empty(), ""),
            new Sighting.Time(Optional.of(NOON), "", DateSource.PUBLISHED, NOON, NOON),
            new Sighting.Conversation("", ""),
            Sighting.Counts.NONE,
            List.of(),
            Provenance.POLLED,
            Set.of());
    BrandHit hit = new BrandHit(brand, List.of(), List.of(new Span(0, 4)));
    Score score = new Score(Label.NEGATIVE, -0.5, 0, 0, 1, List.of());
    Reading reading =
        new Reading("en", score, Map.of(), "plus-1")
            .with(List.of(new Cue(CueKind.COMPLAINT, "broken", 0, 4, text.substring(0, 4), 1.4)));
    MentionId mention =
        stores
            .mentions()
            .take(
                new PollBatch(
                    source,
                    List.of(new Candidate(sighting, List.of(hit), reading)),
                    new SourceCursor(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        SeenItems.NONE,
                        "",
                        ""),
                    attempt(),
                    NOON,
                    0))
            .added()
            .getFirst()
            .id();
    return stores.mentions().byId(mention).orElseThrow();
  }

  private PollAttempt attempt() {
    return new PollAttempt(
        source,
        NOON,
        NOON,
        new PollAttempt.Result(Outcome.NEWS, Optional.empty(), ""),
        new PollAttempt.Exchange(200, "forum.example", 0, 0, false, false, Optional.empty()),
        new PollAttempt.Yield(1, 1, 1, 0, Set.of()),
        new PollAttempt.Proof(
            Optional.empty(), Optional.empty(), Optional.of(true), List.of(), false));
  }

  /// A draft with these words.
  Draft draft(Mention mention, String body) {
    return drafts.save(drafts.openOrMake(mention.id()).id(), body);
  }

  /// What a check finds in words for a mention.
  List<Finding> findings(Mention mention, CheckRule rule, String body) {
    return desk.check(desk.about(mention), Optional.empty(), List.of(), body).findings().stream()
        .filter(finding -> finding.rule() == rule && finding.severity() != Severity.PASSED)
        .toList();
  }

  @Override
  public void close() {
    database.close();
  }
}
