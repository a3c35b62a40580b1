package earshot.storage;

import earshot.storage.lock.WorkspaceKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Makes the database of a workspace anew from rows: tables first, then rows in the order of their
/// keys, then indexes, which is many times faster than keeping indexes up to date.
///
/// Nothing of a workspace changes before [#finish]; a loading that is closed without it leaves
/// nothing behind.
public final class Loading implements AutoCloseable {
  private static final String INDEX = "CREATE INDEX ";

  private final WorkspaceFolder folder;
  private final Seams seams;
  private final InstantSource clock;
  private final int schema;
  private final Path unfinished;
  private final Connection connection;
  private final Rows rows;
  private final List<String> names;
  private final Map<String, String> indexes;
  private final Map<String, LoadedTable> tables = new HashMap<>();
  private Forgotten forgotten = Forgotten.NOBODY;
  private boolean maybeBack;
  private boolean closed;
  private boolean taken;

  private Loading(
      WorkspaceFolder folder, Seams seams, InstantSource clock, int schema, Path unfinished)
      throws SQLException {
    this.folder = folder;
    this.seams = seams;
    this.clock = clock;
    this.schema = schema;
    this.unfinished = unfinished;
    connection =
        Migrations.connect(seams.access(), DatabaseUrl.writing(seams.access(), unfinished));
    rows = new Rows(connection);
    connection.setAutoCommit(false);
    names = Snapshot.tables(rows);
    indexes = indexes();
    run("SET REFERENTIAL_INTEGRITY FALSE");
    for (String index : indexes.keySet()) run("DROP INDEX " + index);
  }

  /// Begins a database in a folder: a new workspace when the folder is absent or empty; else one
  /// that will take the place of the workspace's own.
  ///
  /// @param schema the number of the migration that the rows were stored under
  /// @throws StorageRefused when the folder cannot be used, is in use by another Earshot, or this
  ///   program does not know the schema
  public static Loading into(Path folder, int schema, InstantSource clock) {
    return into(folder, schema, clock, Optional.empty());
  }

  /// The same for a database that is encrypted.
  ///
  /// @param key absent for one that is not
  public static Loading into(
      Path folder, int schema, InstantSource clock, Optional<WorkspaceKey> key) {
    return into(folder, schema, clock, Seams.product().key(key));
  }

  static Loading into(Path path, int schema, InstantSource clock, Seams seams) {
    Migrations known = seams.migrations();
    if (schema < 1 || schema > known.latest()) {
      throw new StorageRefused(
          "this was made by a newer Earshot; restore it with that version or a later one.");
    }
    WorkspaceFolder folder = WorkspaceFolder.enter(path, seams, clock);
    try {
      Path unfinished = folder.beginRestored();
      Files.deleteIfExists(unfinished);
      known.upTo(schema).make(seams.access(), unfinished, clock);
      Loading loading = new Loading(folder, seams, clock, schema, unfinished);
      loading.forget(former(path, seams));
      return loading;
    } catch (SQLException | IOException failed) {
      folder.leave();
      throw noRoom(path, failed);
    } catch (RuntimeException | Error failed) {
      folder.leave();
      throw failed;
    }
  }

  // Of a file that cannot be read any more nobody is known: it is what is being replaced.
  private static Forgotten former(Path path, Seams seams) {
    try {
      return Forgotten.in(path, seams);
    } catch (SQLException | StorageRefused unreadable) {
      return Forgotten.NOBODY;
    }
  }

  /// Bars whom a newer copy of the same workspace has forgotten; those the workspace in the folder
  /// has forgotten are barred anyway.
  public void forget(Forgotten others) {
    forgotten = forgotten.and(others);
  }

  /// Whether somebody who was forgotten may have come back with these rows; told when finished.
  public boolean maybeBack() {
    return maybeBack;
  }

  /// The tables it takes.
  public List<String> tables() {
    return names;
  }

  /// Takes the rows of a table, to be told in the order of its key.
  ///
  /// @throws IllegalArgumentException when there is no such table; the cells throw it when a column
  ///   is not there or of another kind
  public Cells table(String name) {
    LoadedTable known = tables.get(name);
    if (known != null) return known;
    try {
      if (!names.contains(name)) throw new IllegalArgumentException("no table " + name);
      LoadedTable begun = new LoadedTable(name, connection, rows);
      tables.put(name, begun);
      return begun;
    } catch (SQLException failed) {
      throw Job.worded(failed);
    }
  }

  /// Builds the indexes, writes the file without gaps, brings it to today's schema, and makes it
  /// the workspace's database in one step. A database that was there before stays beside it.
  ///
  /// @throws IllegalArgumentException when rows contradict each other
  /// @throws StorageRefused when the disk has no room
  public void finish(Progress progress) {
    try {
      for (LoadedTable table : tables.values()) table.flush();
      maybeBack = forgotten.into(rows);
      int done = 0;
      for (String statement : indexes.values()) {
        progress.at(done++, indexes.size() + 2L);
        run(statement);
      }
      rows.forget();
      run("SET REFERENTIAL_INTEGRITY TRUE");
      run("ANALYZE");
      connection.commit();
      run("SHUTDOWN");
      closed = true;
      SchemaGate.pass(unfinished, seams.access(), seams.migrations().expected().apply(schema));
      if (schema < seams.migrations().latest()) {
        seams.migrations().migrate(seams.access(), unfinished, clock, Progress.NONE);
      }
      progress.at(done, indexes.size() + 2L);
      Compaction.run(seams.access(), unfinished, Progress.NONE);
      folder.take(unfinished);
      taken = true;
      progress.at(done + 2L, indexes.size() + 2L);
    } catch (SQLException | IOException failed) {
      throw noRoom(unfinished, failed);
    }
  }

  @Override
  public void close() {
    try {
      if (!closed) {
        closed = true;
        run("SHUTDOWN IMMEDIATELY");
      }
    } catch (SQLException down) {
      // It was going to be thrown away.
    }
    try {
      Files.deleteIfExists(unfinished);
    } catch (IOException left) {
      // The next start deletes it.
    }
    if (taken) letGo(folder);
    else folder.leave();
  }

  // The statements of our own migrations, by the name of the index they make.
  private Map<String, String> indexes() throws SQLException {
    Set<String> there =
        new TreeSet<>(
            rows.list(
                "SELECT index_name FROM information_schema.indexes WHERE table_schema = 'PUBLIC'",
                row -> row.text("index_name").toLowerCase(Locale.ROOT)));
    Map<String, String> found = new HashMap<>();
    for (Migrations.Step step : seams.migrations().upTo(schema).steps()) {
      for (String statement : step.statements()) {
        if (!statement.startsWith(INDEX)) continue;
        String name = statement.substring(INDEX.length(), statement.indexOf(" ON "));
        if (there.contains(name)) found.put(name, statement);
      }
    }
    return found;
  }

  private void run(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static StorageRefused noRoom(Path path, Exception failed) {
    return new StorageRefused(
        "cannot write the database in \""
            + path
            + "\"; see that its disk has room and can be written. Nothing was changed.",
        failed);
  }

  private static void letGo(WorkspaceFolder folder) {
    try {
      folder.close();
    } catch (IOException failed) {
      // The system frees it when the program ends.
    }
  }
}
