package earshot.ui.keeping;

import earshot.storage.Progress;

/// What can be done for the files of the open workspaces before the program ends; never call it on
/// the FX thread.
public interface LeavingDesk {
  /// How large the files are that would become much smaller, and how large they would be.
  Room room();

  /// Makes a backup of each of them, then the file small.
  ///
  /// @throws RuntimeException with a sentence, when one could not be; its file is as it was
  void compact(Progress progress);

  /// Bytes of those files.
  ///
  /// @param now 0 when none would become much smaller
  record Room(long now, long then) {
    /// Nothing to be gained.
    public static final Room NONE = new Room(0, 0);

    /// Both together.
    public Room and(Room other) {
      return new Room(now + other.now, then + other.then);
    }
  }
}
