package earshot.ui.acts;

import earshot.model.MentionId;
import earshot.model.Snooze;
import earshot.model.Status;
import earshot.model.Work;
import earshot.replies.work.Transitions;
import earshot.replies.work.Undoable;
import earshot.replies.work.WorkDesk;
import earshot.ui.kit.Formats;
import earshot.ui.kit.InOrder;
import earshot.ui.kit.Later;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Threads;
import earshot.ui.kit.UndoHistory;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks what is to be done to mentions, does it in the background, and remembers the way back.
public final class WorkActs {
  private static final Logger LOG = LoggerFactory.getLogger(WorkActs.class);

  private final ActDesk desk;
  private final UndoHistory history;
  private final InstantSource clock;
  private final Messages words;
  private final Executor writes;
  private final Executor screen;
  private final Later reading;
  private final Later clocks;
  private final ObservableList<String> team = FXCollections.observableArrayList();
  private final ObservableList<String> tags = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<Optional<Asked>> asked =
      new ReadOnlyObjectWrapper<>(this, "asked", Optional.empty());
  private final ReadOnlyObjectWrapper<String> said = new ReadOnlyObjectWrapper<>(this, "said", "");

  /// What a person is asked before something is done.
  public enum Question {
    NO_ANSWER,
    SNOOZE,
    TAG,
    ASSIGN,
    PRIORITY,
    NOTE,
    HIDE
  }

  /// A question that is open.
  ///
  /// @param about the mentions it is about; at least one
  public record Asked(Question question, List<MentionId> about) {
    /// Copies the list.
    public Asked {
      about = List.copyOf(about);
    }
  }

  private record Names(List<String> team, List<String> tags) {}

  /// Nothing is asked yet.
  ///
  /// @param words those of this folder, in the person's zone
  public WorkActs(
      ActDesk desk, UndoHistory history, Threads threads, InstantSource clock, Messages words) {
    this.desk = desk;
    this.history = history;
    this.clock = clock;
    this.words = words;
    this.writes = new InOrder(threads.background());
    this.screen = threads.screen();
    this.reading = new Later(threads);
    this.clocks = new Later(threads);
  }

  /// The words of this folder.
  public static Messages words(Formats formats) {
    return Messages.of(WorkActs.class, formats);
  }

  Messages words() {
    return words;
  }

  /// The question that is open, if one is.
  public ReadOnlyObjectProperty<Optional<Asked>> asked() {
    return asked.getReadOnlyProperty();
  }

  /// What could not be done, to be shown; empty when there is nothing to say.
  public ReadOnlyObjectProperty<String> said() {
    return said.getReadOnlyProperty();
  }

  /// Whom mentions can be given to.
  public ObservableList<String> team() {
    return team;
  }

  /// The names of all tags.
  public ObservableList<String> tags() {
    return tags;
  }

  /// The times one can snooze until, from now on.
  public SnoozeTimes times() {
    return new SnoozeTimes(clock.instant(), words.formats().zone());
  }

  /// Asks a person; does nothing without mentions.
  public void ask(Question question, List<MentionId> about) {
    if (about.isEmpty()) return;
    reading.ask(
        () -> new Names(desk.team(), desk.tags()),
        names -> {
          if (!team.equals(names.team())) team.setAll(names.team());
          if (!tags.equals(names.tags())) tags.setAll(names.tags());
        },
        _ -> {});
    asked.set(Optional.of(new Asked(question, about)));
  }

  /// Tells until when an answer to a mention is owed, as "Answer by 17:00"; empty where none is.
  public void due(MentionId mention, Consumer<String> told) {
    clocks.ask(
        () -> Optional.ofNullable(desk.work().of(List.of(mention)).get(mention)),
        found -> told.accept(found.flatMap(Work::due).map(this::due).orElse("")),
        _ -> told.accept(""));
  }

  private String due(Instant at) {
    Instant now = clock.instant();
    TimeWords times = new TimeWords(words);
    if (at.isBefore(now)) return words.get("answer.late", times.due(at, now));
    return words.get("answer.due", times.moment(at, now));
  }

  /// Leaves the open question; nothing is done.
  public void leave() {
    asked.set(Optional.empty());
  }

  /// Answers the open question.
  void answer(Act act) {
    Optional<Asked> open = asked.get();
    leave();
    open.ifPresent(question -> act(act, question.about()));
  }

  /// Does something; told in a notice with its way back once it is durable.
  public void act(Act act, List<MentionId> about) {
    if (about.isEmpty()) return;
    run(() -> done(act, about));
  }

  /// Puts a star on mentions; takes it off where all of them have one.
  public void star(List<MentionId> about) {
    if (about.isEmpty()) return;
    run(
        () ->
            done(desk.starless(about).isEmpty() ? new Act.Unstarred() : new Act.Starred(), about));
  }

  private Runnable done(Act act, List<MentionId> about) {
    Undoable done = carryOut(act, about);
    return () -> did(act, done);
  }

  private void did(Act act, Undoable done) {
    int refused = done.refused().values().stream().mapToInt(Integer::intValue).sum();
    if (done.changed().isEmpty()) {
      say(words.get("nothing", why(done.refused())));
      return;
    }
    String left = refused == 0 ? "" : " " + words.plural("left", refused, why(done.refused()));
    history.did(
        new UndoHistory.Step(() -> again(done::redo), () -> again(done::undo)),
        new ActWords(words, clock).did(act, done.changed().size()) + left);
  }

  private String why(Map<Transitions.Refusal, Integer> refused) {
    return refused.keySet().stream()
        .sorted()
        .findFirst()
        .map(reason -> words.get("refusal." + reason.name()))
        .orElseGet(() -> words.get("unchanged"));
  }

  private void again(Supplier<Set<MentionId>> step) {
    run(
        () -> {
          Set<MentionId> unused = step.get();
          return () -> {};
        });
  }

  private void run(Supplier<Runnable> work) {
    Runnable over = history.begun();
    writes.execute(
        () -> {
          Runnable then = () -> say(words.get("failed"));
          try {
            then = work.get();
          } catch (IllegalArgumentException refused) {
            then = () -> say(Optional.ofNullable(refused.getMessage()).orElse(""));
          } catch (RuntimeException failed) {
            LOG.warn("act on mentions failed kind={}", failed.getClass().getSimpleName());
          } finally {
            // A grave mistake ends the act as well; else undo would wait for it for ever.
            screen.execute(then);
            screen.execute(over);
          }
        });
  }

  private void say(String sentence) {
    said.set("");
    said.set(sentence);
  }

  private Undoable carryOut(Act act, List<MentionId> about) {
    WorkDesk work = desk.work();
    return switch (act) {
      case Act.NoAnswer(String reason) -> work.move(about, Status.NO_ACTION, reason);
      case Act.Moved(Status to) -> work.move(about, to, "");
      case Act.Snoozed(var until) -> work.snooze(about, Snooze.till(until));
      case Act.SnoozedForAnswer _ -> work.snooze(about, Snooze.forAnswer());
      case Act.Woken _ -> work.snooze(about, Snooze.NONE);
      case Act.Tagged(String name) -> work.tag(about, name);
      case Act.Untagged(String name) -> work.untag(about, name);
      case Act.Starred _ -> work.star(about, true);
      case Act.Unstarred _ -> work.star(about, false);
      case Act.Assigned(var person) -> work.assign(about, person);
      case Act.Prioritised(var priority) -> work.prioritise(about, priority);
      case Act.Noted(String remark) -> work.note(about, remark);
      case Act.NoteRemoved(long note) -> work.removeNote(note);
      case Act.Hidden(String reason) -> desk.hide(about, reason);
      case Act.ShownAgain _ -> desk.show(about);
    };
  }
}
