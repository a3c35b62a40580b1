package earshot.storage;

import earshot.model.AnswerTerms;
import earshot.model.BrandId;
import earshot.model.Lane;
import earshot.model.Status;
import earshot.model.Work;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Moves mentions to another status, with the copies, the counts and the clock that depend on it.
final class StatusChange {
  // Joined, not "= ANY": H2 would walk from the least to the greatest of them.
  static final String MOVING =
      """
      SELECT m.id, m.status, m.shown
      FROM UNNEST(CAST(? AS BIGINT ARRAY)) w (mention_id)
      JOIN mention m ON m.id = w.mention_id
      WHERE m.status <> ?\
      """;
  static final String BRANDS =
      """
      SELECT b.brand_id, b.status, b.shown
      FROM UNNEST(CAST(? AS BIGINT ARRAY)) w (mention_id)
      JOIN mention_brand b ON b.mention_id = w.mention_id\
      """;
  // Merged, for H2 finds each row of the list by the key; an update would walk through the table.
  static final String MOVE =
      """
      MERGE INTO mention m
      USING (SELECT x.id FROM UNNEST(CAST(? AS BIGINT ARRAY)) x (id)) s
      ON m.id = s.id
      WHEN MATCHED THEN UPDATE SET status = CAST(? AS SMALLINT)\
      """;
  static final String MOVE_BRANDS =
      """
      MERGE INTO mention_brand b
      USING (SELECT x.id FROM UNNEST(CAST(? AS BIGINT ARRAY)) x (id)) s
      ON b.mention_id = s.id
      WHEN MATCHED THEN UPDATE SET status = CAST(? AS SMALLINT)\
      """;

  private StatusChange() {}

  private record Moving(long id, Status from, boolean shown) {}

  /// Moves those of the mentions that are not there yet; returns how many moved.
  static int run(Rows rows, Database database, List<Long> ids, Status to) throws SQLException {
    return move(rows, database, ids, Optional.empty(), to).size();
  }

  /// Moves those of the mentions that are not there yet; returns them.
  ///
  /// @param from only those that stand there; absent means wherever
  static Set<Long> move(
      Rows rows, Database database, List<Long> ids, Optional<Status> from, Status to)
      throws SQLException {
    List<Moving> moving =
        moving(rows, ids, to).stream()
            .filter(each -> from.isEmpty() || from.get() == each.from())
            .toList();
    if (moving.isEmpty()) return Set.of();
    mark(rows, database.midnights(), moving, to);
    follow(rows, database, moving, to);
    return moving.stream().map(Moving::id).collect(Collectors.toSet());
  }

  /// Moves mentions without a word to their work, which the caller writes itself.
  static void mark(Rows rows, Midnights midnights, List<Long> ids, Status to) throws SQLException {
    List<Moving> moving = moving(rows, ids, to);
    if (!moving.isEmpty()) mark(rows, midnights, moving, to);
  }

  private static List<Moving> moving(Rows rows, List<Long> ids, Status to) throws SQLException {
    return rows.list(
        MOVING,
        row -> new Moving(row.integral("id"), row.coded(Status.class, "status"), row.flag("shown")),
        ids.toArray(Long[]::new),
        to);
  }

  private static void mark(Rows rows, Midnights midnights, Iterable<Moving> moving, Status to)
      throws SQLException {
    Tally tally = new Tally(midnights);
    List<Long> moved = new ArrayList<>();
    for (Moving each : moving) {
      if (each.shown()) move(tally, Tally.ALL, each.from(), to);
      moved.add(each.id());
    }
    Long[] all = moved.toArray(Long[]::new);
    rows.each(
        BRANDS,
        row -> {
          int brand = new BrandId(row.small("brand_id")).value();
          if (row.flag("shown")) move(tally, brand, row.coded(Status.class, "status"), to);
        },
        (Object) all);
    rows.change(MOVE, all, to);
    rows.change(MOVE_BRANDS, all, to);
    SearchDirty.note(rows, all);
    tally.run(rows);
  }

  // What is done, or only looked at, with nothing ever noted about it needs no row.
  private static void follow(Rows rows, Database database, List<Moving> moving, Status to)
      throws SQLException {
    Map<Long, Status> before = new HashMap<>();
    for (Moving each : moving) before.put(each.id(), each.from());
    Instant now = Rows.storable(database.clock().instant());
    AnswerTerms terms = WorkRows.terms(rows, database.zone());
    List<WorkRows.Kept> changed = new ArrayList<>();
    for (WorkRows.Kept kept : WorkRows.load(rows, before.keySet())) {
      Work after = kept.work().with(new Work.Stand(to, ""));
      int rev = after.changed().rev();
      if (rev == 0 && Lane.of(to).filter(lane -> lane != Lane.NEW).isEmpty()) continue;
      Status from = before.getOrDefault(after.mention().value(), to);
      Work then = kept.work().with(new Work.Stand(from, kept.work().stand().reason()));
      Work settled = WorkRows.settled(then, after, now, terms);
      changed.add(
          kept.with(settled.with(Optional.empty()).with(new Work.Change(now, "", rev + 1))));
    }
    WorkRows.put(rows, changed);
  }

  private static void move(Tally tally, int brand, Status from, Status to) {
    tally.status(brand, from, -1);
    tally.status(brand, to, 1);
  }
}
