package earshot.storage;

import earshot.storage.lock.WorkspaceKey;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;

/// Where tests may put something else in place of what the product does.
///
/// @param access how H2 comes to the file
/// @param force makes committed work durable
/// @param zone the zone of a new workspace, whose midnights divide its days
/// @param retry how long the store waits before it tries to write again after H2 broke
/// @param leastFree bytes that must be free on the disk for that
/// @param upgrading goes along with a migration
record Seams(
    Access access,
    Force force,
    Migrations migrations,
    ZoneId zone,
    Duration retry,
    long leastFree,
    Upgrading upgrading) {
  /// Makes everything committed so far survive a power cut.
  interface Force {
    void force(Connection connection) throws SQLException;
  }

  /// What the product does.
  static Seams product() {
    return new Seams(
        Access.plain(),
        Seams::checkpoint,
        Migrations.ours(),
        ZoneId.systemDefault(),
        Duration.ofSeconds(5),
        500_000_000,
        Upgrading.ALONE);
  }

  Seams zone(ZoneId other) {
    return new Seams(access, force, migrations, other, retry, leastFree, upgrading);
  }

  Seams force(Force other) {
    return new Seams(access, other, migrations, zone, retry, leastFree, upgrading);
  }

  Seams migrations(Migrations other) {
    return new Seams(access, force, other, zone, retry, leastFree, upgrading);
  }

  Seams disk(String otherKind, Duration otherRetry, long otherLeastFree) {
    Access other = new Access(otherKind, access.key());
    return new Seams(other, force, migrations, zone, otherRetry, otherLeastFree, upgrading);
  }

  Seams upgrading(Upgrading other) {
    return new Seams(access, force, migrations, zone, retry, leastFree, other);
  }

  /// The same with the key of the file, or none.
  Seams key(Optional<WorkspaceKey> key) {
    Access other = access.with(key);
    return new Seams(other, force, migrations, zone, retry, leastFree, upgrading);
  }

  private static void checkpoint(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("CHECKPOINT SYNC");
    }
  }
}
