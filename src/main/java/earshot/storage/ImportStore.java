package earshot.storage;

import earshot.model.ImportRun;
import earshot.model.JournalAction;
import earshot.model.SourceId;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Keeps which files were imported, what of them could not be taken, and how columns are read.
///
/// A run that has neither an end nor a living importer was cut short; what it brought stands in
/// whole batches.
public final class ImportStore {
  /// Before the digest of a file, in the address of the source it is.
  public static final String ADDRESS = "earshot:import/";

  /// Rejected records that are kept of one run; more are only counted.
  public static final int MOST_REJECTS = 100_000;

  private static final String ADD =
      """
      INSERT INTO import_run (id, source_id, file_name, file_sha, format, map_name, read_count,
        new_count, known_count, unmatched_count, rejected_count, state, started_at, ended_at, by_user)
      VALUES (?, ?, ?, ?, ?, ?, 0, 0, 0, 0, 0, ?, ?, NULL, ?)\
      """;
  private static final String COUNT =
      """
      UPDATE import_run
      SET read_count = ?, new_count = ?, known_count = ?, unmatched_count = ?, rejected_count = ?
      WHERE id = ?\
      """;
  private static final String END =
      "UPDATE import_run SET state = ?, ended_at = COALESCE(ended_at, ?) WHERE id = ?";
  static final String ALL = "SELECT * FROM import_run ORDER BY id DESC LIMIT ?";
  static final String BY_ID = "SELECT * FROM import_run WHERE id = ?";
  static final String BY_SHA = "SELECT * FROM import_run WHERE file_sha = ?";
  private static final String REJECT =
      "INSERT INTO import_reject (run_id, n, place, reason) VALUES (?, ?, ?, ?)";
  static final String REJECTED =
      """
      SELECT n, place, reason
      FROM import_reject
      WHERE run_id = ? AND n > ?
      ORDER BY run_id, n
      LIMIT ?\
      """;
  static final String BROUGHT =
      """
      SELECT ext_hash, mention_id
      FROM sighting
      WHERE source_id = ? AND ext_hash > ?
      ORDER BY source_id, ext_hash
      LIMIT ?\
      """;
  static final String ELSEWHERE =
      "SELECT COUNT(*) FROM sighting WHERE mention_id = ? AND source_id <> ?";
  static final String ANSWERED = "SELECT COUNT(*) FROM draft WHERE mention_id = ?";
  private static final String UNSEE = "DELETE FROM sighting WHERE source_id = ? AND ext_hash = ?";

  static final String MAPS = "SELECT name, content FROM import_map ORDER BY made_at DESC, id DESC";
  static final String MAP = "SELECT id FROM import_map WHERE name = ?";
  private static final String ADD_MAP =
      """
      INSERT INTO import_map (id, name, content, made_at, by_user, rev)
      VALUES (?, ?, ?, ?, ?, 1)\
      """;
  private static final String CHANGE_MAP =
      """
      UPDATE import_map
      SET content = ?, made_at = ?, by_user = ?, rev = rev + 1
      WHERE name = ?\
      """;
  private static final String REMOVE_MAP = "DELETE FROM import_map WHERE name = ?";

  private final Database database;

  ImportStore(Database database) {
    this.database = database;
  }

  /// What a run is of.
  ///
  /// @param mapName by which its columns are read; empty when by none that is kept
  public record Plan(SourceId source, ImportRun.File file, String mapName) {}

  /// A record that could not be taken.
  ///
  /// @param n counts them, from 1
  public record Reject(long n, String place, String reason) {}

  /// Begins a run; those of the same file that were cut short are noted as gone on with.
  public ImportRun begin(Plan plan) {
    return database.write(
        rows -> {
          Instant now = database.clock().instant();
          for (ImportRun each : rows.list(BY_SHA, ImportStore::read, plan.file().sha())) {
            if (each.state() == ImportRun.State.RUNNING) {
              rows.change(END, ImportRun.State.RESUMED, now, each.id());
            }
          }
          int id = database.ids().nextSmall(rows, "import_run");
          rows.change(
              ADD,
              id,
              plan.source(),
              Wording.fitting(plan.file().name(), 1_000),
              plan.file().sha(),
              Wording.fitting(plan.file().format(), 40),
              Wording.fitting(plan.mapName(), 200),
              ImportRun.State.RUNNING,
              now,
              Database.user());
          JournalRows.note(
              database, rows, JournalAction.IMPORTED, "import:" + id, plan.file().sha());
          return rows.first(BY_ID, ImportStore::read, id).orElseThrow();
        });
  }

  /// Keeps how far a run has come, and what was rejected since the last time; everything it brought
  /// before is durable when this returns.
  public void note(int run, ImportRun.Counts counts, List<Reject> rejects) {
    database.write(
        rows -> {
          keep(rows, run, counts, rejects);
          return "";
        });
  }

  /// Ends a run.
  public ImportRun end(
      int run, ImportRun.State state, ImportRun.Counts counts, List<Reject> rejects) {
    return database.write(
        rows -> {
          keep(rows, run, counts, rejects);
          rows.change(END, state, database.clock().instant(), run);
          return rows.first(BY_ID, ImportStore::read, run).orElseThrow();
        });
  }

  /// The last runs, the newest first.
  public List<ImportRun> latest(int limit) {
    return database.read(rows -> rows.list(ALL, ImportStore::read, limit));
  }

  /// The run of this number.
  public Optional<ImportRun> byId(int run) {
    return database.read(rows -> rows.first(BY_ID, ImportStore::read, run));
  }

  /// The runs of a file, by its digest.
  public List<ImportRun> of(String sha) {
    return database.read(rows -> rows.list(BY_SHA, ImportStore::read, sha));
  }

  /// What a run rejected, in the order of the file, after the one of this number.
  public List<Reject> rejected(int run, long after, int limit) {
    return database.read(
        rows ->
            rows.list(
                REJECTED,
                row -> new Reject(row.integral("n"), row.text("place"), row.text("reason")),
                run,
                after,
                limit));
  }

  /// What one step of taking back came to.
  ///
  /// @param next where the next step goes on
  /// @param looked appearances it dealt with; none means that all is taken back
  /// @param removed mentions that were seen nowhere else
  /// @param kept mentions that somebody has begun to answer, which stay
  public record Step(long next, int looked, long removed, long kept) {}

  /// Where taking back begins.
  public static final long FIRST = Long.MIN_VALUE;

  /// Takes back up to 200 appearances that a file brought, in one transaction: a mention seen
  /// elsewhere stays and is no longer seen here; any other is taken out as if it had never come.
  public Step takeBack(SourceId source, long after) {
    return database.write(
        rows -> {
          List<long[]> some =
              rows.list(
                  BROUGHT,
                  row -> new long[] {row.integral("ext_hash"), row.integral("mention_id")},
                  source,
                  after,
                  Batches.MOST);
          long removed = 0;
          long kept = 0;
          for (long[] each : some) {
            if (rows.number(ELSEWHERE, each[1], source) > 0) rows.change(UNSEE, source, each[0]);
            else if (rows.number(ANSWERED, each[1]) > 0) kept++;
            else if (Erasure.run(rows, database.midnights(), each[1])) removed++;
            else rows.change(UNSEE, source, each[0]);
          }
          long next = some.isEmpty() ? after : some.getLast()[0];
          return new Step(next, some.size(), removed, kept);
        });
  }

  /// Notes that everything a run brought is taken back.
  public void takenBack(int run) {
    database.write(
        rows -> {
          rows.change(END, ImportRun.State.TAKEN_BACK, database.clock().instant(), run);
          JournalRows.note(database, rows, JournalAction.IMPORT_TAKEN_BACK, "import:" + run, "");
          return "";
        });
  }

  /// How the columns of a kind of file are read.
  public record Kept(String name, String content) {}

  /// All kept maps of columns, the last kept first.
  public List<Kept> maps() {
    return database.read(
        rows -> rows.list(MAPS, row -> new Kept(row.text("name"), row.text("content"))));
  }

  /// Keeps a map of columns; one of the same name is replaced.
  ///
  /// @param content at most 20,000 characters
  public void keepMap(String name, String content) {
    database.write(
        rows -> {
          Instant now = database.clock().instant();
          if (rows.change(CHANGE_MAP, content, now, Database.user(), name) == 0) {
            int id = database.ids().nextSmall(rows, "import_map");
            rows.change(ADD_MAP, id, name, content, now, Database.user());
          }
          return noted(rows, name, content);
        });
  }

  /// Removes a map of columns; false when there is none of this name.
  public boolean removeMap(String name) {
    return database.write(
        rows -> {
          Optional<Integer> id = rows.first(MAP, row -> row.small("id"), name);
          if (id.isEmpty()) return false;
          noted(rows, name, "");
          return rows.change(REMOVE_MAP, name) > 0;
        });
  }

  private int noted(Rows rows, String name, String content) throws SQLException {
    int id = rows.first(MAP, row -> row.small("id"), name).orElseThrow();
    JournalRows.note(database, rows, JournalAction.MAP_CHANGED, "import-map:" + id, content);
    return id;
  }

  private static void keep(Rows rows, int run, ImportRun.Counts counts, List<Reject> rejects)
      throws SQLException {
    rows.change(
        COUNT,
        counts.read(),
        counts.added(),
        counts.known(),
        counts.unmatched(),
        counts.rejected(),
        run);
    Lines lines = new Lines();
    for (Reject each : rejects) {
      if (each.n() > MOST_REJECTS) break;
      lines.add(
          REJECT,
          run,
          each.n(),
          Wording.fitting(each.place(), 1_000),
          Wording.fitting(each.reason(), 1_000));
    }
    lines.run(rows);
  }

  static ImportRun read(Row row) throws SQLException {
    return new ImportRun(
        row.small("id"),
        new SourceId(row.small("source_id")),
        new ImportRun.File(row.text("file_name"), row.text("file_sha"), row.text("format")),
        row.text("map_name"),
        new ImportRun.Counts(
            row.integral("read_count"),
            row.integral("new_count"),
            row.integral("known_count"),
            row.integral("unmatched_count"),
            row.integral("rejected_count")),
        row.coded(ImportRun.State.class, "state"),
        new ImportRun.Started(row.time("started_at"), row.text("by_user")),
        row.timeIf("ended_at"));
  }
}
