package earshot;

import earshot.archive.Backups;
import earshot.storage.Database;
import earshot.storage.Progress;
import java.nio.file.Path;

/// Opens the database of a workspace, with a backup of what an older program left before it is
/// brought up to date.
final class WorkspaceDatabase {
  private WorkspaceDatabase() {}

  /// @throws earshot.storage.StorageRefused with one sentence, when that is not possible
  static Database open(Path folder, Machine machine) {
    Backups backups = new Backups(folder.resolve(Backups.FOLDER));
    return Database.open(
            folder,
            machine.clock(),
            machine.mustNotWait(),
            old -> backups.make(old, machine.clock().instant(), Progress.NONE));
  }
}
