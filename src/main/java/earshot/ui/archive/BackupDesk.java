package earshot.ui.archive;

import earshot.storage.Progress;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Makes, rehearses and restores the backups of a workspace; never call it on the FX thread.
public interface BackupDesk {
  /// How things are.
  State state();

  /// Makes a backup now.
  ///
  /// @throws RuntimeException with a sentence, when it could not be made; the former ones stay
  void backUp(Progress progress);

  /// Restores the newest backup into a throw-away folder and compares it with what it says of
  /// itself.
  ///
  /// @throws RuntimeException with a sentence, when it does not give everything back
  void rehearse(Progress progress);

  /// Chooses where each backup is copied to; an empty name for nowhere.
  ///
  /// @throws RuntimeException with a sentence, when nothing can be written there
  void second(String folder);

  /// Looks into a backup without restoring it.
  ///
  /// @throws RuntimeException with a sentence, when it is none
  Preview preview(Path backup);

  /// Makes a new workspace from a backup, which is checked in full before anything is made.
  ///
  /// @param folder absent or empty
  /// @throws RuntimeException with a sentence; then nothing was made
  void restore(Path backup, Path folder, Progress progress);

  /// How things are.
  ///
  /// @param kept newest first
  /// @param second where copies go, or empty
  /// @param rehearsed when a backup was last restored on trial, and gave everything back
  record State(List<Kept> kept, String second, Optional<Instant> rehearsed) {
    /// Copies the list.
    public State {
      kept = List.copyOf(kept);
    }
  }

  /// A backup that was read back after it was written.
  record Kept(Path file, Instant at, long bytes) {}

  /// What a backup says of itself.
  ///
  /// @param rows of all its tables
  /// @param damaged mentions whose words were damaged on the disk when it was made
  /// @param folder a free place for a workspace made from it
  record Preview(
      Path file,
      Instant madeAt,
      long mentions,
      long sources,
      long rows,
      int damaged,
      Path folder) {}
}
