package earshot.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/// Brings a database file from one schema to the next, statement by statement; always run on a file
/// that nobody depends on yet.
///
/// @param steps in order, numbered from 1
/// @param expected the statements the gate must find after a step
/// @param beforeStatement called before each statement; tests fail there
record Migrations(
    List<Step> steps, IntFunction<List<String>> expected, Consumer<String> beforeStatement) {
  private static final String STEPS_TABLE =
      """
      CREATE TABLE schema_step (
        n INTEGER NOT NULL PRIMARY KEY,
        name VARCHAR(200) NOT NULL,
        sha256 VARCHAR(64) NOT NULL,
        applied_at TIMESTAMP(3) WITH TIME ZONE NOT NULL
      )\
      """;

  /// What people own: a migration may move it, but never change how much there is of it.
  private static final List<String> OWNED =
      List.of(
          "SELECT COUNT(*) FROM mention",
          "SELECT COUNT(*) FROM mention_text",
          "SELECT COALESCE(SUM(MOD(row_crc, 4294967296)), 0) FROM mention_text",
          "SELECT COUNT(*) FROM draft",
          "SELECT COALESCE(SUM(MOD(row_crc, 4294967296)), 0) FROM draft",
          "SELECT COUNT(*) FROM sighting",
          "SELECT COUNT(*) FROM source",
          "SELECT COUNT(*) FROM brand_query");

  /// Copies the list.
  Migrations {
    steps = List.copyOf(steps);
  }

  /// One numbered change of the schema.
  record Step(String name, List<String> statements, String sha256) {
    /// Copies the list.
    Step {
      statements = List.copyOf(statements);
    }

    /// A step whose script is in one or more texts.
    static Step of(String name, String... scripts) {
      String all = String.join("\n", scripts);
      return new Step(name, split(all), sha256Of(all));
    }

    /// A step whose script is a resource.
    static Step portable(String name) {
      return of(name, resource("common/" + name));
    }

    /// A step whose scripts are resources: the portable part, then H2's own.
    static Step ours(String name) {
      return of(
          name, resource("common/" + name), resource("h2/" + name.substring(0, 4) + "__rights"));
    }
  }

  /// All steps of the product.
  static Migrations ours() {
    return new Migrations(
        List.of(
            Step.ours("V001__mentions"),
            Step.portable("V002__listening"),
            Step.portable("V003__asking"),
            Step.portable("V004__understanding"),
            Step.portable("V005__answering"),
            Step.portable("V006__keeping"),
            Step.portable("V007__withdrawing"),
            Step.portable("V008__terms"),
            Step.portable("V009__evidence")),
        SchemaGate::expected,
        statement -> {});
  }

  /// The number of the last step.
  int latest() {
    return steps.size();
  }

  /// The first steps only, to make what an older program made.
  Migrations upTo(int schema) {
    return new Migrations(steps.subList(0, schema), expected, beforeStatement);
  }

  /// Makes a new database with the whole schema and closes it.
  void make(Access access, Path file, InstantSource clock) throws SQLException, IOException {
    Durable.make(file);
    try (Connection connection = connect(access, DatabaseUrl.making(access, file))) {
      run(connection, STEPS_TABLE);
      apply(connection, clock, Progress.NONE);
      shutDown(connection);
    }
    SchemaGate.pass(file, access, expected.apply(latest()));
  }

  /// Applies the missing steps to a copy and closes it.
  ///
  /// @param progress hears statements, and may throw between two of them
  /// @throws StorageRefused when a step that was applied is not the one this program knows, or when
  ///   something of what people own is missing afterwards
  void migrate(Access access, Path copy, InstantSource clock, Progress progress)
      throws SQLException {
    try (Connection connection = connect(access, DatabaseUrl.writing(access, copy))) {
      Map<String, Long> before = owned(new Rows(connection));
      apply(connection, clock, progress);
      if (!owned(new Rows(connection)).equals(before)) {
        throw new StorageRefused(
            "the upgrade would have lost data and was undone; go on with the older Earshot and"
                + " report this.");
      }
      shutDown(connection);
    }
    SchemaGate.pass(copy, access, expected.apply(latest()));
  }

  private void apply(Connection connection, InstantSource clock, Progress progress)
      throws SQLException {
    Rows rows = new Rows(connection);
    List<String> applied =
        rows.list("SELECT sha256 FROM schema_step ORDER BY n", row -> row.text("sha256"));
    for (int i = 0; i < applied.size(); i++) {
      if (i >= latest() || !steps.get(i).sha256().equals(applied.get(i))) {
        throw new StorageRefused(
            "the schema of this workspace was made by another version of Earshot; open it with that"
                + " version.");
      }
    }
    List<Step> missing = steps.subList(applied.size(), latest());
    long of = missing.stream().mapToLong(step -> step.statements().size()).sum();
    long done = 0;
    for (int i = applied.size(); i < latest(); i++) {
      Step step = steps.get(i);
      for (String statement : step.statements()) {
        progress.at(done++, of);
        run(connection, statement);
      }
      rows.change(
          "INSERT INTO schema_step (n, name, sha256, applied_at) VALUES (?, ?, ?, ?)",
          i + 1,
          step.name(),
          step.sha256(),
          clock.instant());
    }
  }

  private void run(Connection connection, String sql) throws SQLException {
    beforeStatement.accept(sql);
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /// Counts and sums of what people own.
  static Map<String, Long> owned(Rows rows) throws SQLException {
    Map<String, Long> counts = new TreeMap<>();
    for (String count : OWNED) counts.put(count, rows.number(count));
    return counts;
  }

  static Connection connect(Access access, String url) throws SQLException {
    return access.connect(url, DatabaseUrl.WRITER);
  }

  private static void shutDown(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("CHECKPOINT SYNC");
      statement.execute("SHUTDOWN");
    }
  }

  private static List<String> split(String script) {
    String code = String.join("\n", script.lines().filter(line -> !line.startsWith("--")).toList());
    return Arrays.stream(code.split(";\\s*(\n|$)", -1))
        .map(String::strip)
        .filter(statement -> !statement.isEmpty())
        .toList();
  }

  private static String resource(String name) {
    String path = "migration/" + name + ".sql";
    try (InputStream text = Migrations.class.getResourceAsStream(path)) {
      if (text == null) throw new IllegalStateException("no resource " + path);
      return new String(text.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new IllegalStateException("cannot read " + path, unreadable);
    }
  }

  private static String sha256Of(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new AssertionError(impossible);
    }
  }
}
