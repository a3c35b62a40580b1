package earshot;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// Whether a person works offline, so that nobody is asked.
interface Offline {
  /// Since when; absent while sources are asked.
  Optional<Instant> since();

  /// Stops or starts all asking.
  void work(boolean offline);

  /// Whether this client alone rests, because it was put aside.
  default boolean rests(Path folder) {
    return false;
  }

  /// For a workspace that is open alone.
  static Offline of(Workspace workspace) {
    InstantSource clock = workspace.machine().clock();
    return new Offline() {
      private volatile Optional<Instant> since = Optional.empty();

      @Override
      public Optional<Instant> since() {
        return since;
      }

      @Override
      public void work(boolean offline) {
        since = offline ? Optional.of(clock.instant()) : Optional.empty();
        workspace.poller().offline(offline);
      }
    };
  }
}
