package earshot.storage;

import earshot.model.Authored;
import earshot.model.Brand;
import earshot.model.BrandId;
import earshot.model.BrandRole;
import earshot.model.JournalAction;
import earshot.model.QueryVersion;
import java.sql.SQLException;
import java.util.List;

/// Keeps brands and every version of their queries.
public final class BrandStore {
  private static final String ALL =
      """
      SELECT b.id, b.name, b.role, b.colour, q.query, q.n
      FROM brand b
      JOIN brand_query q ON q.brand_id = b.id
      WHERE NOT b.removed
        AND q.n = (SELECT MAX(l.n) FROM brand_query l WHERE l.brand_id = b.id)
      ORDER BY b.id\
      """;
  private static final String BY_ID =
      """
      SELECT b.id, b.name, b.role, b.colour, q.query, q.n
      FROM brand b
      JOIN brand_query q ON q.brand_id = b.id
      WHERE b.id = ? AND NOT b.removed
      ORDER BY q.n DESC
      LIMIT 1\
      """;
  private static final String VERSIONS =
      """
      SELECT n, query, made_at, by_user
      FROM brand_query
      WHERE brand_id = ?
      ORDER BY n DESC\
      """;
  private static final String ADD =
      "INSERT INTO brand (id, name, role, colour, removed) VALUES (?, ?, ?, ?, FALSE)";
  private static final String ADD_QUERY =
      """
      INSERT INTO brand_query (brand_id, n, query, made_at, by_user)
      VALUES (?, ?, ?, ?, ?)\
      """;

  private static final String DESCRIBE =
      "UPDATE brand SET name = ?, role = ?, colour = ? WHERE id = ?";

  private final Database database;

  BrandStore(Database database) {
    this.database = database;
  }

  /// Adds a brand with the first version of its query.
  ///
  /// @param name at most 200 characters
  /// @param query at most 20,000 characters
  public Brand add(String name, BrandRole role, String colour, String query, String byUser) {
    return database.write(
        rows -> {
          BrandId id = new BrandId(database.ids().nextSmall(rows, "brand"));
          rows.change(ADD, id, name, role, colour);
          rows.change(ADD_QUERY, id, 1, query, database.clock().instant(), byUser);
          JournalRows.note(database, rows, byUser, JournalAction.QUERY_CHANGED, object(id), query);
          return find(rows, id);
        });
  }

  /// All brands, by id.
  public List<Brand> all() {
    return database.read(rows -> rows.list(ALL, BrandStore::read));
  }

  /// Every version of a brand's query, newest first.
  public List<QueryVersion> versions(BrandId id) {
    return database.read(rows -> rows.list(VERSIONS, BrandStore::version, id));
  }

  /// Keeps a new version of the query; the same query again is no new version.
  ///
  /// @throws IllegalArgumentException when there is no such brand
  public Brand changeQuery(BrandId id, String query, String byUser) {
    return database.write(
        rows -> {
          ask(rows, find(rows, id), query, byUser);
          return find(rows, id);
        });
  }

  private void ask(Rows rows, Brand brand, String query, String byUser) throws SQLException {
    if (brand.query().equals(query)) return;
    BrandId id = brand.id();
    int n = brand.queryVersion() + 1;
    rows.change(ADD_QUERY, id, n, query, database.clock().instant(), byUser);
    JournalRows.note(database, rows, byUser, JournalAction.QUERY_CHANGED, object(id), query);
  }

  /// What changing a brand came to.
  ///
  /// @param reworded how many kept queries say its new name now
  public record Changed(Brand brand, int reworded) {}

  /// Keeps all that a person changed of a brand; another query is a new version.
  ///
  /// @param described as it shall be, its name at most 200 characters; its version is not looked at
  /// @param words has kept queries that say the brand's name say the new one
  /// @throws IllegalArgumentException when there is no such brand
  public Changed change(Brand described, String byUser, Rewording words) {
    BrandId id = described.id();
    return database.write(
        rows -> {
          Brand before = find(rows, id);
          if (isDescribedOtherwise(before, described)) {
            rows.change(DESCRIBE, described.name(), described.role(), described.colour(), id);
            JournalRows.note(
                database, rows, byUser, JournalAction.BRAND_CHANGED, object(id), described.name());
          }
          ask(rows, before, described.query(), byUser);
          return new Changed(find(rows, id), reword(rows, before, described, words));
        });
  }

  // Names are looked up whatever their case: then every query still says this brand.
  private int reword(Rows rows, Brand before, Brand now, Rewording words) throws SQLException {
    if (before.name().equalsIgnoreCase(now.name())) return 0;
    return KeptQueries.reword(database, rows, words, before.name(), now.name()).size();
  }

  private static boolean isDescribedOtherwise(Brand before, Brand described) {
    return !before.name().equals(described.name())
        || before.role() != described.role()
        || !before.colour().equals(described.colour());
  }

  /// Stops listening for it; mentions stay, without its mark.
  public void remove(BrandId id) {
    remove(id, true);
  }

  /// Takes a removal back.
  public void putBack(BrandId id) {
    remove(id, false);
  }

  private void remove(BrandId id, boolean removed) {
    database.write(
        rows -> {
          String words = removed ? "removed" : "put back";
          JournalRows.note(database, rows, JournalAction.BRAND_CHANGED, object(id), words);
          return rows.change("UPDATE brand SET removed = ? WHERE id = ?", removed, id);
        });
  }

  private static String object(BrandId id) {
    return "brand:" + id;
  }

  private static Brand find(Rows rows, BrandId id) throws SQLException {
    return rows.first(BY_ID, BrandStore::read, id)
        .orElseThrow(() -> new IllegalArgumentException("no brand " + id));
  }

  private static QueryVersion version(Row row) throws SQLException {
    return new QueryVersion(
        row.small("n"), row.text("query"), new Authored(row.time("made_at"), row.text("by_user")));
  }

  private static Brand read(Row row) throws SQLException {
    return new Brand(
        new BrandId(row.small("id")),
        row.text("name"),
        row.coded(BrandRole.class, "role"),
        row.text("colour"),
        row.text("query"),
        row.small("n"));
  }
}
