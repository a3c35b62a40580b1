package earshot.archive;

import java.time.Instant;
import java.util.List;

/// What a backup holds, told by itself.
///
/// @param format always `earshot-backup`
/// @param version of the format, 1
/// @param schema the number of the last migration of the database it was taken from
/// @param entries each file in it besides this one
/// @param journalHead the hash of the last decision, empty when there is none
/// @param damaged mentions whose text was damaged on the disk when it was taken
public record Manifest(
    String format,
    int version,
    int schema,
    Instant madeAt,
    List<Entry> entries,
    String journalHead,
    List<Long> damaged) {
  static final String FORMAT = "earshot-backup";
  static final int VERSION = 1;
  static final String NAME = "manifest.json";
  static final String FIRST = "first.ndjson";
  private static final String TABLES = "tables/";
  private static final String ROWS = ".ndjson";

  /// Copies the lists.
  public Manifest {
    entries = List.copyOf(entries);
    damaged = List.copyOf(damaged);
  }

  /// One file.
  ///
  /// @param bytes its size when inflated
  /// @param sha256 of its inflated bytes, in hex
  public record Entry(String name, long rows, long bytes, String sha256) {
    boolean isTable() {
      return name.startsWith(TABLES);
    }

    /// The table whose rows it holds.
    String table() {
      return name.substring(TABLES.length(), name.length() - ROWS.length());
    }
  }

  static String entryOf(String table) {
    return TABLES + table + ROWS;
  }

  /// How many rows a table has here; 0 when it is not there.
  public long rows(String table) {
    return entries.stream()
        .filter(entry -> entry.name().equals(entryOf(table)))
        .mapToLong(Entry::rows)
        .sum();
  }

  /// How many mentions are in it.
  public long mentions() {
    return rows("mention");
  }

  /// All rows of all tables.
  long rows() {
    return entries.stream().filter(Entry::isTable).mapToLong(Entry::rows).sum();
  }

  /// All bytes when inflated.
  long bytes() {
    return entries.stream().mapToLong(Entry::bytes).sum();
  }
}
