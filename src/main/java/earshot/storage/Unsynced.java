package earshot.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/// What was committed and not yet forced to the disk, for nobody waits for it.
final class Unsynced {
  /// So long it may stay so while nothing else is to be stored.
  static final Duration LONGEST = Duration.ofSeconds(5);

  /// So many jobs of two hundred mentions share one force when nobody waits for it.
  private static final int MOST = 100;

  private final Seams.Force disk;
  private int jobs;

  Unsynced(Seams.Force disk) {
    this.disk = disk;
  }

  boolean isNothing() {
    return jobs == 0;
  }

  /// Forces a group with all before it where somebody waits for one of them, or many are waiting.
  void committed(List<Job<?>> group, Connection open) throws SQLException {
    if (group.isEmpty()) return;
    jobs += group.size();
    if (jobs >= MOST || group.stream().anyMatch(Job::isHurried)) force(open);
  }

  void force(Connection open) throws SQLException {
    disk.force(open);
    jobs = 0;
  }
}
