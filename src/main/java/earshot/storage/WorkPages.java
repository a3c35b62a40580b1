package earshot.storage;

import earshot.model.Lane;
import earshot.model.Mention;
import earshot.model.MentionId;
import earshot.model.Work;
import earshot.model.WorkCounts;
import earshot.model.WorkFilter;
import earshot.model.WorkPage;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads one page of what is in work: each list from its index, lists of one group mixed by time.
final class WorkPages {
  static final String OF_LANE =
      """
      SELECT mention_id, turn_at
      FROM work
      WHERE lane = ? AND turn_at >= ? AND turn_at <= ? AND (turn_at > ? OR mention_id > ?)
      ORDER BY lane, turn_at, mention_id
      LIMIT ?""";
  static final String OF_LANE_NEWEST =
      """
      SELECT mention_id, turn_at
      FROM work
      WHERE lane = ? AND turn_at <= ? AND (turn_at < ? OR mention_id < ?)
      ORDER BY lane DESC, turn_at DESC, mention_id DESC
      LIMIT ?""";
  static final String OF_PERSON =
      """
      SELECT mention_id, turn_at
      FROM work
      WHERE assignee = ? AND lane = ? AND turn_at >= ? AND turn_at <= ?
        AND (turn_at > ? OR mention_id > ?)
      ORDER BY assignee, lane, turn_at, mention_id
      LIMIT ?""";
  static final String OF_PERSON_NEWEST =
      """
      SELECT mention_id, turn_at
      FROM work
      WHERE assignee = ? AND lane = ? AND turn_at <= ? AND (turn_at < ? OR mention_id < ?)
      ORDER BY assignee DESC, lane DESC, turn_at DESC, mention_id DESC
      LIMIT ?""";
  static final String COUNT = "SELECT COUNT(*) FROM work WHERE lane = ?";
  static final String COUNT_DUE = "SELECT COUNT(*) FROM work WHERE lane = ? AND turn_at < ?";
  static final String COUNT_OF = "SELECT COUNT(*) FROM work WHERE assignee = ? AND lane = ?";
  // From one name to the next: never through all rows. H2 would begin a "greater" at the first
  // equal row, so the least text after the name is asked for.
  static final String NEXT_ASSIGNEE =
      """
      SELECT assignee
      FROM work
      WHERE assignee >= ?
      ORDER BY assignee
      LIMIT 1""";

  private static final int MOST_PEOPLE = 500;

  private WorkPages() {}

  private record Line(long mention, Instant turn) {}

  static WorkPage read(Rows rows, WorkFilter filter, Optional<WorkPage.Token> after, int limit)
      throws SQLException {
    List<WorkPage.Item> items = new ArrayList<>();
    int group = after.map(WorkPage.Token::group).orElse(0);
    Optional<WorkPage.Token> from = after;
    Optional<WorkPage.Token> next = Optional.empty();
    while (group < filter.lanes().size()) {
      // One more than asked for tells whether there is a next page.
      List<Line> lines = lines(rows, filter, group, from, limit + 1 - items.size());
      int room = limit - items.size();
      List<Line> shown = lines.size() > room ? lines.subList(0, room) : lines;
      items.addAll(items(rows, shown));
      if (lines.size() > room) {
        next = Optional.of(token(filter, group, shown, from));
        break;
      }
      group++;
      from = Optional.empty();
    }
    return new WorkPage(items, next);
  }

  static WorkCounts count(Rows rows, Instant now, Instant tonight, String person)
      throws SQLException {
    Map<Lane, Long> lanes = new EnumMap<>(Lane.class);
    for (Lane lane : Lane.values()) lanes.put(lane, rows.number(COUNT, lane));
    long overdue = 0;
    long today = 0;
    long mine = 0;
    for (Lane lane : Lane.OURS) {
      overdue += rows.number(COUNT_DUE, lane, now);
      today += rows.number(COUNT_DUE, lane, tonight);
      mine += rows.number(COUNT_OF, person, lane);
    }
    return new WorkCounts(lanes, overdue, today, mine);
  }

  static List<String> assignees(Rows rows) throws SQLException {
    List<String> names = new ArrayList<>();
    Optional<String> next = rows.first(NEXT_ASSIGNEE, row -> row.text("assignee"), "");
    while (next.isPresent() && names.size() < MOST_PEOPLE) {
      names.add(next.get());
      next = rows.first(NEXT_ASSIGNEE, row -> row.text("assignee"), next.get() + '\u0001');
    }
    return names;
  }

  // Where a page ends: after its last line; at the very beginning of a group, before all lines.
  private static WorkPage.Token token(
      WorkFilter filter, int group, List<Line> shown, Optional<WorkPage.Token> from) {
    if (!shown.isEmpty()) {
      Line last = shown.getLast();
      return new WorkPage.Token(group, last.turn(), new MentionId(last.mention()));
    }
    boolean newest = newestFirst(filter.lanes().get(group).getFirst());
    return from.orElseGet(
        () ->
            new WorkPage.Token(
                group,
                newest ? WorkRows.LAST : Rows.storable(Instant.MIN),
                new MentionId(newest ? Long.MAX_VALUE : 1)));
  }

  private static List<Line> lines(
      Rows rows, WorkFilter filter, int group, Optional<WorkPage.Token> from, int limit)
      throws SQLException {
    List<Lane> lanes = filter.lanes().get(group);
    List<Line> lines = new ArrayList<>();
    for (Lane lane : lanes) lines.addAll(lines(rows, filter, lane, from, limit));
    if (lanes.size() > 1) {
      lines.sort(Comparator.comparing(Line::turn).thenComparing(Line::mention));
    }
    return lines.size() > limit ? lines.subList(0, limit) : lines;
  }

  private static List<Line> lines(
      Rows rows, WorkFilter filter, Lane lane, Optional<WorkPage.Token> from, int limit)
      throws SQLException {
    boolean newest = newestFirst(lane);
    List<Object> parameters = new ArrayList<>();
    filter.assignee().ifPresent(parameters::add);
    parameters.add(lane);
    if (newest) {
      Instant turn = from.map(WorkPage.Token::turn).orElse(WorkRows.LAST);
      parameters.addAll(List.of(turn, turn));
    } else {
      Instant turn = from.map(WorkPage.Token::turn).orElse(Rows.storable(Instant.MIN));
      Instant last = filter.before().map(then -> then.minusMillis(1)).orElse(WorkRows.LAST);
      parameters.addAll(List.of(turn, last, turn));
    }
    long before = newest ? Long.MAX_VALUE : 0;
    parameters.add(from.map(token -> token.mention().value()).orElse(before));
    parameters.add(limit);
    return rows.list(
        sql(filter.assignee().isPresent(), newest),
        row -> new Line(row.integral("mention_id"), row.time("turn_at")),
        parameters.toArray());
  }

  private static String sql(boolean ofPerson, boolean newest) {
    if (ofPerson) return newest ? OF_PERSON_NEWEST : OF_PERSON;
    return newest ? OF_LANE_NEWEST : OF_LANE;
  }

  // The list that grows for ever is read from its end.
  private static boolean newestFirst(Lane lane) {
    return lane == Lane.SENT;
  }

  private static List<WorkPage.Item> items(Rows rows, List<Line> lines) throws SQLException {
    List<Long> ids = lines.stream().map(Line::mention).toList();
    Map<MentionId, Work> works = new HashMap<>();
    for (WorkRows.Kept each : WorkRows.load(rows, ids)) {
      works.put(each.work().mention(), each.work());
    }
    List<WorkPage.Item> items = new ArrayList<>();
    for (Mention mention : MentionRows.byIds(rows, ids)) {
      Work work = works.getOrDefault(mention.id(), Work.none(mention.id(), mention.status()));
      items.add(new WorkPage.Item(mention, work));
    }
    return items;
  }
}
