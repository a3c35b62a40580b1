package earshot.ui.journal;

import earshot.model.JournalEntry;
import earshot.storage.JournalStore;
import earshot.ui.kit.Later;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Threads;
import earshot.ui.kit.UndoHistory;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Decides what the journal shows: which decisions, whether each is as it was written, and what of
/// them can be taken back. It holds the rows that were scrolled to, never the whole journal.
public final class JournalViewModel {
  static final int PAGE = 200;

  private static final Logger LOG = LoggerFactory.getLogger(JournalViewModel.class);

  private final JournalDesk desk;
  private final InstantSource clock;
  private final Messages words;
  private final UndoHistory history;
  private final Later rowsAsked;
  private final Later namesAsked;
  private final Later judging;
  private final ObservableList<JournalEntry> rows = FXCollections.observableArrayList();
  private final ObservableList<String> actions = FXCollections.observableArrayList();
  private final ObservableList<String> people = FXCollections.observableArrayList();
  private final StringProperty action = new SimpleStringProperty("");
  private final StringProperty person = new SimpleStringProperty("");
  private final ObjectProperty<Span> span = new SimpleObjectProperty<>(Span.ALL);
  private final ObjectProperty<Optional<JournalEntry>> chosen =
      new SimpleObjectProperty<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(Phase.READING);
  private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper();
  private final JournalCheckup checkup;
  private boolean more;
  private boolean asking;

  /// How far back the list goes.
  enum Span {
    ALL,
    TODAY,
    WEEK,
    MONTH
  }

  /// What the list shows.
  enum Phase {
    READING,
    NOTHING_YET,
    NOTHING_FITS,
    FAILED,
    ROWS
  }

  /// Shows nothing before [#shown].
  public JournalViewModel(
      JournalDesk desk, Threads threads, InstantSource clock, Messages words, UndoHistory history) {
    this.desk = desk;
    this.clock = clock;
    this.words = words;
    this.history = history;
    rowsAsked = new Later(threads);
    namesAsked = new Later(threads);
    judging = new Later(threads);
    checkup = new JournalCheckup(desk, threads, words);
    action.subscribe((was, now) -> reload());
    person.subscribe((was, now) -> reload());
    span.subscribe((was, now) -> reload());
    chosen.subscribe((was, now) -> judge(now));
  }

  /// The decisions, the newest first, as far as they were scrolled to.
  ObservableList<JournalEntry> rows() {
    return rows;
  }

  /// What was ever decided, by the stored names; the first is empty and stands for all.
  ObservableList<String> actions() {
    return actions;
  }

  /// Who ever decided; the first is empty and stands for everybody.
  ObservableList<String> people() {
    return people;
  }

  StringProperty actionProperty() {
    return action;
  }

  StringProperty personProperty() {
    return person;
  }

  ObjectProperty<Span> spanProperty() {
    return span;
  }

  ObjectProperty<Optional<JournalEntry>> chosenProperty() {
    return chosen;
  }

  ReadOnlyObjectProperty<Phase> phaseProperty() {
    return phase.getReadOnlyProperty();
  }

  /// Whether the chosen act can be taken back from here.
  ReadOnlyBooleanProperty undoableProperty() {
    return undoable.getReadOnlyProperty();
  }

  /// What is done with the journal as a whole.
  JournalCheckup checkup() {
    return checkup;
  }

  /// Writes what the list shows into a file.
  void export(Path file) {
    checkup.export(choice(), file, this::shown);
  }

  /// Reads anew what was decided since.
  void shown() {
    namesAsked.ask(
        () -> List.of(desk.actions(), desk.people()),
        found -> {
          name(actions, found.getFirst(), action);
          name(people, found.getLast(), person);
        },
        failed -> LOG.warn("journal not counted kind={}", failed.getClass().getSimpleName()));
    reload();
  }

  void hidden() {
    rowsAsked.forget();
    namesAsked.forget();
  }

  /// Reads the list again.
  void reload() {
    if (rows.isEmpty()) phase.set(Phase.READING);
    ask(Optional.empty());
  }

  /// Reads on, once the end of the list is in sight.
  void more() {
    if (more && !asking) ask(Optional.of(rows.getLast().seq()));
  }

  private void ask(Optional<Long> before) {
    asking = true;
    JournalStore.Choice choice = choice();
    rowsAsked.ask(
        () -> desk.page(choice, before, PAGE),
        found -> {
          asking = false;
          more = found.size() == PAGE;
          if (before.isPresent()) rows.addAll(found);
          else rows.setAll(found);
          phase.set(rows.isEmpty() ? none(choice) : Phase.ROWS);
        },
        failed -> {
          asking = false;
          LOG.warn("journal not read kind={}", failed.getClass().getSimpleName());
          phase.set(Phase.FAILED);
        });
  }

  private static Phase none(JournalStore.Choice choice) {
    return choice.equals(JournalStore.Choice.ALL) ? Phase.NOTHING_YET : Phase.NOTHING_FITS;
  }

  private JournalStore.Choice choice() {
    return new JournalStore.Choice(action.get(), person.get(), from());
  }

  private Instant from() {
    Instant now = clock.instant();
    return switch (span.get()) {
      case ALL -> Instant.EPOCH;
      case TODAY -> {
        ZoneId zone = words.formats().zone();
        yield LocalDate.ofInstant(now, zone).atStartOfDay(zone).toInstant();
      }
      case WEEK -> now.minus(Duration.ofDays(7));
      case MONTH -> now.minus(Duration.ofDays(30));
    };
  }

  private static void name(
      ObservableList<String> list, SequencedMap<String, Long> counted, StringProperty held) {
    List<String> names = new ArrayList<>(List.of(""));
    names.addAll(counted.keySet());
    if (names.equals(list)) return;
    String kept = held.get();
    list.setAll(names);
    held.set(names.contains(kept) ? kept : "");
  }

  private void judge(Optional<JournalEntry> entry) {
    undoable.set(false);
    judging.forget();
    entry.ifPresent(
        each ->
            judging.ask(
                () -> desk.canUndo(each),
                undoable::set,
                failed -> LOG.warn("not judged kind={}", failed.getClass().getSimpleName())));
  }

  /// Takes the chosen act back.
  void undo() {
    chosen.get().filter(entry -> undoable.get()).ifPresent(this::undo);
  }

  private void undo(JournalEntry entry) {
    undoable.set(false);
    run(
        () -> desk.undo(entry),
        () ->
            history.did(
                new UndoHistory.Step(
                    () -> run(() -> desk.undo(entry), () -> {}),
                    () -> run(() -> desk.redo(entry), () -> {})),
                words.get("journal.undone")));
  }

  private void run(Runnable deed, Runnable then) {
    checkup.run(
        deed,
        () -> {
          shown();
          then.run();
        });
  }
}
