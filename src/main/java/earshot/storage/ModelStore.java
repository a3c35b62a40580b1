package earshot.storage;

import earshot.model.Authored;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/// Keeps what was learned from people's labels, with the figures it had at the gate.
///
/// At most one is in use; some older ones are kept, so that one can go back to them.
public final class ModelStore {
  /// How long a part of a model may be, in characters.
  public static final int PART = 65_536;

  private static final String COLUMNS =
      "SELECT id, name, figures, enabled, made_at, by_user FROM learned_model ";
  private static final String PARTS =
      "SELECT content FROM learned_part WHERE model_id = ? ORDER BY model_id, n";

  private static final String UNUSED =
      "SELECT id FROM learned_model WHERE NOT enabled ORDER BY id DESC";
  private static final int OLD = 5;

  private final Database database;

  ModelStore(Database database) {
    this.database = database;
  }

  /// What is known of a model without its weights.
  ///
  /// @param name its id by its weights
  /// @param figures what the gate said, as text
  /// @param enabled whether it is in use
  public record Kept(int id, String name, String figures, boolean enabled, Authored made) {}

  /// Keeps a model that is not in use yet; the same weights are kept once, with the newer figures.
  /// Of those that are not in use, the last five stay.
  ///
  /// @param parts its weights, each of at most [#PART] characters
  public Kept keep(String name, String figures, List<String> parts, String byUser) {
    return database.write(
        rows -> {
          Optional<Kept> same = rows.first(COLUMNS + "WHERE name = ?", ModelStore::read, name);
          if (same.isPresent()) {
            rows.change(
                "UPDATE learned_model SET figures = ? WHERE id = ?", figures, same.get().id());
            return find(rows, same.get().id());
          }
          int id = database.ids().nextSmall(rows, "learned_model");
          rows.change(
              """
              INSERT INTO learned_model (id, name, figures, enabled, made_at, by_user)
              VALUES (?, ?, ?, FALSE, ?, ?)\
              """,
              id,
              name,
              figures,
              database.clock().instant(),
              Wording.fitting(byUser, 200));
          for (int n = 0; n < parts.size(); n++) {
            rows.change(
                "INSERT INTO learned_part (model_id, n, content) VALUES (?, ?, ?)",
                id,
                n,
                parts.get(n));
          }
          forgetOld(rows);
          return find(rows, id);
        });
  }

  private static void forgetOld(Rows rows) throws SQLException {
    List<Integer> unused = rows.list(UNUSED, row -> row.small("id"));
    for (int id : unused.subList(Math.min(OLD, unused.size()), unused.size())) {
      rows.change("DELETE FROM learned_part WHERE model_id = ?", id);
      rows.change("DELETE FROM learned_model WHERE id = ?", id);
    }
  }

  /// Uses this model and no other; 0 uses none.
  ///
  /// @throws IllegalArgumentException when there is no such model
  public void use(int id) {
    database.write(
        rows -> {
          if (id != 0) find(rows, id);
          return rows.change("UPDATE learned_model SET enabled = (id = ?)", id);
        });
  }

  /// The model in use.
  public Optional<Kept> used() {
    return database.read(rows -> rows.first(COLUMNS + "WHERE enabled", ModelStore::read));
  }

  /// The model that was learned last, in use or not.
  public Optional<Kept> newest() {
    return database.read(
        rows -> rows.first(COLUMNS + "ORDER BY id DESC LIMIT 1", ModelStore::read));
  }

  /// The model of this name, in use or not.
  public Optional<Kept> named(String name) {
    return database.read(rows -> rows.first(COLUMNS + "WHERE name = ?", ModelStore::read, name));
  }

  /// The weights of a model.
  public List<String> parts(int id) {
    return database.read(rows -> rows.list(PARTS, row -> row.text("content"), id));
  }

  private static Kept find(Rows rows, int id) throws SQLException {
    return rows.first(COLUMNS + "WHERE id = ?", ModelStore::read, id)
        .orElseThrow(() -> new IllegalArgumentException("There is no model " + id + "."));
  }

  private static Kept read(Row row) throws SQLException {
    return new Kept(
        row.small("id"),
        row.text("name"),
        row.text("figures"),
        row.flag("enabled"),
        new Authored(row.time("made_at"), row.text("by_user")));
  }
}
