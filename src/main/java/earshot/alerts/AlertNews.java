package earshot.alerts;

import earshot.model.Alert;
import java.util.List;

/// Something about alerts that a person should see; it is durable already.
public sealed interface AlertNews {
  /// Alerts were raised, closed or opened again, or rules were changed: lists should be read anew.
  record Changed() implements AlertNews {}

  /// An alert was raised, with what it rests on; whether a person is told now is for [Notice].
  record Raised(Alert alert, Evidence evidence) implements AlertNews {}

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
}
