package earshot.ui.words;

import earshot.intake.Live;
import earshot.intake.LiveEvent;
import earshot.language.ScoreSettings;
import earshot.language.WordFile;
import earshot.language.WordList;
import earshot.storage.RescoreStore.Run;
import earshot.ui.kit.Done;
import earshot.ui.kit.FxMailbox;
import earshot.ui.kit.Job;
import earshot.ui.kit.Later;
import earshot.ui.kit.LongWork;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Subscriptions;
import earshot.ui.kit.Threads;
import earshot.ui.words.WordDesk.Outlook;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Decides what the Word lists screen shows: the words as a person has changed them so far, what
/// that would move, and the versions before.
public final class WordsViewModel {
  private final WordDesk desk;
  private final Live live;
  private final Threads threads;
  private final Messages messages;
  private final WordDraft draft;
  private final Later loading;
  private final Later filing;
  private final LongWork looking;
  private final LongWork keeping;
  private final Subscriptions hearing = new Subscriptions();
  private final ObservableList<Run> history = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<Phase> phase =
      new ReadOnlyObjectWrapper<>(this, "phase", Phase.READING);
  private final ReadOnlyObjectWrapper<Optional<Outlook>> outlook =
      new ReadOnlyObjectWrapper<>(this, "outlook", Optional.empty());
  private final ReadOnlyObjectWrapper<List<WordFile.BadLine>> bad =
      new ReadOnlyObjectWrapper<>(this, "bad", List.of());
  private final ReadOnlyObjectWrapper<Optional<Done>> done =
      new ReadOnlyObjectWrapper<>(this, "done", Optional.empty());

  /// What the screen can show.
  public enum Phase {
    READING,
    READY,
    FAILED
  }

  private record Read(ScoreSettings settings, List<Run> history) {}

  /// What the root needs to give; nothing is asked before [#shown].
  public WordsViewModel(WordDesk desk, Live live, Threads threads, Messages messages) {
    this.desk = desk;
    this.live = live;
    this.threads = threads;
    this.messages = messages;
    draft = new WordDraft(desk::general, messages);
    loading = new Later(threads);
    filing = new Later(threads);
    looking = new LongWork(threads);
    keeping = new LongWork(threads);
    draft.settings().addListener((_, _, _) -> outlook.set(Optional.empty()));
  }

  /// Starts to follow what happens.
  public void shown() {
    FxMailbox<LiveEvent> mailbox =
        new FxMailbox<>(threads.screen(), 100, this::heard, this::reload);
    hearing.add(live.subscribe(mailbox::put)::close);
    hearing.add(mailbox::close);
    reload();
  }

  /// Stops to follow what happens; what was changed stays.
  public void hidden() {
    hearing.close();
    loading.forget();
  }

  ReadOnlyObjectProperty<Phase> phase() {
    return phase.getReadOnlyProperty();
  }

  /// What the person has changed so far.
  WordDraft draft() {
    return draft;
  }

  /// The last runs, the newest first.
  ObservableList<Run> history() {
    return history;
  }

  /// What the draft would move; absent until it was looked up.
  ReadOnlyObjectProperty<Optional<Outlook>> outlook() {
    return outlook.getReadOnlyProperty();
  }

  /// The lines for which the last file was refused.
  ReadOnlyObjectProperty<List<WordFile.BadLine>> bad() {
    return bad.getReadOnlyProperty();
  }

  /// What was done last, for a notice.
  public ReadOnlyObjectProperty<Optional<Done>> doneProperty() {
    return done.getReadOnlyProperty();
  }

  /// The work of looking up what would move.
  LongWork looking() {
    return looking;
  }

  /// The work of scoring anew, or of going back.
  LongWork keeping() {
    return keeping;
  }

  /// Takes the words of a file into the draft, in the place of those of its language.
  void take(Path file) {
    String words = draft.language().get();
    filing.ask(
        () -> desk.read(file, words),
        outcome -> {
          switch (outcome) {
            case WordFile.Outcome.Bad(List<WordFile.BadLine> lines) -> bad.set(lines);
            case WordFile.Outcome.Good(WordList list) -> {
              bad.set(List.of());
              draft.replace(list);
            }
          }
        },
        failure -> say(Refusals.sentence(failure)));
  }

  /// Puts the list of bad lines away.
  void forgetBad() {
    bad.set(List.of());
  }

  /// Writes the words on show to a file.
  void write(Path file) {
    WordList list = draft.list();
    filing.ask(
        () -> {
          desk.write(file, list);
          return list.values().size();
        },
        count -> say(messages.plural("done.written", count)),
        failure -> say(Refusals.sentence(failure)));
  }

  /// Goes back to what is kept.
  void discard() {
    looking.stop();
    draft.discard();
  }

  /// Looks up what the draft would move.
  void look() {
    if (keeping.runningProperty().get()) return;
    ScoreSettings asked = draft.settings().get();
    outlook.set(Optional.empty());
    looking.start(
        Job.Terms.of(messages.get("looking")),
        watch -> desk.preview(asked, watch),
        found -> {
          if (found.settings().equals(draft.settings().get())) outlook.set(Optional.of(found));
        },
        this::failed);
  }

  /// Keeps the draft and scores by it what is stored.
  void keep() {
    Optional<Outlook> found = outlook.get();
    if (found.isEmpty() || looking.runningProperty().get()) return;
    keeping.start(
        keepingTerms(),
        watch -> desk.commit(found.get().settings(), found.get().rehearsal(), watch),
        run -> {
          draft.settled();
          scored(run);
        },
        this::failed);
  }

  /// Goes on with a run that was stopped.
  void goOn(Run run) {
    keeping.start(keepingTerms(), watch -> desk.goOn(run, watch), this::scored, this::failed);
  }

  /// Goes back to the words and scores before a run.
  void takeBack(Run run) {
    keeping.start(keepingTerms(), watch -> desk.takeBack(run, watch), this::scored, this::failed);
  }

  private Job.Terms keepingTerms() {
    return Job.Terms.of(messages.get("keeping")).pausing();
  }

  /// Whether this run is the one that can be taken back.
  boolean canTakeBack(Run run) {
    Optional<Run> last = history.stream().filter(each -> !each.undone()).findFirst();
    return last.equals(Optional.of(run));
  }

  private void scored(Run run) {
    outlook.set(Optional.empty());
    reload();
    String key =
        run.ended().isEmpty() ? "done.stopped" : run.undone() ? "done.back" : "done.scored";
    String said = messages.plural(key, run.changed());
    keeping.tell(said);
    say(said);
  }

  private void failed(Exception failure) {
    if (failure instanceof CancellationException) return;
    say(Refusals.sentence(failure));
    reload();
  }

  /// Reads everything again.
  void reload() {
    loading.ask(
        () -> new Read(desk.settings(), desk.history()),
        read -> {
          if (!history.equals(read.history())) history.setAll(read.history());
          draft.know(read.settings());
          phase.set(Phase.READY);
        },
        failure -> phase.set(Phase.FAILED));
  }

  private void heard(List<LiveEvent> events) {
    boolean mine = keeping.runningProperty().get();
    if (!mine && events.stream().anyMatch(LiveEvent.ScoresChanged.class::isInstance)) reload();
  }

  private void say(String sentence) {
    done.set(Optional.of(new Done(sentence)));
  }
}
