package earshot.storage;

import earshot.model.BrandId;
import earshot.model.Label;
import earshot.model.SourceId;
import earshot.model.Status;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Adds up how a transaction changes the ready counts, and changes each touched cell once.
final class Tally {
  /// Stands for "all mentions" in the place of a brand.
  static final int ALL = 0;

  static final String BRAND_DAY =
      """
      MERGE INTO rollup_brand_day t
      USING (VALUES (CAST(? AS INTEGER), CAST(? AS INTEGER), CAST(? AS INTEGER), CAST(? AS INTEGER),
        CAST(? AS INTEGER), CAST(? AS INTEGER), CAST(? AS INTEGER), CAST(? AS INTEGER)))
        s (brand_id, d, neg, neu, pos, mixed, unsure, unscored)
      ON t.brand_id = s.brand_id AND t.d = s.d
      WHEN MATCHED THEN UPDATE SET neg = t.neg + s.neg, neu = t.neu + s.neu, pos = t.pos + s.pos,
        mixed = t.mixed + s.mixed, unsure = t.unsure + s.unsure, unscored = t.unscored + s.unscored
      WHEN NOT MATCHED THEN INSERT (brand_id, d, neg, neu, pos, mixed, unsure, unscored)
        VALUES (s.brand_id, s.d, s.neg, s.neu, s.pos, s.mixed, s.unsure, s.unscored)""";

  private static final String BRAND_SOURCE_DAY =
      """
      MERGE INTO rollup_brand_source_day t
      USING (VALUES (CAST(? AS INTEGER), CAST(? AS INTEGER), CAST(? AS INTEGER), CAST(? AS INTEGER),
        CAST(? AS INTEGER), CAST(? AS INTEGER), CAST(? AS INTEGER), CAST(? AS INTEGER),
        CAST(? AS INTEGER)))
        s (brand_id, source_id, d, neg, neu, pos, mixed, unsure, unscored)
      ON t.brand_id = s.brand_id AND t.source_id = s.source_id AND t.d = s.d
      WHEN MATCHED THEN UPDATE SET neg = t.neg + s.neg, neu = t.neu + s.neu, pos = t.pos + s.pos,
        mixed = t.mixed + s.mixed, unsure = t.unsure + s.unsure, unscored = t.unscored + s.unscored
      WHEN NOT MATCHED THEN INSERT (brand_id, source_id, d, neg, neu, pos, mixed, unsure, unscored)
        VALUES (s.brand_id, s.source_id, s.d, s.neg, s.neu, s.pos, s.mixed, s.unsure, s.unscored)""";

  private static final String STATUS =
      """
      MERGE INTO status_count t
      USING (VALUES (CAST(? AS INTEGER), CAST(? AS SMALLINT), CAST(? AS BIGINT)))
        s (brand_id, status, n)
      ON t.brand_id = s.brand_id AND t.status = s.status
      WHEN MATCHED THEN UPDATE SET n = t.n + s.n
      WHEN NOT MATCHED THEN INSERT (brand_id, status, n) VALUES (s.brand_id, s.status, s.n)""";

  private final ZoneId zone;
  private final Map<List<Integer>, int[]> byDay = new TreeMap<>(Tally::compare);
  private final Map<List<Integer>, int[]> bySourceDay = new TreeMap<>(Tally::compare);
  private final Map<List<Integer>, int[]> byStatus = new TreeMap<>(Tally::compare);

  Tally(ZoneId zone) {
    this.zone = zone;
  }

  /// The number of the day a time falls on.
  static int day(Instant at, ZoneId zone) {
    return Math.toIntExact(LocalDate.ofInstant(at, zone).toEpochDay());
  }

  /// Counts a mention for everything, or for one brand.
  void label(int brand, SourceId source, Instant at, Label label, int by) {
    int day = day(at, zone);
    cell(byDay, 6, brand, day)[label.code() - 1] += by;
    cell(bySourceDay, 6, brand, source.value(), day)[label.code() - 1] += by;
  }

  void label(BrandId brand, SourceId source, Instant at, Label label, int by) {
    label(brand.value(), source, at, label, by);
  }

  void status(int brand, Status status, int by) {
    cell(byStatus, 1, brand, status.code())[0] += by;
  }

  void status(BrandId brand, Status status, int by) {
    status(brand.value(), status, by);
  }

  void run(Rows rows) throws SQLException {
    rows.changeAll(BRAND_DAY, lines(byDay));
    rows.changeAll(BRAND_SOURCE_DAY, lines(bySourceDay));
    rows.changeAll(STATUS, lines(byStatus));
  }

  private static int[] cell(Map<List<Integer>, int[]> cells, int size, Integer... key) {
    return cells.computeIfAbsent(List.of(key), _ -> new int[size]);
  }

  private static List<Object[]> lines(Map<List<Integer>, int[]> cells) {
    List<Object[]> lines = new ArrayList<>();
    cells.forEach(
        (key, counts) -> {
          List<Object> line = new ArrayList<>(key);
          boolean moved = false;
          for (int count : counts) {
            line.add(count);
            moved |= count != 0;
          }
          if (moved) lines.add(line.toArray());
        });
    return lines;
  }

  private static int compare(List<Integer> a, List<Integer> b) {
    for (int i = 0; i < a.size(); i++) {
      int order = Integer.compare(a.get(i), b.get(i));
      if (order != 0) return order;
    }
    return 0;
  }
}
