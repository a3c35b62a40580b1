package earshot;

import java.util.Optional;

/// What goes on beside a window: drills, and the other clients.
///
/// @param clients absent in a window over one workspace alone
/// @param anew closes the workspace and shows it opened again; absent where it is thrown away
record Beside(Drilling drill, Optional<ClientSeat> clients, Optional<Runnable> anew) {
  /// Nothing.
  static final Beside NONE = of(Drilling.NONE);

  /// A window over one workspace alone.
  static Beside of(Drilling drill) {
    return new Beside(drill, Optional.empty(), Optional.empty());
  }
}
