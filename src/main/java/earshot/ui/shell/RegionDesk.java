package earshot.ui.shell;

import earshot.storage.Progress;
import java.time.ZoneId;

/// Knows and keeps the time zone of a workspace; never call it on the FX thread.
public interface RegionDesk {
  /// What holds now.
  Kept kept();

  /// From now on the workspace's days begin in this zone.
  void change(ZoneId zone);

  /// Counts days anew that a change has left, and returns when all are counted.
  void finish(Progress progress);

  /// What holds.
  ///
  /// @param zone of the workspace
  /// @param ofComputer where the computer is
  /// @param counting whether days are still counted by the zone before
  record Kept(ZoneId zone, ZoneId ofComputer, boolean counting) {}
}
