package earshot.intake;

import earshot.model.Candidate;
import earshot.model.Outcome;
import earshot.model.PollAttempt;
import earshot.model.PollAttempt.Exchange;
import earshot.model.PollBatch;
import earshot.model.Sighting;
import earshot.model.Source;
import earshot.model.SourceCursor;
import earshot.model.Standing;
import earshot.search.SearchIndex;
import earshot.storage.Bulk;
import earshot.storage.MentionStore;
import earshot.storage.Stores;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Brings a whole archive in by the one road of a mention: matched, understood, stored, indexed; a
/// few forces to the disk for all of it, and one refresh of the index.
///
/// For any number of threads; two or three keep two processors busy.
public final class Importing {
  /// More at once would keep a person waiting who changes something meanwhile.
  public static final int MOST_AT_ONCE = 200;

  private static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

  private final Ears ears;
  private final SearchIndex index;
  private final Bulk bulk;
  private final InstantSource clock;

  /// An import into one workspace.
  public Importing(Stores stores, Ears ears, SearchIndex index, InstantSource clock) {
    this.ears = ears;
    this.index = index;
    this.clock = clock;
    bulk = stores.mentions().bulk();
  }

  /// Takes in what was read of an archive; bringing the same again adds nothing. It can be read
  /// when this returns, and is durable and found after [#settle()].
  ///
  /// @param sightings at most [#MOST_AT_ONCE]
  /// @throws earshot.storage.Unavailable when nothing can be stored now
  public MentionStore.Taken bring(Source source, List<Sighting> sightings) {
    if (sightings.size() > MOST_AT_ONCE) {
      throw new IllegalArgumentException("at most " + MOST_AT_ONCE + " mentions at once");
    }
    List<Candidate> candidates = ears.candidates(source, sightings);
    MentionStore.Taken taken = bulk.take(batch(source, candidates, sightings.size()));
    if (!taken.added().isEmpty()) index.bring(taken.added());
    return taken;
  }

  /// Returns when everything brought so far is durable and can be found.
  ///
  /// @throws earshot.storage.Unavailable when the database broke meanwhile; bringing everything
  ///   once more is safe
  public void settle() {
    bulk.settle();
    index.replayChanged();
    index.refresh();
  }

  private PollBatch batch(Source source, List<Candidate> candidates, int entries) {
    Instant now = clock.instant();
    PollAttempt attempt =
        new PollAttempt(
            source.id(),
            now,
            now,
            new PollAttempt.Result(Outcome.NEWS, Optional.empty(), ""),
            new Exchange(0, "", 0, 0, false, false, Optional.empty()),
            new PollAttempt.Yield(entries, entries, candidates.size(), 0, Set.of()),
            new PollAttempt.Proof(
                Optional.empty(), Optional.empty(), Optional.empty(), List.of(), false));
    return new PollBatch(
        source.id(),
        candidates,
        SourceCursor.START,
        attempt,
        NEVER,
        Standing.FRESH,
        Optional.empty());
  }
}
