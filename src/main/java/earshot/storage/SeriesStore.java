package earshot.storage;

import earshot.model.BrandId;
import earshot.model.Coded;
import earshot.model.Label;
import earshot.model.SeriesPoint;
import earshot.model.TimeRange;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Counts mentions over time.
public final class SeriesStore {
  private static final Duration LONGEST = Duration.ofDays(14);

  static final String DAYS =
      """
      SELECT d, neg, neu, pos, mixed, unsure, unscored
      FROM rollup_brand_day
      WHERE brand_id = ? AND d >= ? AND d < ?
      ORDER BY brand_id, d\
      """;
  static final String FIRST_DAY =
      """
      SELECT d
      FROM rollup_brand_day
      WHERE brand_id = ? AND neg + neu + pos + mixed + unsure + unscored > 0
      ORDER BY brand_id, d
      LIMIT 1\
      """;
  static final String TIMES_OF_ALL =
      """
      SELECT effective_at, label
      FROM mention
      WHERE effective_at >= ? AND effective_at < ? AND shown\
      """;
  static final String TIMES_OF_BRAND =
      """
      SELECT effective_at, label
      FROM mention_brand
      WHERE brand_id = ? AND effective_at >= ? AND effective_at < ? AND shown\
      """;

  private final Database database;

  SeriesStore(Database database) {
    this.database = database;
  }

  /// One point per day from (included) to (excluded), in the workspace's zone; no brand means all
  /// mentions.
  public List<SeriesPoint> days(Optional<BrandId> brand, LocalDate from, LocalDate to) {
    Map<Long, Map<Label, Integer>> found = new HashMap<>();
    int of = brand.map(BrandId::value).orElse(Tally.ALL);
    database.read(
        rows ->
            rows.list(
                DAYS,
                row -> found.put(row.integral("d"), counts(row)),
                of,
                Math.toIntExact(from.toEpochDay()),
                Math.toIntExact(to.toEpochDay())));
    return from.datesUntil(to)
        .map(
            day ->
                new SeriesPoint(
                    day.atStartOfDay(database.zone()).toInstant(),
                    found.getOrDefault(day.toEpochDay(), Map.of())))
        .toList();
  }

  /// The first day with a mention, in the workspace's zone.
  public Optional<LocalDate> firstDay() {
    return database.read(
        rows -> rows.first(FIRST_DAY, row -> LocalDate.ofEpochDay(row.integral("d")), Tally.ALL));
  }

  /// One point per bucket, the first starting with the range.
  ///
  /// @throws IllegalArgumentException when the range is longer than 14 days
  public List<SeriesPoint> buckets(Optional<BrandId> brand, TimeRange range, Duration bucket) {
    if (Duration.between(range.from(), range.to()).compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException("buckets reach over 14 days at most");
    }
    List<Map<Label, Integer>> counts = new ArrayList<>();
    for (Instant at = range.from(); at.isBefore(range.to()); at = at.plus(bucket)) {
      counts.add(new EnumMap<>(Label.class));
    }
    database.read(rows -> count(rows, brand, range, bucket, counts));
    List<SeriesPoint> points = new ArrayList<>();
    Instant at = range.from();
    for (Map<Label, Integer> each : counts) {
      points.add(new SeriesPoint(at, each));
      at = at.plus(bucket);
    }
    return points;
  }

  private static int count(
      Rows rows,
      Optional<BrandId> brand,
      TimeRange range,
      Duration bucket,
      List<Map<Label, Integer>> counts)
      throws SQLException {
    Instant from = MentionPages.ceiling(range.from());
    Instant to = MentionPages.ceiling(range.to());
    Rows.Reader<Integer> counting =
        row -> {
          Duration passed = Duration.between(range.from(), row.time("effective_at"));
          int index = Math.toIntExact(passed.dividedBy(bucket));
          return counts.get(index).merge(row.coded(Label.class, "label"), 1, Integer::sum);
        };
    return brand.isPresent()
        ? rows.list(TIMES_OF_BRAND, counting, brand.get(), from, to).size()
        : rows.list(TIMES_OF_ALL, counting, from, to).size();
  }

  // The columns of a rollup stand in the order of the labels' codes, after the day.
  private static Map<Label, Integer> counts(Row row) throws SQLException {
    Map<Label, Integer> counts = new EnumMap<>(Label.class);
    for (int code = 1; code <= Label.values().length; code++) {
      int count = Math.toIntExact(row.integral(code + 1));
      if (count != 0) counts.put(Coded.of(Label.class, code), count);
    }
    return counts;
  }
}
