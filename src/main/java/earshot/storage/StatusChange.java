package earshot.storage;

import earshot.model.BrandId;
import earshot.model.Status;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;

/// Moves mentions to another status, with the copies and counts that depend on it.
final class StatusChange {
  private static final String MOVING =
      """
      SELECT id, status, shown
      FROM mention
      WHERE id = ANY(?) AND status <> ?""";
  private static final String BRANDS =
      """
      SELECT brand_id, status, shown
      FROM mention_brand
      WHERE mention_id = ANY(?)""";
  private static final String MOVE = "UPDATE mention SET status = ? WHERE id = ANY(?)";
  private static final String MOVE_BRANDS =
      "UPDATE mention_brand SET status = ? WHERE mention_id = ANY(?)";

  private StatusChange() {}

  private record Moving(long id, Status from, boolean shown) {}

  /// Moves those of the mentions that are not there yet; returns how many moved.
  static int run(Rows rows, ZoneId zone, List<Long> ids, Status to) throws SQLException {
    Object wanted = ids.toArray(Long[]::new);
    List<Moving> moving =
        rows.list(
            MOVING,
            row ->
                new Moving(
                    row.integral("id"), row.coded(Status.class, "status"), row.flag("shown")),
            wanted,
            to);
    if (moving.isEmpty()) return 0;
    Tally tally = new Tally(zone);
    for (Moving each : moving) if (each.shown()) move(tally, Tally.ALL, each.from(), to);
    Object moved = moving.stream().map(Moving::id).toArray(Long[]::new);
    rows.list(
        BRANDS,
        row -> {
          int brand = new BrandId(row.small("brand_id")).value();
          if (row.flag("shown")) move(tally, brand, row.coded(Status.class, "status"), to);
          return brand;
        },
        moved);
    rows.change(MOVE, to, moved);
    rows.change(MOVE_BRANDS, to, moved);
    tally.run(rows);
    Lines lines = new Lines();
    moving.forEach(each -> SearchDirty.note(lines, each.id()));
    lines.run(rows);
    return moving.size();
  }

  private static void move(Tally tally, int brand, Status from, Status to) {
    tally.status(brand, from, -1);
    tally.status(brand, to, 1);
  }
}
