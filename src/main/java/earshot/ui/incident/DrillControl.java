package earshot.ui.incident;

import earshot.model.IncidentId;
import java.time.Instant;
import java.util.Optional;

/// A drill that runs, as the room sees it; safe on any thread, waits for nothing.
public interface DrillControl {
  /// The time it is in the drill.
  Instant now();

  /// How many times faster than life it runs.
  int pace();

  /// Lets it run faster or slower.
  ///
  /// @param times from 1 to 600
  void pace(int times);

  /// The incident that began in it.
  Optional<IncidentId> begun();

  /// Whether it stands still.
  boolean paused();

  /// Lets it stand still or go on.
  void pause(boolean yes);

  /// Whether all that was recorded has been said.
  boolean over();

  /// Calls for every step, on any thread.
  ///
  /// @return ends hearing
  Runnable hear(Runnable stepped);

  /// Ends it, and closes its window.
  void end();
}
