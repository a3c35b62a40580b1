package earshot.ui.timeline;

import earshot.model.MentionId;
import earshot.replies.history.Event;
import earshot.ui.kit.Later;
import earshot.ui.kit.Threads;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/// Reads what happened to the mention on show, once somebody looks at it.
final class HistoryViewModel {
  private final HistoryDesk desk;
  private final Later reading;
  private final ReadOnlyObjectWrapper<State> state =
      new ReadOnlyObjectWrapper<>(this, "state", new State.Nothing());
  private Optional<MentionId> asked = Optional.empty();

  /// What stands in the pane.
  sealed interface State {
    /// No mention is chosen.
    record Nothing() implements State {}

    /// It is being read.
    record Reading() implements State {}

    /// What happened, the latest first; empty when nothing did.
    record Told(List<Event> events) implements State {
      /// Copies the list.
      public Told {
        events = List.copyOf(events);
      }
    }

    /// It could not be read (DT-1).
    record Failed() implements State {}
  }

  HistoryViewModel(HistoryDesk desk, Threads threads) {
    this.desk = desk;
    this.reading = new Later(threads);
  }

  ReadOnlyObjectProperty<State> state() {
    return state.getReadOnlyProperty();
  }

  /// Tells of the mention on show while the pane is this one, and again when that is read again.
  void follow(ObservableValue<Pane> pane, DetailViewModel detail) {
    pane.addListener((_, _, _) -> look(pane, detail));
    detail.state().addListener((_, _, _) -> look(pane, detail));
    detail.reads().addListener((_, _, _) -> again());
  }

  private void look(ObservableValue<Pane> pane, DetailViewModel detail) {
    boolean here = pane.getValue() == Pane.HISTORY;
    // While the next mention is being opened, the former one stays in sight.
    if (here && detail.state().get() instanceof DetailViewModel.State.Opening) return;
    choose(detail.open().filter(_ -> here).map(shown -> shown.mention().id()));
  }

  /// Tells of a mention, or of nothing; an answer for an earlier choice is dropped.
  private void choose(Optional<MentionId> mention) {
    if (mention.equals(asked)) return;
    asked = mention;
    if (mention.isEmpty()) {
      reading.forget();
      state.set(new State.Nothing());
    } else {
      state.set(new State.Reading());
      read(mention.get());
    }
  }

  /// Reads it again, as after a failure.
  void again() {
    asked.ifPresent(this::read);
  }

  private void read(MentionId mention) {
    reading.ask(
        () -> desk.of(mention),
        events -> state.set(new State.Told(events)),
        _ -> state.set(new State.Failed()));
  }
}
