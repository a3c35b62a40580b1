package earshot.storage;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/// Notes what mentions answer that were stored before anybody did so on the road.
final class OldReplies {
  private static final String THROUGH = "people.replies_through";
  private static final int AT_ONCE = 500;
  private static final int STEP = 1_000;
  private static final int STEPS = 20;

  static final String OLD =
      """
      SELECT t.mention_id, t.parent_id, t.thread_id, m.source_id, s.preset_id
      FROM mention m
      JOIN mention_text t ON t.mention_id = m.id
      JOIN source s ON s.id = m.source_id
      WHERE m.id > ? AND m.id <= ?
        AND (t.parent_id IS NOT NULL OR t.thread_id IS NOT NULL)""";
  private static final String OWN_ID =
      "SELECT external_id FROM sighting WHERE mention_id = ? AND external_id IS NOT NULL LIMIT 1";
  // It may have been noted, or removed, since it was read.
  private static final String STILL_TO_NOTE =
      """
      SELECT COUNT(*)
      FROM mention m
      WHERE m.id = ? AND NOT EXISTS (SELECT 1 FROM reply_to r WHERE r.mention_id = m.id)""";
  private static final String ADD_REPLY =
      "INSERT INTO reply_to (mention_id, parent_key) VALUES (?, ?)";

  private final Rows rows;
  private final Instant now;

  private OldReplies(Rows rows, Instant now) {
    this.rows = rows;
    this.now = now;
  }

  /// Looks through some hundreds; true when there may be more.
  ///
  /// @param space the service whose ids the items of a preset have; empty for ids of one source
  static boolean fillIn(Database database, UnaryOperator<String> space) {
    long through =
        database.read(rows -> SettingStore.find(rows, THROUGH).map(Long::parseLong).orElse(0L));
    long last = database.read(rows -> rows.number("SELECT MAX(id) FROM mention"));
    if (through >= last) return false;
    // Most mentions answer nothing: many are read for each write.
    List<Old> old = new ArrayList<>();
    long to = through;
    for (int step = 0; step < STEPS && to < last && old.size() < AT_ONCE; step++) {
      long from = to;
      to = Math.min(last, from + STEP);
      long until = to;
      old.addAll(database.read(rows -> read(rows, from, until)));
    }
    long done = to;
    Instant now = database.clock().instant();
    database.write(rows -> new OldReplies(rows, now).fillIn(old, done, space));
    return done < last;
  }

  private record Old(long mention, int source, String preset, String parent, String thread) {}

  private static List<Old> read(Rows rows, long from, long to) throws SQLException {
    return rows.list(
        OLD,
        row ->
            new Old(
                row.integral("mention_id"),
                row.small("source_id"),
                row.text("preset_id"),
                row.text("parent_id"),
                row.text("thread_id")),
        from,
        to);
  }

  private Set<Long> fillIn(List<Old> old, long to, UnaryOperator<String> space)
      throws SQLException {
    Threads threads = new Threads(rows, now);
    Lines lines = new Lines();
    for (Old each : old) {
      if (rows.number(STILL_TO_NOTE, each.mention()) == 0) continue;
      String own = rows.first(OWN_ID, row -> row.text("external_id"), each.mention()).orElse("");
      ReplyKeys keys = ReplyKeys.of(space.apply(each.preset()), own, each.parent(), each.thread());
      if (keys.parent().isEmpty()) continue;
      lines.add(ADD_REPLY, each.mention(), keys.parent().get());
      parent(keys, each.source())
          .filter(parent -> parent != each.mention())
          .ifPresent(parent -> threads.tie(each.mention(), parent, Threads.How.STORED));
    }
    lines.run(rows);
    SettingStore.put(rows, THROUGH, Long.toString(to));
    return new HashSet<>(threads.judge());
  }

  private Optional<Long> parent(ReplyKeys keys, int source) throws SQLException {
    Object key = new Long[] {keys.parent().orElseThrow()};
    List<Long> found = new ArrayList<>();
    if (keys.shared()) {
      found.addAll(rows.list(Answering.BY_KEY, row -> row.integral("mention_id"), key));
    } else {
      found.addAll(rows.list(Identities.SEEN, row -> row.integral("mention_id"), key, source));
    }
    return found.stream().findFirst();
  }
}
