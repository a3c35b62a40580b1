package earshot.ui.shell;

import earshot.alerts.QuietHours;
import earshot.model.AlertRule;
import java.util.Optional;

/// The quiet hours kept with an opened workspace.
public record StoredQuiet(QuietHours hours) implements QuietDesk {
  @Override
  public Optional<AlertRule.Quiet> read() {
    return hours.now();
  }

  @Override
  public void keep(Optional<AlertRule.Quiet> next) {
    hours.keep(next);
  }
}
