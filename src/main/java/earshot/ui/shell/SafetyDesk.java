package earshot.ui.shell;

import earshot.storage.Progress;
import java.time.Instant;
import java.util.Optional;

/// Keeps the workspace safe; never call it on the FX thread.
public interface SafetyDesk {
  /// How things are.
  State state();

  /// Makes a backup now.
  ///
  /// @throws RuntimeException with a sentence, when it could not be made; the former ones stay
  void backUp(Progress progress);

  /// Makes a backup, then the file small.
  ///
  /// @throws RuntimeException with a sentence, when that could not be done; the file is as it was
  void compact(Progress progress);

  /// Chooses where each backup is copied to; an empty name for nowhere.
  ///
  /// @throws RuntimeException with a sentence, when nothing can be written there
  void second(String folder);

  /// How things are.
  ///
  /// @param newest when the newest backup was made
  /// @param backups how many there are
  /// @param second where copies go, or empty
  /// @param spare bytes that compacting would give back; 0 when it is not worth it
  record State(Optional<Instant> newest, int backups, String second, long spare) {}
}
