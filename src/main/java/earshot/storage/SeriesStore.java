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
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Counts mentions over time.
public final class SeriesStore {
  private static final Duration LONGEST = Duration.ofDays(14);

  /// The clocks of no two zones are further apart than 26 hours.
  private static final Duration BETWEEN_ZONES = Duration.ofDays(2);

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

  /// The workspace's zone, in which its days begin.
  public ZoneId zone() {
    return database.zone();
  }

  /// One point per day from (included) to (excluded), in the workspace's zone; no brand means all
  /// mentions. While days are counted anew after a change of the zone, they are counted one by one
  /// and lack what was deleted.
  public List<SeriesPoint> days(Optional<BrandId> brand, LocalDate from, LocalDate to) {
    Midnights midnights = database.midnights();
    ZoneId zone = midnights.zone();
    Map<Long, Map<Label, Integer>> found = new HashMap<>();
    database.read(
        rows ->
            isCounted(midnights, from)
                ? ready(rows, brand, from, to, found)
                : anew(rows, brand, from, to, zone, found));
    return from.datesUntil(to)
        .map(
            day ->
                new SeriesPoint(
                    day.atStartOfDay(zone).toInstant(),
                    found.getOrDefault(day.toEpochDay(), Map.of())))
        .toList();
  }

  /// The first day with a mention, in the workspace's zone. While days are counted anew after a
  /// change of the zone, it may be the day before.
  public Optional<LocalDate> firstDay() {
    Midnights midnights = database.midnights();
    return database
        .read(
            rows ->
                rows.first(FIRST_DAY, row -> LocalDate.ofEpochDay(row.integral("d")), Tally.ALL))
        // By the clocks of the former zone the first mention may have come a day later.
        .map(day -> isCounted(midnights, day) ? day : day.minusDays(1));
  }

  private static boolean isCounted(Midnights midnights, LocalDate from) {
    Instant first = from.atStartOfDay(midnights.zone()).toInstant();
    return midnights
        .former()
        .map(old -> !first.isBefore(old.until().plus(BETWEEN_ZONES)))
        .orElse(true);
  }

  private static int ready(
      Rows rows,
      Optional<BrandId> brand,
      LocalDate from,
      LocalDate to,
      Map<Long, Map<Label, Integer>> found)
      throws SQLException {
    int of = brand.map(BrandId::value).orElse(Tally.ALL);
    return rows.list(
            DAYS,
            row -> found.put(row.integral("d"), counts(row)),
            of,
            Math.toIntExact(from.toEpochDay()),
            Math.toIntExact(to.toEpochDay()))
        .size();
  }

  private static int anew(
      Rows rows,
      Optional<BrandId> brand,
      LocalDate from,
      LocalDate to,
      ZoneId zone,
      Map<Long, Map<Label, Integer>> found)
      throws SQLException {
    TimeRange range =
        new TimeRange(from.atStartOfDay(zone).toInstant(), to.atStartOfDay(zone).toInstant());
    return each(
        rows,
        brand,
        range,
        row ->
            found
                .computeIfAbsent(
                    (long) Midnights.number(row.time("effective_at"), zone),
                    _ -> new EnumMap<>(Label.class))
                .merge(row.coded(Label.class, "label"), 1, Integer::sum));
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
    return each(
        rows,
        brand,
        range,
        row -> {
          Duration passed = Duration.between(range.from(), row.time("effective_at"));
          int index = Math.toIntExact(passed.dividedBy(bucket));
          return counts.get(index).merge(row.coded(Label.class, "label"), 1, Integer::sum);
        });
  }

  private static int each(
      Rows rows, Optional<BrandId> brand, TimeRange range, Rows.Reader<Integer> counting)
      throws SQLException {
    Instant from = MentionPages.ceiling(range.from());
    Instant to = MentionPages.ceiling(range.to());
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
