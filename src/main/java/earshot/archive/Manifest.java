package earshot.archive;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// What a backup or an archive holds, told by itself.
///
/// @param format `earshot-backup` or `earshot-archive`
/// @param version of the format, 1
/// @param schema the number of the last migration of the database it was taken from
/// @param entries each file in it besides this one
/// @param journalHead the hash of the last decision, empty when there is none
/// @param damaged mentions whose text was damaged on the disk when it was taken
/// @param about what a person said of an archive; absent in a backup
public record Manifest(
    String format,
    int version,
    int schema,
    Instant madeAt,
    List<Entry> entries,
    String journalHead,
    List<Long> damaged,
    Optional<About> about) {
  static final String FORMAT = "earshot-backup";
  static final String ARCHIVE = "earshot-archive";
  static final int VERSION = 1;
  static final String NAME = "manifest.json";
  static final String FIRST = "first.ndjson";
  private static final String TABLES = "tables/";
  private static final String ROWS = ".ndjson";
  private static final char PART = '-';

  /// Copies the lists.
  public Manifest {
    entries = List.copyOf(entries);
    damaged = List.copyOf(damaged);
  }

  /// What a person said of an archive when it was made.
  ///
  /// @param by who made it
  /// @param purpose what it is for, or empty
  /// @param query what it was asked for; empty for the whole workspace
  /// @param redaction the profile of what of people is shown, such as `names-hidden`
  /// @param notes whether remarks of colleagues went along
  /// @param first time of its oldest mention; absent when it has none
  /// @param last time of its newest mention
  /// @param readableBy the first Earshot that reads it
  public record About(
      String by,
      String purpose,
      String query,
      String redaction,
      boolean notes,
      Optional<Instant> first,
      Optional<Instant> last,
      String readableBy) {
    /// Archives of this kind are read since this version.
    static final String SINCE = "0.1.0";
  }

  /// One file.
  ///
  /// @param bytes its size when inflated
  /// @param sha256 of its inflated bytes, in hex
  public record Entry(String name, long rows, long bytes, String sha256) {
    /// Refuses what a manifest of other hands leaves out.
    public Entry {
      Objects.requireNonNull(name);
      Objects.requireNonNull(sha256);
    }

    boolean isTable() {
      return name.startsWith(TABLES);
    }

    /// The table whose rows it holds, or some of them.
    String table() {
      String rows = name.substring(TABLES.length(), name.length() - ROWS.length());
      int part = rows.indexOf(PART);
      return part < 0 ? rows : rows.substring(0, part);
    }
  }

  static String entryOf(String table) {
    return TABLES + table + ROWS;
  }

  /// The name of one part of a table, counted from 0; the first has the name of the table alone.
  static String partOf(String table, int part) {
    return part == 0 ? entryOf(table) : "%s%s%c%04d%s".formatted(TABLES, table, PART, part, ROWS);
  }

  /// The files with the rows of a table, in their order.
  List<Entry> of(String table) {
    return entries.stream().filter(each -> each.isTable() && each.table().equals(table)).toList();
  }

  /// How many rows a table has here; 0 when it is not there.
  public long rows(String table) {
    return of(table).stream().mapToLong(Entry::rows).sum();
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
