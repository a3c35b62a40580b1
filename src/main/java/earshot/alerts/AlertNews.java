package earshot.alerts;

import earshot.model.Alert;
import java.util.List;

/// Something about alerts that a person should see; it is durable already.
public sealed interface AlertNews {
  /// Alerts were raised, closed or opened again, or rules were changed: lists should be read anew.
  record Changed() implements AlertNews {}

  /// A person should be told now.
  ///
  /// @param alerts one of each rule, or all of a digest
  /// @param digest whether they were collected in quiet hours
  record Notice(List<Raised> alerts, boolean digest) implements AlertNews {
    /// Copies the list.
    public Notice {
      alerts = List.copyOf(alerts);
    }
  }

  /// An alert that was raised, with what it rests on.
  record Raised(Alert alert, Evidence evidence) {}
}
