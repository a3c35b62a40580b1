package earshot.archive;

import earshot.storage.Database;
import earshot.storage.Filled;
import earshot.storage.Progress;
import earshot.storage.Stores;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;

/// The program under the kill harness: backs up and compacts, restores, or upgrades until it is
/// killed.
final class UpkeepChild {
  private static final Instant NOW = Instant.parse("2026-11-20T13:00:00Z");

  private UpkeepChild() {}

  /// Arguments: the workspace, and `upkeep`, `restore` or `upgrade`.
  public static void main(String[] arguments) {
    Path workspace = Path.of(arguments[0]);
    Backups backups = new Backups(workspace.resolve("backups"));
    System.out.println("begun");
    System.out.flush();
    switch (arguments[1]) {
      case "upkeep" -> upkeep(workspace, backups);
      case "restore" -> restore(workspace, backups);
      default ->
          Filled.upgrade(workspace, snapshot -> backups.make(snapshot, NOW, Progress.NONE)).close();
    }
  }

  private static void upkeep(Path workspace, Backups backups) {
    try (Database database = Filled.open(workspace)) {
      Stores stores = new Stores(database);
      for (int i = 0; ; i++) {
        Instant at = NOW.plusSeconds(i);
        database.still(snapshot -> backups.make(snapshot, at, Progress.NONE));
        stores.compaction().run(Progress.NONE);
      }
    }
  }

  private static void restore(Path workspace, Backups backups) {
    Path file = backups.newest().orElseThrow().file();
    while (true) new Restore(InstantSource.fixed(NOW)).into(file, workspace, Progress.NONE);
  }
}
