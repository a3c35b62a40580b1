package earshot.storage;

import earshot.model.Source;
import earshot.model.SourceEdit;
import earshot.model.SourceId;
import earshot.model.SourceState;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Changes what a person sets of many sources within one transaction, and tells what would take it
/// back.
final class SourceEdits {
  static final String EDITED =
      """
      SELECT s.*, d.next_due_at
      FROM UNNEST(CAST(? AS INTEGER ARRAY)) e (id)
      JOIN source s ON s.id = e.id
      JOIN source_due d ON d.source_id = s.id\
      """;
  private static final String ROLE = "UPDATE source SET role = ? WHERE id = ?";
  private static final String FOLDER = "UPDATE source SET folder = ? WHERE id = ?";
  private static final String INTERVAL = "UPDATE source SET interval_seconds = ? WHERE id = ?";
  private static final String EVERYTHING = "UPDATE source SET take_everything = ? WHERE id = ?";
  private static final String STATE = "UPDATE source SET state = ? WHERE id = ?";
  private static final String NAME = "UPDATE source SET name = ? WHERE id = ?";
  private static final String REMOVED = "UPDATE source SET removed = ? WHERE id = ?";
  private static final String DUE = "UPDATE source_due SET next_due_at = ? WHERE source_id = ?";

  // The index holds the name of the source of each mention.
  private static final String READ_ANEW =
      """
      MERGE INTO search_dirty t
      USING (SELECT DISTINCT mention_id FROM sighting WHERE source_id = ? AND mention_id > 0) s
      ON t.mention_id = s.mention_id
      WHEN MATCHED THEN UPDATE SET rev = t.rev + 1
      WHEN NOT MATCHED THEN INSERT (mention_id, rev) VALUES (s.mention_id, 1)\
      """;

  private final Database database;
  private final Rows rows;
  private final Instant now;
  private final Lines lines = new Lines();
  private final List<SourceStore.Change> back = new ArrayList<>();

  /// A source as it is before the change.
  private record Before(Source source, boolean removed, Instant due) {}

  SourceEdits(Database database, Rows rows, Instant now) {
    this.database = database;
    this.rows = rows;
    this.now = now;
  }

  /// Notes that everything seen in a source has to be read anew by the index.
  static void readAnew(Lines lines, SourceId source) {
    lines.add(READ_ANEW, source);
  }

  /// Makes the changes; the answer takes back those that changed anything.
  List<SourceStore.Change> make(List<SourceStore.Change> changes) throws SQLException {
    Map<SourceId, Before> known = known(changes);
    for (SourceStore.Change change : changes) {
      Before before = known.get(change.source());
      if (before == null) continue;
      if (before.removed && !(change.edit() instanceof SourceEdit.Removed)) continue;
      make(change, before);
    }
    lines.run(rows);
    return back.reversed();
  }

  private Map<SourceId, Before> known(List<SourceStore.Change> changes) throws SQLException {
    Object ids =
        changes.stream().map(change -> change.source().value()).distinct().toArray(Integer[]::new);
    Map<SourceId, Before> known = new HashMap<>();
    for (Before each :
        rows.list(
            EDITED,
            row -> new Before(SourceRows.read(row), row.flag("removed"), row.time("next_due_at")),
            ids)) {
      known.put(each.source.id(), each);
    }
    return known;
  }

  private void make(SourceStore.Change change, Before before) throws SQLException {
    Source source = before.source;
    Optional<Instant> due = change.nextDue();
    switch (change.edit()) {
      case SourceEdit.Role(var role) -> {
        SourceEdit was = new SourceEdit.Role(source.setup().role());
        set(change, was, before, due, ROLE, role);
      }
      case SourceEdit.Folder(var path) -> {
        SourceEdit was = new SourceEdit.Folder(source.setup().folder());
        set(change, was, before, due, FOLDER, Wording.fitting(path, 1_000));
      }
      case SourceEdit.Interval(var every) -> {
        SourceEdit was = new SourceEdit.Interval(source.interval());
        Optional<Instant> soon = due.or(() -> every.map(now::plus).filter(before.due::isAfter));
        set(change, was, before, soon, INTERVAL, every.map(Duration::toSeconds));
      }
      case SourceEdit.TakeEverything(var wished) -> {
        SourceEdit was = new SourceEdit.TakeEverything(source.takeEverything());
        set(change, was, before, due, EVERYTHING, wished);
      }
      case SourceEdit.State(var state) -> {
        SourceEdit was = new SourceEdit.State(source.state());
        Instant next = due.orElse(state == SourceState.ACTIVE ? now : before.due);
        set(change, was, before, Optional.of(next), STATE, state);
      }
      case SourceEdit.Name(var name) -> {
        SourceEdit was = new SourceEdit.Name(source.name());
        if (set(change, was, before, due, NAME, Wording.fitting(name, 1_000))) {
          readAnew(lines, source.id());
        }
      }
      case SourceEdit.Trust(var key) -> {
        SourceEdit was = new SourceEdit.Trust(TermsRows.of(rows, source.id()).trusted());
        if (noted(change, was, before, Optional.of(due.orElse(now)))) {
          TermsRows.trust(database, rows, source.id(), key);
        }
      }
      case SourceEdit.UserAgent(var name) -> {
        SourceEdit was = new SourceEdit.UserAgent(TermsRows.of(rows, source.id()).userAgent());
        if (noted(change, was, before, due)) TermsRows.call(rows, source.id(), name);
      }
      case SourceEdit.Removed(var removed) -> {
        SourceEdit was = new SourceEdit.Removed(before.removed);
        set(change, was, before, due, REMOVED, removed);
      }
    }
  }

  private boolean set(
      SourceStore.Change change,
      SourceEdit was,
      Before before,
      Optional<Instant> due,
      String sql,
      Object value) {
    if (!noted(change, was, before, due)) return false;
    lines.add(sql, value, change.source());
    return true;
  }

  /// Notes what takes a change back, and when the source is due then; false when it is so already.
  private boolean noted(
      SourceStore.Change change, SourceEdit was, Before before, Optional<Instant> due) {
    SourceId id = change.source();
    if (was.equals(change.edit())) return false;
    due.ifPresent(at -> lines.add(DUE, at, id));
    back.add(new SourceStore.Change(id, was, due.map(_ -> before.due)));
    return true;
  }
}
