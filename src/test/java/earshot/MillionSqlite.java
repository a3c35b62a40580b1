package earshot;

import earshot.model.Mention;
import earshot.model.MentionPage;
import earshot.model.PageToken;
import earshot.storage.MentionStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// The same mentions in SQLite with FTS5: what another engine makes of the same work.
///
/// Its rows stand in the order of time, so that it needs no sorting for the newest.
final class MillionSqlite implements AutoCloseable {
  private static final List<String> TABLES =
      List.of(
          "CREATE TABLE mention (id INTEGER PRIMARY KEY, at INTEGER NOT NULL, source INTEGER NOT"
              + " NULL, lang TEXT, status INTEGER NOT NULL, label INTEGER NOT NULL, url TEXT,"
              + " author TEXT, title TEXT, body TEXT)",
          "CREATE TABLE mention_brand (mention_id INTEGER NOT NULL, brand INTEGER NOT NULL, at"
              + " INTEGER NOT NULL, status INTEGER NOT NULL, label INTEGER NOT NULL, PRIMARY KEY"
              + " (mention_id, brand)) WITHOUT ROWID",
          "CREATE TABLE day (brand INTEGER NOT NULL, d INTEGER NOT NULL, label INTEGER NOT NULL, n"
              + " INTEGER NOT NULL, PRIMARY KEY (brand, d, label)) WITHOUT ROWID",
          "CREATE VIRTUAL TABLE fts USING fts5(title, body, content='mention', content_rowid='id',"
              + " tokenize='unicode61 remove_diacritics 2')");
  private static final List<String> INDEXES =
      List.of(
          "CREATE INDEX mention_at ON mention (at, id)",
          "CREATE INDEX mention_status ON mention (status, at, id)",
          "CREATE INDEX brand_at ON mention_brand (brand, at, mention_id)",
          "CREATE INDEX brand_status ON mention_brand (brand, status, at, mention_id)",
          "CREATE INDEX brand_label ON mention_brand (brand, label, at, mention_id)",
          "INSERT INTO fts (fts) VALUES ('rebuild')",
          "INSERT INTO fts (fts) VALUES ('optimize')",
          "ANALYZE");

  private final Connection connection;
  private final PreparedStatement newest;
  private final PreparedStatement count;

  private MillionSqlite(Path file) throws SQLException {
    connection = DriverManager.getConnection("jdbc:sqlite:" + file);
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA journal_mode=WAL");
      statement.execute("PRAGMA synchronous=FULL");
      statement.execute("PRAGMA cache_size=-65536");
      if (!hasTables()) for (String sql : TABLES) statement.execute(sql);
    }
    newest =
        connection.prepareStatement(
            "SELECT m.at, m.id FROM fts JOIN mention m ON m.id = fts.rowid WHERE fts MATCH ? ORDER"
                + " BY fts.rowid DESC LIMIT 50");
    count = connection.prepareStatement("SELECT count(*) FROM fts WHERE fts MATCH ?");
  }

  /// Whether SQLite is on the class path.
  static boolean isThere() {
    try {
      Class.forName("org.sqlite.JDBC");
      return true;
    } catch (ClassNotFoundException absent) {
      return false;
    }
  }

  /// Opens what an earlier run made.
  static Optional<MillionSqlite> open(Path folder) throws SQLException {
    Path file = folder.resolve("peer.db");
    return Files.exists(file) && isThere()
        ? Optional.of(new MillionSqlite(file))
        : Optional.empty();
  }

  /// Copies a workspace, oldest first.
  static void build(Path folder, MillionGround ground) throws Exception {
    Path file = folder.resolve("peer.db");
    Files.deleteIfExists(file);
    long start = System.nanoTime();
    try (MillionSqlite peer = new MillionSqlite(file)) {
      peer.fill(ground.stores.mentions());
      long filled = System.nanoTime();
      try (Statement statement = peer.connection.createStatement()) {
        for (String sql : INDEXES) {
          long before = System.nanoTime();
          statement.execute(sql);
          System.out.printf("%s: %.1fs%n", sql, (System.nanoTime() - before) / 1e9);
        }
        statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
      }
      System.out.printf(
          "peer filled=%.1fs (reading included) indexed=%.1fs bytes=%d%n",
          (filled - start) / 1e9, (System.nanoTime() - filled) / 1e9, Files.size(file));
    }
  }

  // Newest first is how the store gives them; the number counts down, so that it rises with time.
  private void fill(MentionStore store) throws SQLException {
    connection.setAutoCommit(false);
    long number = store.total() + 1_000;
    Optional<PageToken> after = Optional.empty();
    try (PreparedStatement mention =
            connection.prepareStatement("INSERT INTO mention VALUES (?,?,?,?,?,?,?,?,?,?)");
        PreparedStatement brand =
            connection.prepareStatement("INSERT INTO mention_brand VALUES (?,?,?,?,?)");
        PreparedStatement day =
            connection.prepareStatement(
                "INSERT INTO day VALUES (?,?,?,1) ON CONFLICT DO UPDATE SET n = n + 1")) {
      do {
        MentionPage page =
            store.page(Optional.empty(), Optional.empty(), Optional.empty(), after, 2_000);
        for (Mention each : page.mentions()) {
          number--;
          long at = each.at().toEpochMilli();
          Object[] row = {
            number,
            at,
            each.origin().source().value(),
            each.content().lang(),
            each.status().code(),
            each.brands().isEmpty() ? 2 : each.brands().getFirst().label().code(),
            each.content().url(),
            each.content().author(),
            each.content().title(),
            each.content().body()
          };
          add(mention, row);
          for (Mention.BrandMark mark : each.brands()) {
            int label = mark.label().code();
            add(brand, number, mark.brand().value(), at, each.status().code(), label);
            add(day, mark.brand().value(), at / 86_400_000, label);
          }
        }
        mention.executeBatch();
        brand.executeBatch();
        day.executeBatch();
        connection.commit();
        after = page.next();
      } while (after.isPresent());
    }
    connection.setAutoCommit(true);
  }

  private static void add(PreparedStatement statement, Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) statement.setObject(i + 1, values[i]);
    statement.addBatch();
  }

  private boolean hasTables() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet found =
            statement.executeQuery("SELECT 1 FROM sqlite_master WHERE name = 'mention'")) {
      return found.next();
    }
  }

  int newest(String query) throws SQLException {
    newest.setString(1, query);
    int found = 0;
    try (ResultSet rows = newest.executeQuery()) {
      while (rows.next()) if (rows.getLong(1) != rows.getLong(2)) found++;
    }
    return found;
  }

  long count(String query) throws SQLException {
    count.setString(1, query);
    try (ResultSet rows = count.executeQuery()) {
      rows.next();
      return rows.getLong(1);
    }
  }

  /// Pages with texts, charts and one durable mention.
  void run() throws Exception {
    Random random = new Random(1);
    String texts = "SELECT m.* FROM (%s) k JOIN mention m ON m.id = k.id ORDER BY m.at DESC";
    String all = texts.formatted("SELECT id FROM mention WHERE at < ? ORDER BY at DESC LIMIT 50");
    String ofBrand =
        texts.formatted(
            "SELECT mention_id AS id FROM mention_brand WHERE brand = ? AND at < ? ORDER BY at DESC"
                + " LIMIT 50");
    String brandStatus = ofBrand.replace("brand = ?", "brand = ? AND status = 8");
    String brandLabel = ofBrand.replace("brand = ?", "brand = ? AND label = 1");
    String four =
        "SELECT m.* FROM mention_brand b JOIN mention m ON m.id = b.mention_id WHERE b.brand = ?"
            + " AND b.at < ? AND b.label = 1 AND b.status = 8 AND m.source = 7 ORDER BY b.at DESC"
            + " LIMIT 50";
    String days =
        "SELECT d, label, n FROM day WHERE brand = ? AND d >= ? - 90 AND d < ? ORDER BY brand, d";
    String share =
        "SELECT brand, SUM(n) FROM day WHERE brand IN (%s) AND d >= ? AND d < ? GROUP BY brand";
    say("page, no filter", Timed.of(300, _ -> rows(all, before(random))));
    say("page, brand", Timed.of(300, _ -> rows(ofBrand, brand(random), before(random))));
    say(
        "page, brand + status",
        Timed.of(300, _ -> rows(brandStatus, brand(random), before(random))));
    say("page, brand + label", Timed.of(300, _ -> rows(brandLabel, brand(random), before(random))));
    say("page, four filters", Timed.of(300, _ -> rows(four, brand(random), before(random))));
    long today = InventedArchive.NOW.toEpochMilli() / 86_400_000;
    say("90 days, one brand", Timed.of(300, n -> rows(days, brand(random), today - n, today - n)));
    StringBuilder brands = new StringBuilder("1");
    for (int i = 2; i <= 20; i++) brands.append(',').append(i);
    String shares = share.formatted(brands);
    say(
        "share of voice, 30 days, 20 brands",
        Timed.of(300, n -> rows(shares, today - 30 - n, today - n)));
  }

  private static void say(String what, Timed took) {
    System.out.println("SQLite " + what + ": " + took);
  }

  private static long before(Random random) {
    return random.nextBoolean()
        ? Long.MAX_VALUE
        : InventedArchive.NOW.minusSeconds(random.nextInt(700 * 86_400)).toEpochMilli();
  }

  private static int brand(Random random) {
    return random.nextInt(3) == 0 ? 1 : 1 + random.nextInt(20);
  }

  private int rows(String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) statement.setObject(i + 1, values[i]);
      int bytes = 0;
      try (ResultSet rows = statement.executeQuery()) {
        int columns = rows.getMetaData().getColumnCount();
        while (rows.next()) {
          for (int i = 1; i <= columns; i++) bytes += String.valueOf(rows.getString(i)).length();
        }
      }
      return bytes;
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
