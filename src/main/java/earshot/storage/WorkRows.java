package earshot.storage;

import earshot.model.AnswerClock;
import earshot.model.AnswerTerms;
import earshot.model.CameBack;
import earshot.model.Lane;
import earshot.model.MentionId;
import earshot.model.Need;
import earshot.model.Priority;
import earshot.model.Snooze;
import earshot.model.Status;
import earshot.model.Work;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Reads and writes what people do about mentions, within a transaction of somebody else.
///
/// The list a row stands in, and when its turn comes there, are worked out with every change;
/// status and sight belong to the mention.
final class WorkRows {
  /// The turn of what has no time: after everything that has one.
  static final Instant LAST = Rows.storable(Instant.MAX);

  /// The name of the setting by which time is reckoned.
  static final String TERMS = "work.terms";

  /// Stands for no list: done or out of sight.
  private static final int NOWHERE = 0;

  // Joined, not "= ANY": H2 would walk from the least to the greatest of them.
  static final String LOAD =
      """
      SELECT m.id, m.status, m.shown, w.reason, w.assignee, w.priority, w.need, w.due_at,
        w.due_by_person, w.clock_since, w.spent_ms, w.snooze_until, w.until_answer, w.came_back,
        w.changed_at, w.by_user, w.rev
      FROM UNNEST(CAST(? AS BIGINT ARRAY)) x (mention_id)
      JOIN mention m ON m.id = x.mention_id
      LEFT JOIN work w ON w.mention_id = m.id""";
  // Both take the same cells in the same order, so that a line that changed nothing can be added.
  private static final String CHANGE =
      """
      UPDATE work
      SET reason = ?, assignee = ?, priority = ?, need = ?, due_at = ?, due_by_person = ?,
        clock_since = ?, spent_ms = ?, snooze_until = ?, until_answer = ?, came_back = ?,
        changed_at = ?, by_user = ?, rev = ?, lane = ?, turn_at = ?
      WHERE mention_id = ?""";
  private static final String ADD =
      """
      INSERT INTO work (reason, assignee, priority, need, due_at, due_by_person, clock_since,
        spent_ms, snooze_until, until_answer, came_back, changed_at, by_user, rev, lane, turn_at,
        mention_id)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
  private static final String FORGET = "DELETE FROM work WHERE mention_id = ?";

  private WorkRows() {}

  /// What is kept of a mention.
  record Kept(Work work, boolean shown) {
    Kept with(Work other) {
      return new Kept(other, shown);
    }
  }

  /// By what time is reckoned in this workspace; what cannot be read counts as never said.
  static AnswerTerms terms(Rows rows, ZoneId zone) throws SQLException {
    Optional<String> written = SettingStore.find(rows, TERMS);
    try {
      return written.map(AnswerTerms::read).orElseGet(() -> AnswerTerms.usual(zone));
    } catch (IllegalArgumentException unreadable) {
      return AnswerTerms.usual(zone);
    }
  }

  /// What is kept of those that are stored.
  static List<Kept> load(Rows rows, Collection<Long> mentions) throws SQLException {
    if (mentions.isEmpty()) return List.of();
    return rows.list(LOAD, WorkRows::read, (Object) mentions.toArray(Long[]::new));
  }

  /// Writes these rows; one whose changes count 0 is taken out.
  static void put(Rows rows, List<Kept> all) throws SQLException {
    List<Object[]> lines = new ArrayList<>();
    List<Object[]> gone = new ArrayList<>();
    for (Kept kept : all) {
      if (kept.work().changed().rev() == 0) gone.add(new Object[] {kept.work().mention()});
      else lines.add(line(kept));
    }
    rows.insertAll(ADD, rows.changeAll(CHANGE, lines));
    var unused = rows.changeAll(FORGET, gone);
  }

  /// Puts these into the lists that fit their sight again.
  static void sighted(Rows rows, Collection<Long> mentions) throws SQLException {
    put(
        rows,
        load(rows, mentions).stream().filter(kept -> kept.work().changed().rev() > 0).toList());
  }

  /// Keeps the clock and the sleep in step with a status that changed.
  static Work settled(Work before, Work after, Instant now, AnswerTerms terms) {
    if (before.status() == after.status()) return after;
    Work awake = after.snooze().equals(before.snooze()) ? after.with(Snooze.NONE) : after;
    if (!after.clock().equals(before.clock())) return awake;
    AnswerClock clock =
        before.clock().moved(before.status(), after.status(), now, after.priority(), terms);
    return awake.with(clock);
  }

  /// When the turn of a row comes in its list.
  static Instant turn(Work work) {
    Optional<Instant> turn =
        switch (work.lane().orElse(Lane.NEW)) {
          case NEW, DRAFTING, FOR_APPROVAL, APPROVED -> work.due();
          case SNOOZED -> work.snooze().until();
          case WAITING, SENT -> Optional.of(work.changed().at());
        };
    return turn.orElse(LAST);
  }

  static int lane(Kept kept) {
    return kept.shown() ? kept.work().lane().map(Lane::code).orElse(NOWHERE) : NOWHERE;
  }

  private static Object[] line(Kept kept) {
    Work work = kept.work();
    AnswerClock clock = work.clock();
    return new Object[] {
      work.stand().reason(),
      work.assignee(),
      work.priority(),
      clock.need(),
      clock.due(),
      clock.byPerson(),
      clock.since(),
      clock.spent().toMillis(),
      work.snooze().until(),
      work.snooze().untilAnswer(),
      work.cameBack(),
      work.changed().at(),
      work.changed().byUser(),
      work.changed().rev(),
      lane(kept),
      turn(work),
      work.mention()
    };
  }

  private static Kept read(Row row) throws SQLException {
    MentionId mention = new MentionId(row.integral("id"));
    Status status = row.coded(Status.class, "status");
    boolean shown = row.flag("shown");
    if (row.small("rev") == 0) return new Kept(Work.none(mention, status), shown);
    return new Kept(
        new Work(
            mention,
            new Work.Stand(status, row.text("reason")),
            new Work.Hands(row.textIf("assignee"), row.coded(Priority.class, "priority")),
            new AnswerClock(
                row.codedIf(Need.class, "need"),
                row.timeIf("due_at"),
                row.flag("due_by_person"),
                row.timeIf("clock_since"),
                Duration.ofMillis(row.integral("spent_ms"))),
            new Snooze(row.timeIf("snooze_until"), row.flag("until_answer")),
            row.codedIf(CameBack.class, "came_back"),
            new Work.Change(row.time("changed_at"), row.text("by_user"), row.small("rev"))),
        shown);
  }
}
