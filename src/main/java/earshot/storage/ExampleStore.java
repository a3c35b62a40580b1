package earshot.storage;

import earshot.model.Authored;
import earshot.model.BrandId;
import earshot.model.ExampleId;
import earshot.model.MentionId;
import earshot.model.QueryExample;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/// Keeps the texts by which queries of brands are checked.
public final class ExampleStore {
  private static final String COLUMNS =
      "id, brand_id, must, mention_id, title, body, made_at, by_user";
  static final String OF_BRAND =
      "SELECT " + COLUMNS + " FROM query_example WHERE brand_id = ? ORDER BY brand_id, id";
  private static final String BY_ID = "SELECT " + COLUMNS + " FROM query_example WHERE id = ?";
  private static final String ADD =
      """
      INSERT INTO query_example (id, brand_id, must, mention_id, title, body, made_at, by_user)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)""";

  private final Database database;

  ExampleStore(Database database) {
    this.database = database;
  }

  /// The examples of a brand, the oldest first.
  public List<QueryExample> of(BrandId brand) {
    return database.read(rows -> rows.list(OF_BRAND, ExampleStore::read, brand));
  }

  /// Keeps a text as an example.
  ///
  /// @param mention where it was taken from
  /// @param title at most 1,000 characters, the rest is cut
  /// @param body at most 65,536 characters, the rest is cut
  /// @throws IllegalArgumentException when neither title nor body has a word
  public QueryExample add(
      BrandId brand,
      boolean must,
      Optional<MentionId> mention,
      String title,
      String body,
      String byUser) {
    if (title.isBlank() && body.isBlank()) {
      throw new IllegalArgumentException("An example needs words; type or choose a text.");
    }
    return database.write(
        rows -> {
          QueryExample example =
              new QueryExample(
                  new ExampleId(database.ids().next(rows, "query_example")),
                  brand,
                  must,
                  mention,
                  Wording.fitting(title, 1_000),
                  Wording.fitting(body, 65_536),
                  new Authored(database.clock().instant(), Wording.fitting(byUser, 200)));
          insert(rows, example);
          return find(rows, example.id());
        });
  }

  /// Removes it; returns it as it was, to be put back.
  ///
  /// @throws IllegalArgumentException when there is no such example
  public QueryExample remove(ExampleId id) {
    return database.write(
        rows -> {
          QueryExample removed = find(rows, id);
          rows.change("DELETE FROM query_example WHERE id = ?", id);
          return removed;
        });
  }

  /// Takes a removal back.
  public void putBack(QueryExample removed) {
    database.write(rows -> insert(rows, removed));
  }

  private static int insert(Rows rows, QueryExample example) throws SQLException {
    return rows.change(
        ADD,
        example.id(),
        example.brand(),
        example.must(),
        example.mention(),
        example.title(),
        example.body(),
        example.made().at(),
        example.made().byUser());
  }

  private static QueryExample find(Rows rows, ExampleId id) throws SQLException {
    return rows.first(BY_ID, ExampleStore::read, id)
        .orElseThrow(() -> new IllegalArgumentException("There is no example " + id + "."));
  }

  private static QueryExample read(Row row) throws SQLException {
    return new QueryExample(
        new ExampleId(row.integral("id")),
        new BrandId(row.small("brand_id")),
        row.flag("must"),
        row.integralIf("mention_id").stream().mapToObj(MentionId::new).findFirst(),
        row.text("title"),
        row.text("body"),
        new Authored(row.time("made_at"), row.text("by_user")));
  }
}
