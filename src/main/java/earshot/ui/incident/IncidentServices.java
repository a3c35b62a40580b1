package earshot.ui.incident;

import earshot.intake.Live;
import earshot.replies.playbook.HoldingCheck;
import earshot.replies.playbook.Incidents;
import earshot.replies.playbook.RoomActs;
import earshot.ui.kit.Delays;
import earshot.ui.kit.UndoHistory;
import java.util.function.BooleanSupplier;

/// What the incident room works with.
///
/// @param way out of the room
public record IncidentServices(
    Incidents incidents, RoomActs acts, Way way, UndoHistory history, Delays delays, Live live) {
  /// How a statement leaves the room: by a person's hand only.
  ///
  /// @param check looks at it before
  /// @param handsOn whether this client answers at all; asked in the background
  public record Way(HoldingCheck check, BooleanSupplier handsOn) {}
}
