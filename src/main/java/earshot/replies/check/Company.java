package earshot.replies.check;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.crypto.SecretKey;

/// The other clients of whoever writes: those in the list of this computer, and what was copied
/// from them since the program started.
///
/// @param listed all clients of the list, the writer's own among them; asked before each check
/// @param copied what was copied while some client was on screen
/// @param keys what opens the files of a client that is encrypted; absent while it is locked
public record Company(
    Supplier<List<Neighbour>> listed,
    CopiedWords copied,
    Function<Path, Optional<SecretKey>> keys) {
  /// Clients of which none is encrypted.
  public Company(Supplier<List<Neighbour>> listed, CopiedWords copied) {
    this(listed, copied, folder -> Optional.empty());
  }

  /// The same where some are encrypted.
  public Company with(Function<Path, Optional<SecretKey>> others) {
    return new Company(listed, copied, others);
  }

  /// A client of the list.
  ///
  /// @param name as the list has it; empty while it has none
  public record Neighbour(Path folder, String name) {}

  /// Nobody but those whose folders lie beside.
  public static Company alone() {
    return new Company(List::of, new CopiedWords());
  }
}
