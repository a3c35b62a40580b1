package earshot.ui.shell;

import earshot.model.WorkMode;
import earshot.replies.mode.Modes;
import earshot.ui.kit.Later;
import earshot.ui.kit.Threads;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// Shows whether the workspace only listens, and asks for the reason before that changes.
public final class ModeViewModel {
  private final ModeDesk desk;
  private final Later changing;
  private final ReadOnlyObjectWrapper<WorkMode> mode;
  private final ReadOnlyBooleanWrapper asking = new ReadOnlyBooleanWrapper(this, "asking");
  private final ReadOnlyBooleanWrapper failed = new ReadOnlyBooleanWrapper(this, "failed");
  private final StringProperty reason = new SimpleStringProperty(this, "reason", "");

  /// Follows the mode for as long as the workspace is open.
  public ModeViewModel(ModeDesk desk, Threads threads) {
    this.desk = desk;
    this.changing = new Later(threads);
    this.mode = new ReadOnlyObjectWrapper<>(this, "mode", desk.mode());
    var unused = desk.watch(now -> threads.screen().execute(() -> mode.set(now)));
  }

  /// How the workspace works.
  public ReadOnlyObjectProperty<WorkMode> modeProperty() {
    return mode.getReadOnlyProperty();
  }

  /// Whether the explanation of both is open, with the question for the reason.
  public ReadOnlyBooleanProperty askingProperty() {
    return asking.getReadOnlyProperty();
  }

  /// Whether the last change could not be kept.
  ReadOnlyBooleanProperty failedProperty() {
    return failed.getReadOnlyProperty();
  }

  /// Why the person changes it.
  StringProperty reasonProperty() {
    return reason;
  }

  /// Explains both modes and asks for a reason to change.
  public void ask() {
    reason.set("");
    failed.set(false);
    asking.set(true);
  }

  /// Leaves it as it is.
  void cancel() {
    asking.set(false);
  }

  /// What it would change to.
  WorkMode other() {
    return switch (mode.get()) {
      case LISTENING -> WorkMode.HANDS_ON;
      case HANDS_ON -> WorkMode.LISTENING;
    };
  }

  /// Whether the reason is long enough.
  boolean accepts() {
    return reason.get().strip().length() >= Modes.SHORTEST_REASON;
  }

  /// Changes to the other mode; the question closes once it is kept.
  void change() {
    if (!asking.get() || !accepts()) return;
    WorkMode to = other();
    String why = reason.get().strip();
    failed.set(false);
    changing.ask(
        () -> {
          desk.change(to, why);
          return to;
        },
        now -> {
          mode.set(now);
          asking.set(false);
        },
        _ -> failed.set(true));
  }
}
