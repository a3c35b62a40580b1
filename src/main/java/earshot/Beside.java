package earshot;

import earshot.ui.kit.Jobs;
import java.time.InstantSource;
import java.util.Optional;

/// What goes on beside a window: drills, the other clients, and long work.
///
/// @param clients absent in a window over one workspace alone
/// @param anew closes the workspace and shows it opened again; absent where it is thrown away
/// @param jobs in which the work of the window is noted
record Beside(Drilling drill, Optional<ClientSeat> clients, Optional<Runnable> anew, Jobs jobs) {
  /// A window over one workspace alone.
  static Beside of(Drilling drill) {
    return new Beside(drill, Optional.empty(), Optional.empty(), new Jobs(InstantSource.system()));
  }
}
