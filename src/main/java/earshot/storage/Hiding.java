package earshot.storage;

import earshot.model.BrandId;
import earshot.model.RuleId;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Takes mentions out of sight, or back into it, with the copies and counts that depend on it.
final class Hiding {
  private static final String SHOW = "UPDATE mention SET shown = ? WHERE id = ?";
  private static final String SHOW_BRANDS =
      "UPDATE mention_brand SET shown = ? WHERE mention_id = ?";
  private static final String NOTE =
      "INSERT INTO hidden (mention_id, rule_id, reason, made_at) VALUES (?, ?, ?, ?)";
  private static final String FORGET = "DELETE FROM hidden WHERE mention_id = ?";
  static final String HIDDEN =
      """
      SELECT h.mention_id, h.rule_id
      FROM UNNEST(CAST(? AS BIGINT ARRAY)) w (mention_id)
      JOIN hidden h ON h.mention_id = w.mention_id\
      """;

  private final Rows rows;
  private final Lines lines = new Lines();
  private final Tally tally;

  private Hiding(Rows rows, Midnights midnights) {
    this.rows = rows;
    this.tally = new Tally(midnights);
  }

  /// Why mentions are hidden.
  ///
  /// @param rule absent when a person hides them
  record Cause(Optional<RuleId> rule, String reason, Instant at) {}

  /// Notes why a new mention, which is stored as not shown, is not.
  static void note(Lines lines, long mention, Cause cause) {
    lines.add(NOTE, mention, cause.rule(), Wording.fitting(cause.reason(), 2_000), cause.at());
  }

  /// Hides those that are shown; returns them.
  static Set<Long> hide(Rows rows, Midnights midnights, Collection<Long> mentions, Cause cause)
      throws SQLException {
    Hiding hiding = new Hiding(rows, midnights);
    Set<Long> hidden = hiding.move(mentions, false);
    for (long mention : hidden) note(hiding.lines, mention, cause);
    hiding.run();
    WorkRows.sighted(rows, hidden);
    return hidden;
  }

  /// Shows those again that were hidden; returns them.
  ///
  /// @param by only what this rule hid; absent means whoever did
  static Set<Long> unhide(
      Rows rows, Midnights midnights, Collection<Long> mentions, Optional<RuleId> by)
      throws SQLException {
    Set<Long> hidden = new HashSet<>();
    rows.list(
        HIDDEN,
        row -> {
          Optional<RuleId> rule = rule(row);
          if (by.isEmpty() || by.equals(rule)) hidden.add(row.integral("mention_id"));
          return rule;
        },
        (Object) mentions.toArray(Long[]::new));
    Hiding hiding = new Hiding(rows, midnights);
    Set<Long> shown = hiding.move(hidden, true);
    for (long mention : hidden) hiding.lines.add(FORGET, mention);
    hiding.run();
    WorkRows.sighted(rows, shown);
    return shown;
  }

  static Optional<RuleId> rule(Row row) throws SQLException {
    return row.integralIf("rule_id").stream()
        .mapToObj(id -> new RuleId(Math.toIntExact(id)))
        .findFirst();
  }

  private Set<Long> move(Collection<Long> mentions, boolean show) throws SQLException {
    StoredMarks stored = new StoredMarks(rows, lines);
    stored.load(mentions);
    Set<Long> moved = new HashSet<>();
    for (long mention : mentions) {
      Optional<StoredMarks.Known> known = stored.loaded(mention);
      if (known.isEmpty() || known.get().hot().shown() == show) continue;
      count(known.get(), show ? 1 : -1);
      lines.add(SHOW, show, mention);
      lines.add(SHOW_BRANDS, show, mention);
      SearchDirty.note(lines, mention);
      moved.add(mention);
    }
    return moved;
  }

  private void count(StoredMarks.Known known, int by) {
    BrandMarks.Hot hot = known.hot();
    tally.label(Tally.ALL, hot.source(), hot.at(), hot.label(), by);
    tally.status(Tally.ALL, hot.status(), by);
    for (Map.Entry<BrandId, StoredMarks.Mark> each : known.marks().entrySet()) {
      tally.label(each.getKey(), hot.source(), hot.at(), each.getValue().label(), by);
      tally.status(each.getKey(), hot.status(), by);
    }
  }

  private void run() throws SQLException {
    lines.run(rows);
    tally.run(rows);
  }
}
