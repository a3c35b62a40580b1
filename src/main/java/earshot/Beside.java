package earshot;

import java.util.Optional;

/// What goes on beside a window: drills, and the other clients.
///
/// @param clients absent in a window over one workspace alone
record Beside(Drilling drill, Optional<ClientSeat> clients) {
  /// Nothing.
  static final Beside NONE = of(Drilling.NONE);

  /// A window over one workspace alone.
  static Beside of(Drilling drill) {
    return new Beside(drill, Optional.empty());
  }
}
