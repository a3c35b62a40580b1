package earshot.ui.timeline;

import earshot.insight.MentionDetail;
import earshot.insight.Mentions;
import earshot.model.MentionId;
import earshot.ui.kit.Later;
import earshot.ui.kit.Threads;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Opens the selected mention with its reasons.
final class DetailViewModel {
  private final Mentions mentions;
  private final Later opening;
  private final ReadOnlyObjectWrapper<State> state =
      new ReadOnlyObjectWrapper<>(this, "state", new State.Nothing());
  private final ReadOnlyIntegerWrapper reads = new ReadOnlyIntegerWrapper(this, "reads");
  private Optional<MentionId> asked = Optional.empty();

  /// What stands in the pane.
  sealed interface State {
    /// No mention is chosen.
    record Nothing() implements State {}

    /// The mention is being read.
    record Opening() implements State {}

    /// The mention with its reasons.
    record Open(MentionDetail detail) implements State {}

    /// It could not be read, or is no longer stored (DT-1).
    record Failed() implements State {}
  }

  DetailViewModel(Mentions mentions, Threads threads) {
    this.mentions = mentions;
    this.opening = new Later(threads);
  }

  ReadOnlyObjectProperty<State> state() {
    return state.getReadOnlyProperty();
  }

  /// Counts how often the same mention was read again.
  ReadOnlyIntegerProperty reads() {
    return reads.getReadOnlyProperty();
  }

  /// The mention on show, once it is open.
  Optional<MentionDetail> open() {
    return state.get() instanceof State.Open(MentionDetail detail)
        ? Optional.of(detail)
        : Optional.empty();
  }

  /// Opens a mention, or nothing; an answer for an earlier choice is dropped.
  void choose(Optional<MentionId> mention) {
    if (mention.equals(asked)) return;
    asked = mention;
    if (mention.isEmpty()) {
      opening.forget();
      state.set(new State.Nothing());
    } else {
      state.set(new State.Opening());
      read(mention.get());
    }
  }

  /// Reads the same mention again, as after a failure or a change.
  void again() {
    asked.ifPresent(this::read);
    reads.set(reads.get() + 1);
  }

  private void read(MentionId mention) {
    opening.ask(
        () -> mentions.detail(mention),
        found -> state.set(found.<State>map(State.Open::new).orElseGet(State.Failed::new)),
        _ -> state.set(new State.Failed()));
  }
}
