package earshot.ui.shell;

import earshot.model.WorkMode;
import java.util.function.Consumer;

/// Knows whether the workspace only listens, and changes that.
public interface ModeDesk {
  /// How the workspace works now; at once.
  WorkMode mode();

  /// Changes it; durable when this returns. Called in the background.
  void change(WorkMode to, String reason);

  /// Calls the listener after every change, on whatever thread changed it; gives what ends hearing.
  Runnable watch(Consumer<WorkMode> listener);
}
