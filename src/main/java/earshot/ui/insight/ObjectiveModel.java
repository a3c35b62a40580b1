package earshot.ui.insight;

import earshot.ui.kit.InOrder;
import earshot.ui.kit.Later;
import earshot.ui.kit.Threads;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Why this workspace listens: read, written, and written again.
final class ObjectiveModel {
  private final InsightDesk desk;
  private final Threads threads;
  private final Later reading;
  private final InOrder writing;
  private final ReadOnlyObjectWrapper<Optional<Objective>> objective =
      new ReadOnlyObjectWrapper<>(this, "objective", Optional.empty());
  private final ReadOnlyBooleanWrapper failed = new ReadOnlyBooleanWrapper(this, "failed");

  ObjectiveModel(InsightDesk desk, Threads threads) {
    this.desk = desk;
    this.threads = threads;
    reading = new Later(threads);
    writing = new InOrder(threads.background());
  }

  ReadOnlyObjectProperty<Optional<Objective>> objective() {
    return objective.getReadOnlyProperty();
  }

  /// Whether the last words could not be kept.
  ReadOnlyBooleanProperty failed() {
    return failed.getReadOnlyProperty();
  }

  void reload() {
    reading.ask(desk::objective, objective::set, _ -> {});
  }

  /// Keeps other words; none take the objective away.
  void write(String words) {
    String one = words.strip().replaceAll("\\s+", " ");
    String kept = one.length() > Objective.LONGEST ? one.substring(0, Objective.LONGEST) : one;
    writing.execute(
        () -> {
          boolean done = keep(kept);
          threads
              .screen()
              .execute(
                  () -> {
                    failed.set(!done);
                    reload();
                  });
        });
  }

  private boolean keep(String words) {
    try {
      desk.keep(words);
      return true;
    } catch (RuntimeException unwritable) {
      return false;
    }
  }
}
