package earshot.storage;

import earshot.model.BrandId;
import earshot.model.JournalAction;
import earshot.model.Label;
import earshot.model.SourceId;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// Keeps the time zone of the workspace, whose midnights divide the days, and counts the days anew
/// when it is another.
///
/// Mentions are moved from day to day, the newest first: whatever changes one meanwhile counts it
/// by the zone by which it is counted at that moment. What was deleted stays on the day it was
/// counted on.
public final class ZoneStore {
  // Those of one transaction; of the same moment there may be more.
  private static final String OLDER =
      """
      SELECT effective_at
      FROM mention
      WHERE effective_at < ?
      ORDER BY effective_at DESC, id DESC
      FETCH FIRST 2000 ROWS ONLY\
      """;
  private static final String MOVING =
      """
      SELECT source_id, effective_at, label
      FROM mention
      WHERE effective_at >= ? AND effective_at < ? AND shown\
      """;
  private static final String MOVING_OF_BRANDS =
      """
      SELECT b.brand_id, m.source_id, m.effective_at, b.label
      FROM mention m
      JOIN mention_brand b ON b.mention_id = m.id
      WHERE m.effective_at >= ? AND m.effective_at < ? AND b.shown\
      """;
  private static final String NEWEST =
      """
      SELECT effective_at
      FROM mention
      ORDER BY effective_at DESC, id DESC
      FETCH FIRST 1 ROWS ONLY\
      """;
  private static final String LEFT = "SELECT COUNT(*) FROM mention WHERE effective_at < ?";

  private final Database database;

  ZoneStore(Database database) {
    this.database = database;
  }

  /// The zone in which the workspace tells its days and times.
  public ZoneId zone() {
    return database.zone();
  }

  /// Up to when mentions are still counted by the zone before; absent when none is.
  public Optional<Instant> former() {
    return database.midnights().former().map(Midnights.Former::until);
  }

  /// From now on days are those of this zone; [#finish] counts the former ones anew. Does nothing
  /// when it is that zone already.
  ///
  /// @param progress as in [#finish], which goes first where an earlier change is not done yet
  public void change(ZoneId to, String byUser, Progress progress) {
    if (to.equals(zone())) return;
    finish(progress);
    Instant now = database.clock().instant();
    database.write(
        rows -> {
          Midnights before = database.midnights();
          JournalRows.append(
              rows, now, byUser, JournalAction.SETTING_CHANGED, "setting:zone", to.getId());
          Instant newest = rows.first(NEWEST, row -> row.time("effective_at")).orElse(now);
          Midnights.Former former = new Midnights.Former(before.zone(), newest.plusMillis(1));
          database.memory().zone().change(rows, new Midnights(to, Optional.of(former)));
          return to;
        });
  }

  /// Counts by the zone that holds what is still counted by the one before; does nothing when
  /// nothing is. Whoever ends it by throwing from the progress may go on later.
  public void finish(Progress progress) {
    Optional<Instant> until = former();
    if (until.isEmpty()) return;
    long all = database.read(rows -> rows.number(LEFT, until.get()));
    long done = 0;
    while (former().isPresent()) {
      progress.at(Math.min(done, all), all);
      done += database.writeUnhurried(this::step);
    }
    // Durable, and not only committed.
    database.write(rows -> rows.number("SELECT COUNT(*) FROM id_block"));
    progress.at(all, all);
  }

  // How many it moved; the last step of all moves none.
  private long step(Rows rows) throws SQLException {
    Midnights before = database.midnights();
    if (before.former().isEmpty()) return 0;
    Midnights.Former former = before.former().get();
    List<Instant> next = rows.list(OLDER, row -> row.time("effective_at"), former.until());
    Optional<Midnights.Former> left =
        next.isEmpty()
            ? Optional.empty()
            : Optional.of(new Midnights.Former(former.zone(), next.getLast()));
    if (left.isPresent()) move(rows, former, left.get().until(), before.zone());
    database.memory().zone().change(rows, new Midnights(before.zone(), left));
    return next.size();
  }

  private static void move(Rows rows, Midnights.Former former, Instant from, ZoneId to)
      throws SQLException {
    Tally tally = new Tally(Midnights.of(to));
    rows.each(MOVING, row -> move(tally, Tally.ALL, row, former.zone(), to), from, former.until());
    rows.each(
        MOVING_OF_BRANDS,
        row -> move(tally, new BrandId(row.small("brand_id")).value(), row, former.zone(), to),
        from,
        former.until());
    tally.run(rows);
  }

  private static void move(Tally tally, int brand, Row row, ZoneId was, ZoneId is)
      throws SQLException {
    Instant at = row.time("effective_at");
    int before = Midnights.number(at, was);
    int after = Midnights.number(at, is);
    if (before == after) return;
    SourceId source = new SourceId(row.small("source_id"));
    Label label = row.coded(Label.class, "label");
    tally.label(brand, source, before, label, -1);
    tally.label(brand, source, after, label, 1);
  }
}
