package earshot.ui.shell;

import earshot.ui.kit.UndoHistory;
import java.util.function.Function;
import javafx.beans.property.Property;

/// Remembers in the history of a window what is chosen, so that each choice can be taken back.
final class ChoiceHistory {
  private final UndoHistory history;
  private boolean quiet;

  ChoiceHistory(UndoHistory history) {
    this.history = history;
  }

  /// Follows what a person chooses.
  ///
  /// @param told what a notice says of a choice, as a sentence
  <T> void follow(Property<T> chosen, Function<T, String> told) {
    chosen.subscribe(
        (was, now) -> {
          if (quiet) return;
          UndoHistory.Step step =
              new UndoHistory.Step(
                  () -> quietly(() -> chosen.setValue(now)),
                  () -> quietly(() -> chosen.setValue(was)));
          history.did(step, told.apply(now));
        });
  }

  /// Changes what is chosen without remembering it: it was read, or taken back.
  void quietly(Runnable change) {
    boolean before = quiet;
    quiet = true;
    try {
      change.run();
    } finally {
      quiet = before;
    }
  }
}
