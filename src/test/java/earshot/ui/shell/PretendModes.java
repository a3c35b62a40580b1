package earshot.ui.shell;

import earshot.model.WorkMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// A mode in memory, which notes the reasons.
final class PretendModes implements ModeDesk {
  final List<String> reasons = new ArrayList<>();
  boolean broken;
  private final List<Consumer<WorkMode>> listeners = new ArrayList<>();
  private WorkMode mode = WorkMode.HANDS_ON;

  @Override
  public WorkMode mode() {
    return mode;
  }

  @Override
  public void change(WorkMode to, String reason) {
    if (broken) throw new IllegalStateException("the disk is full");
    mode = to;
    reasons.add(reason);
    listeners.forEach(listener -> listener.accept(to));
  }

  @Override
  public Runnable watch(Consumer<WorkMode> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }
}
