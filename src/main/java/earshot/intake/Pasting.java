package earshot.intake;

import earshot.listening.platform.PlatformPost;
import earshot.model.Candidate;
import earshot.model.Evidence;
import earshot.model.Mention;
import earshot.model.MentionId;
import earshot.model.Outcome;
import earshot.model.PollAttempt;
import earshot.model.PollAttempt.Exchange;
import earshot.model.PollBatch;
import earshot.model.Sighting;
import earshot.model.Source;
import earshot.model.Source.SourceSetup;
import earshot.model.SourceCursor;
import earshot.model.SourceEdit;
import earshot.model.SourceKind;
import earshot.model.SourceRole;
import earshot.model.Standing;
import earshot.search.SearchIndex;
import earshot.storage.MentionStore;
import earshot.storage.SourceStore;
import earshot.storage.Stores;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Takes in what a person saw somewhere and brings by hand.
///
/// It goes the one road: matched, understood, stored in one transaction, then indexed and told. It
/// is kept even when it names no brand, for somebody found it worth bringing.
public final class Pasting {
  /// The address of the source that holds what was pasted; nobody is ever asked there.
  public static final URI PASTED = URI.create("earshot:pasted");

  // A source that is never asked still has a date, the last one there is.
  private static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

  private final Stores stores;
  private final Ears ears;
  private final SearchIndex index;
  private final Live live;
  private final InstantSource clock;

  /// Pasting into one workspace.
  public Pasting(Stores stores, Ears ears, SearchIndex index, Live live, InstantSource clock) {
    this.stores = stores;
    this.ears = ears;
    this.index = index;
    this.live = live;
    this.clock = clock;
  }

  /// What a person brings; an address or a text is enough.
  ///
  /// @param address as typed, or empty
  /// @param text what was written there, or empty
  /// @param author who wrote it, or empty; a handle starts with `@`
  /// @param place where it was seen, or empty; then the platform's name when the address tells
  /// @param rating such as 2 of 5
  /// @param byUser who brings it
  public record Clipping(
      String address,
      String text,
      When when,
      String author,
      String place,
      Optional<Sighting.Rating> rating,
      String byUser) {}

  /// When it was written.
  ///
  /// @param at absent means now
  /// @param about whether that is a guess
  public record When(Optional<Instant> at, boolean about) {
    /// Just now.
    public static final When NOW = new When(Optional.empty(), false);
  }

  /// What became of it.
  ///
  /// @param mention as stored
  /// @param added false when it was a mention already, and is now seen in one more place
  /// @param post what its address told
  /// @param undo takes it back as if it had never been brought, called on a background thread;
  ///   another wording of what was pasted before stays among its versions
  public record Pasted(
      Mention mention, boolean added, Optional<PlatformPost> post, Runnable undo) {}

  /// The same with a picture of it, which takes the place of the one it may have had.
  public Pasted paste(Clipping clipping, Optional<Evidence> picture) {
    Pasted pasted = paste(clipping);
    if (picture.isEmpty()) return pasted;
    MentionId id = pasted.mention().id();
    Optional<Evidence> before = stores.keeping().evidence().of(id);
    stores.keeping().evidence().keep(id, picture);
    live.publish(new LiveEvent.MentionsChanged(Set.of(id)));
    Runnable undo =
        () -> {
          if (!pasted.added()) stores.keeping().evidence().keep(id, before);
          pasted.undo().run();
        };
    return new Pasted(pasted.mention(), pasted.added(), pasted.post(), undo);
  }

  /// Keeps it as a mention, whether or not it names a brand; nothing is contacted.
  ///
  /// @throws IllegalArgumentException with one sentence, when there is neither address nor text,
  ///   the address is none, or the time or rating cannot be
  public Pasted paste(Clipping clipping) {
    Source source = source();
    Clip clip = Clip.of(clipping, source.id(), clock.instant());
    Optional<MentionId> known = stores.mentions().known(clip.sighting());
    MentionStore.Taken taken = take(source, clip.sighting());
    MentionId id =
        taken.added().stream()
            .map(Mention::id)
            .findFirst()
            .or(() -> known)
            .orElseThrow(() -> new IllegalStateException("what was pasted is not stored"));
    boolean added = !taken.added().isEmpty();
    if (added || taken.sightings() > 0) {
      stores.mentions().note(id, clip.remark(), clipping.byUser());
    }
    tell(taken, id);
    Mention mention = stores.mentions().byId(id).orElseThrow();
    boolean seen = taken.sightings() > 0;
    return new Pasted(mention, added, clip.post(), () -> takeBack(id, source, added, seen));
  }

  private MentionStore.Taken take(Source source, Sighting sighting) {
    // Rules may tag it, but somebody found it worth bringing: it is shown.
    List<Candidate> candidates =
        ears.candidates(source, List.of(sighting)).stream().map(Candidate::neverHidden).toList();
    Instant now = clock.instant();
    PollAttempt attempt =
        new PollAttempt(
            source.id(),
            now,
            now,
            new PollAttempt.Result(Outcome.NEWS, Optional.empty(), ""),
            new Exchange(0, "", 0, 0, false, false, Optional.empty()),
            new PollAttempt.Yield(1, 1, 1, 0, Set.of()),
            new PollAttempt.Proof(
                Optional.empty(), Optional.empty(), Optional.empty(), List.of(), false));
    return stores
        .mentions()
        .take(
            new PollBatch(
                source.id(),
                candidates,
                SourceCursor.START,
                attempt,
                NEVER,
                Standing.FRESH,
                Optional.empty()));
  }

  private void tell(MentionStore.Taken taken, MentionId id) {
    if (taken.added().isEmpty()) {
      index.replayChanged();
      index.refresh();
      live.publish(new LiveEvent.MentionsChanged(Set.of(id)));
    } else {
      index.add(taken.added());
      if (!taken.changed().isEmpty()) index.replayChanged();
      index.refresh();
      live.publish(new LiveEvent.MentionsAdded(taken.added()));
    }
  }

  private void takeBack(MentionId id, Source source, boolean added, boolean seen) {
    if (added) stores.mentions().erase(id);
    else if (seen) stores.mentions().eraseSighting(id, source.id());
    index.replayChanged();
    index.refresh();
    live.publish(new LiveEvent.MentionsChanged(Set.of(id)));
  }

  private synchronized Source source() {
    Optional<Source> known = stores.sources().byUrl(PASTED);
    if (known.isPresent()) return known.get();
    SourceSetup setup =
        new SourceSetup(
            SourceKind.IMPORT, "pasted", "Pasted", PASTED, SourceRole.COMMUNITY, false, "");
    Source made = stores.sources().add(setup, NEVER);
    SourceEdit everything = new SourceEdit.TakeEverything(true);
    stores.sources().make(List.of(new SourceStore.Change(made.id(), everything)), NEVER);
    live.publish(new LiveEvent.SourcesChanged());
    return stores.sources().byId(made.id()).orElseThrow();
  }
}
