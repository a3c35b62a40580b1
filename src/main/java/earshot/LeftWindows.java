package earshot;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The windows of the clients that were left last, kept as they were, so that one comes back at
/// once and to the very row one left. Lives on the FX thread.
final class LeftWindows {
  /// Each holds the pages of its client in memory.
  private static final int MOST = 2;

  private final Map<Path, Left> left = new LinkedHashMap<>();

  /// A window and whose it is.
  private record Left(Workspace workspace, Window window) {}

  /// Keeps one; the one that was left longest ago is let go for it.
  void keep(Path client, Workspace workspace, Window window) {
    left.remove(client);
    left.put(client, new Left(workspace, window));
    if (left.size() > MOST) left.remove(left.keySet().iterator().next());
  }

  /// Takes the window of a client out again, if it was kept and shows what is open.
  Optional<Window> take(Path client, Workspace open) {
    return Optional.ofNullable(left.remove(client))
        .filter(kept -> kept.workspace() == open)
        .map(Left::window);
  }

  /// Lets the window of a client go.
  void forget(Path client) {
    left.remove(client);
  }
}
