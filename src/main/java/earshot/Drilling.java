package earshot;

import earshot.ui.incident.DrillControl;
import java.util.Optional;

/// What a window has to do with drills.
///
/// @param start opens one in another window; absent in a drill
/// @param running the one that this window shows; absent elsewhere
record Drilling(Optional<Runnable> start, Optional<DrillControl> running) {
  /// Nothing.
  static final Drilling NONE = new Drilling(Optional.empty(), Optional.empty());

  /// A window from which a drill can be started.
  static Drilling from(Runnable start) {
    return new Drilling(Optional.of(start), Optional.empty());
  }

  /// The window of a drill.
  static Drilling in(DrillControl running) {
    return new Drilling(Optional.empty(), Optional.of(running));
  }
}
