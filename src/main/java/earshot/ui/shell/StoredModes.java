package earshot.ui.shell;

import earshot.model.WorkMode;
import earshot.replies.mode.Modes;
import java.util.function.Consumer;

/// The mode of a workspace, changed under one person's name.
///
/// @param user who sits at this computer
public record StoredModes(Modes modes, String user) implements ModeDesk {
  @Override
  public WorkMode mode() {
    return modes.mode();
  }

  @Override
  public void change(WorkMode to, String reason) {
    modes.change(to, reason, user);
  }

  @Override
  public Runnable watch(Consumer<WorkMode> listener) {
    return modes.watch(listener);
  }
}
