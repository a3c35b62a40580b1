package earshot.ui.shell;

import earshot.model.AlertRule;
import java.util.Optional;

/// Keeps quiet hours in memory.
final class PretendQuiet implements QuietDesk {
  Optional<AlertRule.Quiet> kept = Optional.empty();
  boolean broken;

  @Override
  public Optional<AlertRule.Quiet> read() {
    return kept;
  }

  @Override
  public void keep(Optional<AlertRule.Quiet> hours) {
    if (broken) throw new IllegalStateException("read-only");
    kept = hours;
  }
}
