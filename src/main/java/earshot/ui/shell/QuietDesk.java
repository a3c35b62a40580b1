package earshot.ui.shell;

import earshot.model.AlertRule;
import java.util.Optional;

/// Keeps in which hours nobody is told of alerts; never call it on the FX thread.
public interface QuietDesk {
  /// The hours that hold.
  Optional<AlertRule.Quiet> read();

  /// Keeps other hours, or none.
  ///
  /// @throws RuntimeException when they could not be kept
  void keep(Optional<AlertRule.Quiet> hours);
}
