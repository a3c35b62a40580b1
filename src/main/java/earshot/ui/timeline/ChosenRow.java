package earshot.ui.timeline;

import earshot.model.MentionId;
import java.util.Optional;
import java.util.function.IntConsumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/// The selected row of a list, and the steps from one row to the next.
final class ChosenRow {
  private final RowWindow window;
  private final IntConsumer reached;
  private final ObjectProperty<Optional<MentionId>> id =
      new SimpleObjectProperty<>(this, "id", Optional.empty());

  /// @param reached told the place of each row that is stepped on
  ChosenRow(RowWindow window, IntConsumer reached) {
    this.window = window;
    this.reached = reached;
  }

  ObjectProperty<Optional<MentionId>> id() {
    return id;
  }

  /// The row's number in the whole list, from 1; 0 when none is selected.
  long ordinal() {
    int index = index();
    return index < 0 ? 0 : window.before() + index + 1L;
  }

  /// Lets go of a row that is no longer held.
  void follow() {
    // Whoever was folded away while selected is still there, as a copy of another row.
    if (id.get().isPresent() && index() < 0) id.set(Optional.empty());
  }

  /// Goes so many rows down, or to the first when none is selected.
  void step(int by) {
    int now = index();
    choose(now < 0 ? 0 : now + by);
  }

  /// Selects the row at this place, or the one at the end beyond which it lies.
  void choose(int index) {
    if (window.rows().isEmpty()) return;
    int there = Math.clamp(index, 0, window.rows().size() - 1);
    id.set(Optional.of(window.rows().get(there).id()));
    reached.accept(there);
  }

  private int index() {
    return id.get().map(window::indexOf).orElse(-1);
  }
}
