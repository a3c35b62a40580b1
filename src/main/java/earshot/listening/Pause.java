package earshot.listening;

import java.time.Duration;

/// Waits between the requests of one poll; only the root of the program may sleep.
@FunctionalInterface
public interface Pause {
  /// Waits; tells whether to go on, which is not so when the program is closing.
  boolean over(Duration time);
}
