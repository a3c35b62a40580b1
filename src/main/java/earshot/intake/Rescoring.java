package earshot.intake;

import earshot.language.ScoreSettings;
import earshot.language.TextReader;
import earshot.model.BrandId;
import earshot.model.MentionId;
import earshot.model.Reading;
import earshot.search.Progress;
import earshot.search.SearchIndex;
import earshot.search.Watch;
import earshot.storage.RescoreStore;
import earshot.storage.RescoreStore.Anew;
import earshot.storage.RescoreStore.Mark;
import earshot.storage.RescoreStore.Run;
import earshot.storage.RescoreStore.Standing;
import earshot.storage.Stores;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Scores stored mentions anew when words have changed: rehearses it, does it, takes it back.
///
/// A mention is written only where its score differs, 200 in a transaction; whatever stops a run,
/// it stands as far as it came, and can be gone on with or taken back.
public final class Rescoring {
  private static final Logger LOG = LoggerFactory.getLogger(Rescoring.class);
  private static final int STEP = 200;
  private static final int TOLD_AT_ONCE = 2_000;
  private static final int WIDE = 20_000;
  private static final int KEPT = 50;

  private final Stores stores;
  private final RescoreStore runs;
  private final Wordbook words;
  private final Ears ears;
  private final Telling telling;

  /// Who hears of what changed.
  public record Telling(SearchIndex index, Live live) {}

  /// The scores of one workspace.
  public Rescoring(Stores stores, Wordbook words, Ears ears, Telling telling) {
    this.stores = stores;
    this.runs = stores.rescores();
    this.words = words;
    this.ears = ears;
    this.telling = telling;
  }

  /// Looks up what other words would change in everything that is stored; changes nothing.
  ///
  /// @throws CancellationException when it was stopped
  /// @throws IllegalStateException while the general word list is damaged
  public Rehearsal preview(ScoreSettings settings, Watch watch) {
    TextReader reader = scoring(ears.reader(settings));
    long last = stores.mentions().greatestId();
    Rehearsal rehearsal = new Looking(runs, reader, last).run(watch);
    LOG.info(
        "rehearsed version={} looked={} changed={}",
        rehearsal.version(),
        rehearsal.looked(),
        rehearsal.changed());
    return rehearsal;
  }

  /// Keeps other words and scores by them everything that is stored; stopping it keeps what is
  /// done, and [#goOn] does the rest.
  ///
  /// @param rehearsed what [#preview] found for the same words; absent looks at every mention
  /// @throws IllegalStateException while the general word list is damaged
  public Run commit(
      ScoreSettings settings, Optional<Rehearsal> rehearsed, String byUser, Watch watch) {
    scoring(ears.reader(settings));
    if (!settings.equals(words.settings())) words.keep(settings, byUser);
    Run run = runs.begin(words.scoredBy(), words.version(), byUser);
    words.settled();
    Optional<Rehearsal> fitting = rehearsed.filter(each -> each.version().equals(words.version()));
    return walk(run, fitting, watch);
  }

  /// Goes on with a run that was stopped on the way.
  ///
  /// @throws IllegalArgumentException when it is complete, or the words are others by now
  public Run goOn(Run run, Watch watch) {
    if (run.ended().isPresent()) {
      throw new IllegalArgumentException("Re-score " + run.id() + " is complete.");
    }
    if (run.undone()) return takeBack(run, watch);
    if (!run.to().equals(words.version())) {
      throw new IllegalArgumentException(
          "The words have changed since re-score " + run.id() + " was stopped; take it back.");
    }
    return walk(run, Optional.empty(), watch);
  }

  /// Goes back to the version before a run, words and scores; only the last run that stands can be
  /// taken back. Stopping it leaves the rest to [#goOn].
  ///
  /// @throws IllegalArgumentException when it is taken back already, or a later one stands
  public Run takeBack(Run run, Watch watch) {
    Run stands =
        unfinished()
            .filter(Run::undone)
            .or(this::standing)
            .filter(last -> last.id() == run.id())
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "Only the last re-score that stands can be taken back."));
    words.of(stands.from()).ifPresent(before -> words.keep(before, stands.made().byUser()));
    words.settled();
    Run back = runs.beginTakingBack(stands);
    long last = stores.mentions().greatestId();
    watch.reached(new Progress(0, last));
    for (long after = 0; after < last; after += WIDE) {
      if (watch.stopped()) return told(again(back));
      tell(runs.takeBack(back, after, Math.min(last, after + WIDE)));
      watch.reached(new Progress(Math.min(last, after + WIDE), last));
    }
    LOG.info("taken back rescore={}", back.id());
    return told(runs.end(back));
  }

  /// The last runs, the newest first.
  public List<Run> history() {
    return runs.latest(KEPT);
  }

  /// The last run that is in force, complete or not.
  public Optional<Run> standing() {
    return history().stream().filter(run -> !run.undone()).findFirst();
  }

  /// The last run that was stopped on the way, there or back.
  public Optional<Run> unfinished() {
    return history().stream().findFirst().filter(run -> run.ended().isEmpty());
  }

  private Run walk(Run run, Optional<Rehearsal> rehearsed, Watch watch) {
    TextReader reader = ears.reader();
    long last = stores.mentions().greatestId();
    Steps steps = new Steps(rehearsed, last);
    Anews anews = new Anews(run);
    watch.reached(new Progress(0, last));
    while (steps.next()) {
      if (watch.stopped()) {
        anews.tell();
        return told(again(run));
      }
      for (Standing each : runs.standing(steps.after(), steps.to())) {
        Reading reading = read(reader, each);
        if (Moved.differs(each, reading)) anews.add(each, reading);
      }
      watch.reached(new Progress(steps.to(), last));
    }
    anews.apply();
    anews.tell();
    Run done = runs.end(again(run));
    LOG.info("scored anew rescore={} to={} changed={}", done.id(), done.to(), done.changed());
    return told(done);
  }

  /// Understands a stored mention anew.
  static Reading read(TextReader reader, Standing standing) {
    List<BrandId> named = standing.marks().stream().map(Mark::brand).toList();
    return reader.readAgain(standing.text(), standing.language(), named);
  }

  private static TextReader scoring(TextReader reader) {
    if (reader.scores()) return reader;
    throw new IllegalStateException(
        "Scoring is off: the word list of this Earshot is damaged. Install it again.");
  }

  private Run again(Run run) {
    return runs.byId(run.id()).orElse(run);
  }

  private void tell(Set<MentionId> changed) {
    if (changed.isEmpty()) return;
    telling.index().replayChanged();
    telling.live().publish(new LiveEvent.MentionsChanged(changed));
  }

  private Run told(Run run) {
    telling.index().refresh();
    telling.live().publish(new LiveEvent.ScoresChanged());
    return run;
  }

  /// Scores that wait until a transaction is full, and mentions that wait to be told of: each time
  /// costs a force to the disk.
  private final class Anews {
    private final Run run;
    private final Map<MentionId, Anew> waiting = new HashMap<>();
    private final Set<MentionId> changed = new HashSet<>();

    private Anews(Run run) {
      this.run = run;
    }

    private void add(Standing standing, Reading reading) {
      waiting.put(standing.id(), new Anew(standing.wording(), reading));
      if (waiting.size() == STEP) apply();
    }

    private void apply() {
      if (waiting.isEmpty()) return;
      changed.addAll(runs.apply(run, waiting));
      waiting.clear();
      if (changed.size() >= TOLD_AT_ONCE) tell();
    }

    private void tell() {
      Rescoring.this.tell(Set.copyOf(changed));
      changed.clear();
    }
  }

  /// The stretches of ids to walk through: those a rehearsal found something in, and whatever came
  /// after it.
  private static final class Steps {
    private final Optional<Rehearsal> rehearsed;
    private final long last;
    private long after;
    private long to;

    private Steps(Optional<Rehearsal> rehearsed, long last) {
      this.rehearsed = rehearsed;
      this.last = last;
    }

    private boolean next() {
      after = to;
      if (rehearsed.isPresent() && after < rehearsed.get().last()) {
        after = Math.min(rehearsed.get().nextAfter(after) - 1, rehearsed.get().last());
      }
      to = Math.min(last, after + STEP);
      return after < last;
    }

    private long after() {
      return after;
    }

    private long to() {
      return to;
    }
  }
}
