package earshot.storage;

import earshot.model.BrandId;
import earshot.model.Status;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Moves mentions to another status, with the copies and counts that depend on it.
final class StatusChange {
  // Joined, not "= ANY": H2 would walk from the least to the greatest of them.
  static final String MOVING =
      """
      SELECT m.id, m.status, m.shown
      FROM UNNEST(CAST(? AS BIGINT ARRAY)) w (mention_id)
      JOIN mention m ON m.id = w.mention_id
      WHERE m.status <> ?""";
  static final String BRANDS =
      """
      SELECT b.brand_id, b.status, b.shown
      FROM UNNEST(CAST(? AS BIGINT ARRAY)) w (mention_id)
      JOIN mention_brand b ON b.mention_id = w.mention_id""";
  private static final String MOVE = "UPDATE mention SET status = ? WHERE id = ?";
  private static final String MOVE_BRANDS =
      "UPDATE mention_brand SET status = ? WHERE mention_id = ?";

  private StatusChange() {}

  private record Moving(long id, Status from, boolean shown) {}

  /// Moves those of the mentions that are not there yet; returns how many moved.
  static int run(Rows rows, ZoneId zone, List<Long> ids, Status to) throws SQLException {
    return move(rows, zone, ids, Optional.empty(), to).size();
  }

  /// Moves those of the mentions that are not there yet; returns them.
  ///
  /// @param from only those that stand there; absent means wherever
  static Set<Long> move(Rows rows, ZoneId zone, List<Long> ids, Optional<Status> from, Status to)
      throws SQLException {
    List<Moving> moving =
        rows
            .list(
                MOVING,
                row ->
                    new Moving(
                        row.integral("id"), row.coded(Status.class, "status"), row.flag("shown")),
                ids.toArray(Long[]::new),
                to)
            .stream()
            .filter(each -> from.isEmpty() || from.get() == each.from())
            .toList();
    if (moving.isEmpty()) return Set.of();
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
    Lines lines = new Lines();
    for (Moving each : moving) {
      lines.add(MOVE, to, each.id());
      lines.add(MOVE_BRANDS, to, each.id());
      SearchDirty.note(lines, each.id());
    }
    lines.run(rows);
    tally.run(rows);
    return moving.stream().map(Moving::id).collect(Collectors.toSet());
  }

  private static void move(Tally tally, int brand, Status from, Status to) {
    tally.status(brand, from, -1);
    tally.status(brand, to, 1);
  }
}
