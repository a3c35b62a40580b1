package earshot.replies.check;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/// The other clients of whoever writes: those in the list of this computer, and what was copied
/// from them since the program started.
///
/// @param listed all clients of the list, the writer's own among them; asked before each check
/// @param copied what was copied while some client was on screen
public record Company(Supplier<List<Neighbour>> listed, CopiedWords copied) {
  /// A client of the list.
  ///
  /// @param name as the list has it; empty while it has none
  public record Neighbour(Path folder, String name) {}

  /// Nobody but those whose folders lie beside.
  public static Company alone() {
    return new Company(List::of, new CopiedWords());
  }
}
