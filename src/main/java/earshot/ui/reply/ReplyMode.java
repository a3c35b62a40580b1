package earshot.ui.reply;

import earshot.model.WorkMode;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/// Whether replies are on, and where a person changes that.
///
/// @param mode how the workspace works; changes on the FX thread
/// @param change explains both modes and asks for the reason to change
public record ReplyMode(ObservableValue<WorkMode> mode, Runnable change) {
  /// Replies that are always on, where nothing else is known.
  public static ReplyMode handsOn() {
    return new ReplyMode(
        new ReadOnlyObjectWrapper<>(WorkMode.HANDS_ON).getReadOnlyProperty(), () -> {});
  }

  /// Whether replies can be written, copied and marked as sent now.
  public boolean on() {
    return mode.getValue() == WorkMode.HANDS_ON;
  }
}
