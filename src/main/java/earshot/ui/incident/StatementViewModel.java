package earshot.ui.incident;

import earshot.model.IncidentId;
import earshot.replies.playbook.HoldingCheck;
import earshot.replies.playbook.Room;
import earshot.ui.kit.Delays;
import earshot.ui.kit.Threads;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// The holding statement: kept as it is typed, checked before it is copied.
public final class StatementViewModel {
  private static final Duration REST = Duration.ofMillis(600);

  private final IncidentServices services;
  private final Executor acting;
  private final Threads threads;
  private final StringProperty text = new SimpleStringProperty(this, "text", "");
  private final ReadOnlyObjectWrapper<State> state =
      new ReadOnlyObjectWrapper<>(this, "state", new State(List.of(), false, true, false));
  private Optional<IncidentId> of = Optional.empty();
  private String kept = "";
  private Delays.Due due = Delays.Due.NONE;

  /// Where the statement stands.
  ///
  /// @param handsOn whether this client answers at all
  /// @param saved whether all that was typed is kept
  /// @param failed whether keeping it failed
  public record State(
      List<HoldingCheck.Finding> findings, boolean handsOn, boolean saved, boolean failed) {
    /// Copies the list.
    public State {
      findings = List.copyOf(findings);
    }

    /// Whether it may be copied.
    public boolean canCopy() {
      return handsOn && findings.stream().noneMatch(HoldingCheck.Finding::blocks);
    }
  }

  StatementViewModel(IncidentServices services, Executor acting, Threads threads) {
    this.services = services;
    this.acting = acting;
    this.threads = threads;
    text.addListener((_, _, now) -> typed(now));
  }

  /// What is written; both ways.
  public StringProperty textProperty() {
    return text;
  }

  /// Where it stands.
  public ReadOnlyObjectProperty<State> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /// Shows the statement of a room; what is being typed there is not overwritten.
  void open(Room room, boolean handsOn) {
    IncidentId id = room.incident().id();
    boolean typing = of.equals(Optional.of(id)) && !text.get().equals(kept);
    state.set(new State(state.get().findings(), handsOn, state.get().saved(), false));
    if (typing) return;
    of = Optional.of(id);
    kept = room.statement();
    if (text.get().equals(kept)) check(kept);
    else text.set(kept);
  }

  /// Whether it may be copied now.
  boolean canCopy() {
    return state.get().canCopy() && !text.get().isBlank();
  }

  private void typed(String now) {
    check(now);
    if (now.equals(kept) || of.isEmpty()) return;
    saved(false, false);
    due.cancel();
    due = services.delays().after(REST, this::keep);
  }

  private void check(String now) {
    State before = state.get();
    state.set(
        new State(
            services.way().check().check(now), before.handsOn(), before.saved(), before.failed()));
  }

  /// Keeps what was typed, now.
  void keep() {
    due.cancel();
    String now = text.get();
    Optional<IncidentId> id = of;
    if (id.isEmpty() || now.equals(kept)) return;
    kept = now;
    acting.execute(
        () -> {
          boolean done = true;
          try {
            services.acts().statement(id.get(), now);
          } catch (RuntimeException failed) {
            done = false;
          }
          boolean saved = done;
          threads.screen().execute(() -> saved(saved, !saved));
        });
  }

  private void saved(boolean yes, boolean failed) {
    State before = state.get();
    state.set(new State(before.findings(), before.handsOn(), yes, failed));
    if (failed) kept = "\0"; // What was not kept is tried again with the next letter.
  }
}
