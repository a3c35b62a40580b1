package earshot.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Brings a workspace of an older schema to today's before it is opened.
public final class Upgrade {
  private static final Logger LOG = LoggerFactory.getLogger(Upgrade.class);

  private Upgrade() {}

  /// Whether opening a workspace changes its file first, which may take minutes. Reads one small
  /// file; false where there is none that can be read.
  public static boolean isDue(Path folder) {
    try {
      return WorkspaceFile.read(folder)
          .filter(found -> found.schema() < Migrations.ours().latest())
          .isPresent();
    } catch (StorageRefused damaged) {
      // Whoever opens it is told.
      return false;
    }
  }

  /// Does it and leaves the workspace closed; does nothing where nothing is due.
  ///
  /// @throws StorageRefused when the workspace cannot be used, as by [Database#open]
  public static void run(Path path, InstantSource clock, Database.Opening opening) {
    if (!isDue(path)) return;
    try (WorkspaceFolder folder = WorkspaceFolder.enter(path, opening.seams(), clock)) {
      LOG.info("upgraded file={}", folder.database().getFileName());
    } catch (IOException failed) {
      LOG.warn("lock not freed kind={}", failed.getClass().getSimpleName());
    }
  }

  /// Lets the old state be kept, over connections that cannot write.
  static void keep(Path old, Seams seams) throws SQLException, IOException {
    Instant written = Files.getLastModifiedTime(old).toInstant();
    Connections looking = new Connections(seams.access(), old);
    looking.openReadingOnly();
    try {
      looking.aside(
          "db-snapshot",
          before -> {
            seams.upgrading().keep(before, written);
            return before.schema();
          });
    } finally {
      looking.close();
    }
  }
}
