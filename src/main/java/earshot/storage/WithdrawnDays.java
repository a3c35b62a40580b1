package earshot.storage;

import earshot.model.Label;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Keeps the counts of deleted mentions of days that are counted again now and then.
///
/// Older days are never counted again: there the counts of days are the only record, and need no
/// second one.
final class WithdrawnDays {
  static final String OF_DAYS =
      """
      SELECT brand_id, source_id, d, neg, neu, pos, mixed, unsure, unscored
      FROM withdrawn_day
      WHERE d >= ? AND d <= ?\
      """;
  private static final String CHANGE =
      """
      UPDATE withdrawn_day
      SET neg = neg + ?, neu = neu + ?, pos = pos + ?, mixed = mixed + ?, unsure = unsure + ?,
        unscored = unscored + ?
      WHERE brand_id = ? AND source_id = ? AND d = ?\
      """;
  private static final String ADD =
      """
      INSERT INTO withdrawn_day (neg, neu, pos, mixed, unsure, unscored, brand_id, source_id, d)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)\
      """;
  private static final String DROP = "DELETE FROM withdrawn_day WHERE d < ?";

  private final Database database;
  private final int first;
  private final Map<String, Object[]> cells = new TreeMap<>();

  WithdrawnDays(Database database) {
    this.database = database;
    LocalDate today = LocalDate.ofInstant(database.clock().instant(), database.zone());
    // A day more, for midnight may pass before it is counted, and two, for so far may another zone
    // put today back.
    first = Math.toIntExact(today.minusDays(DerivedCheck.DAYS + 2).toEpochDay());
  }

  void add(int brand, BrandMarks.Hot hot, Label label) {
    int day = database.midnights().day(hot.at());
    if (day < first) return;
    int source = hot.source().value();
    Object[] line =
        cells.computeIfAbsent(
            brand + "/" + source + "/" + day,
            _ -> new Object[] {0, 0, 0, 0, 0, 0, brand, source, day});
    line[label.code() - 1] = (Integer) line[label.code() - 1] + 1;
  }

  void run(Rows rows) throws SQLException {
    if (cells.isEmpty()) return;
    List<Object[]> lines = new ArrayList<>(cells.values());
    rows.insertAll(ADD, rows.changeAll(CHANGE, lines));
    rows.change(DROP, first);
  }
}
