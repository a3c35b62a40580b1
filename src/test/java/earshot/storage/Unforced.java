package earshot.storage;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;

/// Opens real database files that do not wait for the disk, for tests of other rooms that store for
/// hours of virtual time.
public final class Unforced {
  private Unforced() {}

  /// The workspace in a folder; what it acknowledges survives a close, not a power cut.
  public static Database open(Path folder, InstantSource clock) {
    return Database.open(
        folder, clock, () -> false, Seams.product().force(connection -> {}).zone(ZoneOffset.UTC));
  }
}
