package earshot.ui.keeping;

import earshot.model.LegalHold;
import earshot.model.SourceId;
import earshot.privacy.Retention;
import earshot.ui.kit.InOrder;
import earshot.ui.kit.Later;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Threads;
import earshot.ui.kit.UndoHistory;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Decides what the page on keeping shows, and does there what a person asks.
public final class KeepingViewModel {
  private static final Logger LOG = LoggerFactory.getLogger(KeepingViewModel.class);

  private final KeepingDesk desk;
  private final Threads threads;
  private final Messages words;
  private final UndoHistory history;
  private final Executor acting;
  private final Later reading;
  private final Later counting;
  private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(Phase.READING);
  private final ReadOnlyObjectWrapper<Optional<KeepingDesk.State>> state =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Map<SourceId, Long>>> due =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

  /// What the page can show.
  public enum Phase {
    READING,
    READY,
    FAILED
  }

  /// Shows nothing before [#refresh].
  ///
  /// @param history of the window, by which acts are taken back
  public KeepingViewModel(KeepingDesk desk, Threads threads, Messages words, UndoHistory history) {
    this.desk = desk;
    this.threads = threads;
    this.words = words;
    this.history = history;
    acting = new InOrder(threads.background());
    reading = new Later(threads);
    counting = new Later(threads);
  }

  /// What the page can show.
  public ReadOnlyObjectProperty<Phase> phaseProperty() {
    return phase.getReadOnlyProperty();
  }

  /// How things are; absent before they were read.
  public ReadOnlyObjectProperty<Optional<KeepingDesk.State>> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /// What a run would take now; absent while it is counted.
  public ReadOnlyObjectProperty<Optional<Map<SourceId, Long>>> dueProperty() {
    return due.getReadOnlyProperty();
  }

  /// What could not be done, or empty.
  public ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /// Looks again.
  public void refresh() {
    reading.ask(
        desk::state,
        now -> {
          state.set(Optional.of(now));
          phase.set(Phase.READY);
          count();
        },
        failed -> phase.set(Phase.FAILED));
  }

  private void count() {
    counting.ask(
        desk::due,
        counted -> due.set(Optional.of(counted)),
        failed -> LOG.warn("due not counted kind={}", failed.getClass().getSimpleName()));
  }

  /// Keeps the words of a source for so long.
  void choose(Retention.Term term, KeepingDesk.Choice choice) {
    KeepingDesk.Choice before = KeepingDesk.Choice.of(term);
    if (before.equals(choice)) return;
    SourceId source = term.source();
    act(
        () -> {
          desk.choose(source, choice);
          return new Deed(
              words.get("done.term", term.name()),
              () -> desk.choose(source, choice),
              () -> desk.choose(source, before));
        });
  }

  /// Holds something.
  ///
  /// @param done called on the screen when it holds
  void hold(LegalHold.Scope scope, String reason, Optional<LocalDate> until, Runnable done) {
    if (reason.isBlank() || until.isEmpty()) {
      problem.set(words.get(reason.isBlank() ? "hold.no-reason" : "hold.no-end"));
      return;
    }
    act(
        () -> {
          LegalHold[] set = {desk.hold(scope, reason, until.get())};
          threads.screen().execute(done);
          return new Deed(
              words.get("done.hold"),
              () -> set[0] = desk.again(set[0]),
              () -> desk.lift(set[0].id()));
        });
  }

  /// Ends a hold.
  void lift(LegalHold hold) {
    act(
        () -> {
          desk.lift(hold.id());
          LegalHold[] now = {hold};
          return new Deed(
              words.get("done.lifted"),
              () -> desk.lift(now[0].id()),
              () -> now[0] = desk.again(now[0]));
        });
  }

  /// What was done, how it is done again, and how it is taken back.
  private record Deed(String said, Runnable forth, Runnable back) {}

  private void act(Supplier<Deed> doing) {
    problem.set("");
    acting.execute(
        () -> {
          try {
            Deed deed = doing.get();
            threads
                .screen()
                .execute(
                    () -> {
                      history.did(
                          new UndoHistory.Step(
                              () -> repeat(deed.forth()), () -> repeat(deed.back())),
                          deed.said());
                      refresh();
                    });
          } catch (RuntimeException refused) {
            threads.screen().execute(() -> fail(refused));
          }
        });
  }

  private void repeat(Runnable step) {
    acting.execute(
        () -> {
          try {
            step.run();
            threads.screen().execute(this::refresh);
          } catch (RuntimeException refused) {
            threads.screen().execute(() -> fail(refused));
          }
        });
  }

  private void fail(Exception mishap) {
    LOG.warn("keeping page not done kind={}", mishap.getClass().getSimpleName());
    problem.set(Optional.ofNullable(mishap.getMessage()).orElseGet(() -> words.get("not")));
  }
}
