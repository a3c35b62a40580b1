package earshot.storage;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;

/// Whom a workspace has forgotten, to be carried into one that is restored from an older backup;
/// nobody's name is in it.
///
/// @param key of the workspace, 64 hex digits; empty while nobody was forgotten
/// @param macs of the accounts under that key
public record Forgotten(String key, Set<String> macs) {
  /// Nobody.
  public static final Forgotten NOBODY = new Forgotten("", Set.of());

  /// The setting that is there while somebody may have come back with a restored backup.
  static final String DUE = "tombstone.due";

  private static final String BAR =
      "MERGE INTO tombstone (mac, kind, made_at) KEY (mac) VALUES (?, 1, CURRENT_TIMESTAMP)";

  /// Copies the set.
  public Forgotten {
    macs = Set.copyOf(macs);
  }

  /// Tells of one account after the other whether it is one of them.
  public interface Asked {
    /// Whether an account is one of them.
    ///
    /// @param site as its rows name it
    /// @param identHash 64 bits over site and account
    boolean holds(String site, long identHash);
  }

  /// Ready to be asked, by one thread.
  public Asked asked() {
    if (macs.isEmpty()) return (site, identHash) -> false;
    Keyed keyed = new Keyed(HexFormat.of().parseHex(key));
    return (site, identHash) -> macs.contains(Barred.mac(keyed, new Voice(site, identHash)));
  }

  /// Both, where they are of one workspace; else the first.
  public Forgotten and(Forgotten other) {
    if (macs.isEmpty()) return other;
    if (!key.equals(other.key)) return this;
    Set<String> all = new HashSet<>(macs);
    all.addAll(other.macs);
    return new Forgotten(key, all);
  }

  /// Whom the workspace in a folder has forgotten, which nobody has open but the caller.
  static Forgotten in(Path folder, Seams seams) throws SQLException {
    Optional<WorkspaceFile> named = WorkspaceFile.read(folder);
    if (named.isEmpty()) return NOBODY;
    Path file = folder.resolve(named.get().database());
    if (!Files.exists(file)) return NOBODY;
    SchemaGate.pass(
        file, seams.access(), seams.migrations().expected().apply(named.get().schema()));
    Connections looking = new Connections(seams.access(), file);
    try {
      looking.openReadingOnly();
      return looking.first(Forgotten::of);
    } finally {
      looking.close();
    }
  }

  /// Whom the workspace with these rows has forgotten.
  static Forgotten of(Rows rows) throws SQLException {
    return new Forgotten(
        SettingStore.find(rows, Barred.KEY).orElse(""),
        new HashSet<>(rows.list("SELECT mac FROM tombstone", row -> row.text("mac"))));
  }

  /// Bars them in a database that is being made, and notes that somebody may have come back; false
  /// when nobody can have.
  boolean into(Rows rows) throws SQLException {
    Forgotten there = of(rows);
    boolean foreign = !there.macs.isEmpty() && !there.key.equals(key);
    if (!macs.isEmpty() && !foreign) {
      SettingStore.put(rows, Barred.KEY, key);
      for (String mac : macs) rows.change(BAR, mac);
    }
    boolean due = !macs.isEmpty() || !there.macs.isEmpty();
    if (due) SettingStore.put(rows, DUE, "1");
    return due;
  }
}
