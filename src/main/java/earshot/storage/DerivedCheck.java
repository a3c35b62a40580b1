package earshot.storage;

import earshot.model.BrandId;
import earshot.model.Label;
import earshot.model.SourceId;
import earshot.model.Status;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Recounts what is derived from the mentions and mends what differs.
///
/// Days older than a week are not touched: once retention has taken their mentions, their counts
/// are the only record.
public final class DerivedCheck {
  private static final Logger LOG = LoggerFactory.getLogger(DerivedCheck.class);

  /// How many days are counted again, today among them.
  static final int DAYS = 7;

  private static final String MENDED = "derived.mended";

  private static final List<String> STATUSES =
      List.of(
          "SELECT 0 AS brand_id, status, COUNT(*) AS n FROM mention WHERE shown GROUP BY status",
          """
          SELECT brand_id, status, COUNT(*) AS n
          FROM mention_brand
          WHERE shown
          GROUP BY brand_id, status\
          """);
  private static final String EVERY =
      "SELECT source_id, effective_at, label FROM mention WHERE shown";
  private static final String EVERY_OF_BRANDS =
      """
      SELECT b.brand_id, m.source_id, b.effective_at, b.label
      FROM mention_brand b
      JOIN mention m ON m.id = b.mention_id
      WHERE b.shown\
      """;
  private static final String STORED_STATUSES =
      "SELECT brand_id, status, n FROM status_count WHERE n <> 0";
  private static final String RECENT =
      """
      SELECT source_id, effective_at, label
      FROM mention
      WHERE effective_at >= ? AND effective_at < ? AND shown\
      """;
  private static final String RECENT_OF_BRAND =
      """
      SELECT m.source_id, b.effective_at, b.label
      FROM mention_brand b
      JOIN mention m ON m.id = b.mention_id
      WHERE b.brand_id = ? AND b.effective_at >= ? AND b.effective_at < ? AND b.shown\
      """;
  private static final List<String> STORED_DAYS =
      List.of(
          """
          SELECT brand_id, -1 AS source_id, d, neg, neu, pos, mixed, unsure, unscored
          FROM rollup_brand_day
          WHERE d >= ? AND d <= ?\
          """,
          """
          SELECT brand_id, source_id, d, neg, neu, pos, mixed, unsure, unscored
          FROM rollup_brand_source_day
          WHERE d >= ? AND d <= ?\
          """);
  private static final List<String> CLEAR =
      List.of(
          "DELETE FROM status_count",
          "DELETE FROM rollup_brand_day WHERE d >= ? AND d <= ?",
          "DELETE FROM rollup_brand_source_day WHERE d >= ? AND d <= ?");

  private final Database database;

  DerivedCheck(Database database) {
    this.database = database;
  }

  /// What was found.
  ///
  /// @param checked counts that were recounted
  /// @param mended counts that differed and were put right
  public record Report(int checked, int mended) {
    private Report and(Report other) {
      return new Report(checked + other.checked, mended + other.mended);
    }
  }

  /// Counts the days anew that a change of the time zone has left, as [ZoneStore#finish] does.
  public void countDaysAnew(Progress progress) {
    new ZoneStore(database).finish(progress);
  }

  /// Recounts every status count, the days of the last week, and the members of stories.
  public Report run() {
    Report looked =
        database.read(rows -> new Recount(rows).report().and(new StoryCheck(rows).report()));
    if (looked.mended() == 0) return looked;
    // Between two looks of a reader the writer may have changed something: it decides itself.
    Report mended =
        database.write(rows -> new Recount(rows).mended().and(new StoryCheck(rows).mended(rows)));
    LOG.warn("derived counts mended={} checked={}", mended.mended(), mended.checked());
    String told = database.clock().instant() + " " + mended.mended();
    database.write(rows -> SettingStore.put(rows, MENDED, told));
    return mended;
  }

  /// Counts every day and state where none is counted: mentions were put here without their counts,
  /// as by an archive of some of them. Does nothing else.
  public void countAll() {
    var unused =
        database.write(
            rows -> {
              if (rows.number("SELECT COUNT(*) FROM rollup_brand_day") > 0) return 0;
              Tally tally = new Tally(database.midnights());
              for (String sql : STATUSES) rows.each(sql, row -> state(tally, row));
              rows.each(EVERY, row -> day(tally, Tally.ALL, row));
              rows.each(EVERY_OF_BRANDS, row -> day(tally, row.small("brand_id"), row));
              tally.run(rows);
              return 1;
            });
  }

  private static void state(Tally tally, Row row) throws SQLException {
    tally.status(row.small("brand_id"), row.coded(Status.class, "status"), row.small("n"));
  }

  private static void day(Tally tally, int brand, Row row) throws SQLException {
    SourceId source = new SourceId(row.small("source_id"));
    tally.label(brand, source, row.time("effective_at"), row.coded(Label.class, "label"), 1);
  }

  /// When counts were last put right, and how many; empty when they never had to be.
  public Optional<String> lastMended() {
    return database.read(rows -> SettingStore.find(rows, MENDED));
  }

  /// What was counted again over one connection, beside what is stored.
  private final class Recount {
    private final Rows rows;
    private final Midnights midnights = database.midnights();
    private final ZoneId zone = midnights.zone();
    // Days that are being counted anew by another zone are compared when that is done.
    private final boolean daysHold = midnights.former().isEmpty();
    private final LocalDate today = LocalDate.ofInstant(database.clock().instant(), zone);
    private final int first = Math.toIntExact(today.minusDays(DAYS - 1).toEpochDay());
    private final int last = Math.toIntExact(today.toEpochDay());
    private final Tally tally = new Tally(midnights);
    private final Map<String, Long> counted = new TreeMap<>();
    private final Map<String, Long> stored = new TreeMap<>();

    private Recount(Rows rows) throws SQLException {
      this.rows = rows;
      countStatuses();
      if (daysHold) countDays();
      readStored();
    }

    private Report report() {
      TreeMap<String, Long> all = new TreeMap<>(counted);
      all.putAll(stored);
      int mended = 0;
      for (String key : all.keySet()) {
        if (!counted.getOrDefault(key, 0L).equals(stored.getOrDefault(key, 0L))) mended++;
      }
      return new Report(all.size(), mended);
    }

    private Report mended() throws SQLException {
      Report report = report();
      if (report.mended() == 0) return report;
      rows.change(CLEAR.get(0));
      if (daysHold) {
        for (String clear : CLEAR.subList(1, CLEAR.size())) rows.change(clear, first, last);
      }
      tally.run(rows);
      return report;
    }

    private void countStatuses() throws SQLException {
      for (String sql : STATUSES) {
        rows.list(
            sql,
            row -> {
              int n = row.small("n");
              state(tally, row);
              return counted.put(statusKey(row), (long) n);
            });
      }
    }

    private void countDays() throws SQLException {
      var from = LocalDate.ofEpochDay(first).atStartOfDay(zone).toInstant();
      var to = LocalDate.ofEpochDay(last + 1L).atStartOfDay(zone).toInstant();
      rows.list(RECENT, row -> count(Tally.ALL, row), from, to);
      List<Integer> brands = rows.list("SELECT id FROM brand", row -> row.small("id"));
      for (int brand : brands) {
        rows.list(RECENT_OF_BRAND, row -> count(brand, row), new BrandId(brand), from, to);
      }
      rows.list(WithdrawnDays.OF_DAYS, this::countWithdrawn, first, last);
    }

    private long count(int brand, Row row) throws SQLException {
      Label label = row.coded(Label.class, "label");
      int source = row.small("source_id");
      int day = midnights.day(row.time("effective_at"));
      tally.label(brand, new SourceId(source), row.time("effective_at"), label, 1);
      counted.merge(dayKey(brand, -1, day, label.code()), 1L, Long::sum);
      return counted.merge(dayKey(brand, source, day, label.code()), 1L, Long::sum);
    }

    // What was deleted stays counted.
    private int countWithdrawn(Row row) throws SQLException {
      int brand = row.small("brand_id");
      int source = row.small("source_id");
      int day = row.small("d");
      for (Label label : Label.values()) {
        int n = Math.toIntExact(row.integral(label.code() + 3));
        if (n == 0) continue;
        tally.label(brand, new SourceId(source), day, label, n);
        counted.merge(dayKey(brand, -1, day, label.code()), (long) n, Long::sum);
        counted.merge(dayKey(brand, source, day, label.code()), (long) n, Long::sum);
      }
      return day;
    }

    private void readStored() throws SQLException {
      rows.list(STORED_STATUSES, row -> stored.put(statusKey(row), row.integral("n")));
      if (!daysHold) return;
      for (String sql : STORED_DAYS) rows.list(sql, this::readDay, first, last);
    }

    private List<String> readDay(Row row) throws SQLException {
      List<String> keys = new ArrayList<>();
      for (int code = 1; code <= Label.values().length; code++) {
        long n = row.integral(code + 3);
        String key = dayKey(row.small("brand_id"), row.small("source_id"), row.small("d"), code);
        if (n != 0) stored.put(key, n);
        keys.add(key);
      }
      return keys;
    }

    private static String statusKey(Row row) throws SQLException {
      return "status/" + row.small("brand_id") + "/" + row.small("status");
    }

    private static String dayKey(int brand, int source, int day, int label) {
      return "day/" + brand + "/" + source + "/" + day + "/" + label;
    }
  }
}
