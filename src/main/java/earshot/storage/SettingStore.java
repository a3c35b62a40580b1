package earshot.storage;

import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/// Keeps small settings of a workspace by name.
public final class SettingStore {
  private static final String FIND = "SELECT content FROM setting WHERE name = ?";

  private final Database database;
  private final AtomicLong changes = new AtomicLong();

  SettingStore(Database database) {
    this.database = database;
  }

  /// The setting of this name.
  public Optional<String> get(String name) {
    return database.read(rows -> find(rows, name));
  }

  /// Keeps a setting; at most 65,536 characters.
  public void put(String name, String content) {
    database.write(rows -> put(rows, name, content));
    changes.incrementAndGet();
  }

  /// A number that is another one after each change made through this store, so that who keeps what
  /// it read knows when to read anew.
  public long edition() {
    return changes.get();
  }

  /// Keeps several, all or none of them.
  public void putAll(Map<String, String> contents) {
    database.write(
        rows -> {
          int kept = 0;
          for (Map.Entry<String, String> each : contents.entrySet()) {
            kept += put(rows, each.getKey(), each.getValue());
          }
          return kept;
        });
    changes.incrementAndGet();
  }

  /// The one that says whether answers are switched off.
  public ModeStore mode() {
    return new ModeStore(database);
  }

  /// The one that says in which zone its days begin.
  public ZoneStore zone() {
    return new ZoneStore(database);
  }

  /// What the workspace is for.
  public CharterStore charter() {
    return new CharterStore(database);
  }

  static String getOrPut(Rows rows, String name, String first) throws SQLException {
    Optional<String> found = find(rows, name);
    if (found.isPresent()) return found.get();
    put(rows, name, first);
    return first;
  }

  static Optional<String> find(Rows rows, String name) throws SQLException {
    return rows.first(FIND, row -> row.text("content"), name);
  }

  static int put(Rows rows, String name, String content) throws SQLException {
    return rows.change(
        """
        MERGE INTO setting t
        USING (VALUES (CAST(? AS VARCHAR(100)), CAST(? AS VARCHAR(65536)))) s (name, content)
        ON t.name = s.name
        WHEN MATCHED THEN UPDATE SET content = s.content
        WHEN NOT MATCHED THEN INSERT (name, content) VALUES (s.name, s.content)\
        """,
        name,
        content);
  }
}
