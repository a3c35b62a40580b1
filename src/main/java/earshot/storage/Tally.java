package earshot.storage;

import earshot.model.BrandId;
import earshot.model.Label;
import earshot.model.SourceId;
import earshot.model.Status;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Adds up how a transaction changes the ready counts, and changes each touched cell once.
final class Tally {
  /// Stands for "all mentions" in the place of a brand.
  static final int ALL = 0;

  /// A table of ready counts. Both statements take the counts first and then the key, so that a
  /// line that changed nothing can be inserted as it is; a MERGE takes twice as long.
  private record Cells(String change, String add) {}

  private static final Cells BRAND_DAY =
      new Cells(
          """
          UPDATE rollup_brand_day
          SET neg = neg + ?, neu = neu + ?, pos = pos + ?, mixed = mixed + ?, unsure = unsure + ?,
            unscored = unscored + ?
          WHERE brand_id = ? AND d = ?\
          """,
          """
          INSERT INTO rollup_brand_day (neg, neu, pos, mixed, unsure, unscored, brand_id, d)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?)\
          """);
  private static final Cells BRAND_SOURCE_DAY =
      new Cells(
          """
          UPDATE rollup_brand_source_day
          SET neg = neg + ?, neu = neu + ?, pos = pos + ?, mixed = mixed + ?, unsure = unsure + ?,
            unscored = unscored + ?
          WHERE brand_id = ? AND source_id = ? AND d = ?\
          """,
          """
          INSERT INTO rollup_brand_source_day (neg, neu, pos, mixed, unsure, unscored, brand_id,
            source_id, d)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)\
          """);
  private static final Cells STATUS =
      new Cells(
          "UPDATE status_count SET n = n + ? WHERE brand_id = ? AND status = ?",
          "INSERT INTO status_count (n, brand_id, status) VALUES (?, ?, ?)");

  private final Midnights midnights;
  private final Map<List<Integer>, int[]> byDay = new TreeMap<>(Tally::compare);
  private final Map<List<Integer>, int[]> bySourceDay = new TreeMap<>(Tally::compare);
  private final Map<List<Integer>, int[]> byStatus = new TreeMap<>(Tally::compare);

  Tally(Midnights midnights) {
    this.midnights = midnights;
  }

  /// Counts a mention for everything, or for one brand.
  void label(int brand, SourceId source, Instant at, Label label, int by) {
    label(brand, source, midnights.day(at), label, by);
  }

  /// The same for a day of this number.
  void label(int brand, SourceId source, int day, Label label, int by) {
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
    run(rows, BRAND_DAY, byDay);
    run(rows, BRAND_SOURCE_DAY, bySourceDay);
    run(rows, STATUS, byStatus);
  }

  private static void run(Rows rows, Cells cells, Map<List<Integer>, int[]> moves)
      throws SQLException {
    rows.insertAll(cells.add(), rows.changeAll(cells.change(), lines(moves)));
  }

  private static int[] cell(Map<List<Integer>, int[]> cells, int size, Integer... key) {
    return cells.computeIfAbsent(List.of(key), _ -> new int[size]);
  }

  private static List<Object[]> lines(Map<List<Integer>, int[]> moves) {
    List<Object[]> lines = new ArrayList<>();
    moves.forEach(
        (key, counts) -> {
          if (Arrays.stream(counts).allMatch(count -> count == 0)) return;
          List<Object> line = new ArrayList<>();
          for (int count : counts) line.add(count);
          line.addAll(key);
          lines.add(line.toArray());
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
