package earshot.storage;

import earshot.model.BrandId;
import earshot.model.JournalAction;
import earshot.model.LegalHold;
import earshot.model.MentionId;
import earshot.model.SourceId;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Keeps how long the words of each source stay, and finds those whose time has come.
///
/// The time runs from when a mention was stored here: what somebody brings in today of five years
/// ago is not gone tomorrow.
public final class RetentionStore {
  private static final String CHOSEN =
      """
      SELECT id, name, preset_id, retention_days, retention_reason, removed
      FROM source
      ORDER BY id""";
  private static final String CHOOSE =
      "UPDATE source SET retention_days = ?, retention_reason = ? WHERE id = ?";
  static final String OLD =
      """
      SELECT id, source_id, stored_at
      FROM mention
      WHERE id > ? AND id <= ?
      ORDER BY id
      LIMIT ?""";
  static final String OF_BRANDS =
      """
      SELECT b.mention_id, b.brand_id
      FROM UNNEST(CAST(? AS BIGINT ARRAY)) x (mention_id)
      JOIN mention_brand b ON b.mention_id = x.mention_id""";
  private static final int PAGE = 2_000;
  private static final String LAST = "retention.last";

  private final Database database;

  RetentionStore(Database database) {
    this.database = database;
  }

  /// What was chosen for a source.
  ///
  /// @param days how long its words are kept; 0 until a person deletes them; absent when nobody
  ///   chose
  /// @param reason why for ever; empty otherwise
  public record Chosen(
      SourceId source,
      String name,
      String presetId,
      Optional<Integer> days,
      String reason,
      boolean removed) {}

  /// Mentions whose time has come.
  ///
  /// @param last where to go on
  /// @param more whether there is more to look at
  public record Due(List<MentionId> mentions, long last, boolean more) {
    /// Copies the list.
    public Due {
      mentions = List.copyOf(mentions);
    }
  }

  /// What came of the last run.
  public record LastRun(Instant at, long deleted) {}

  /// What was chosen for each source, removed ones too: their mentions are still there.
  public List<Chosen> chosen() {
    return database.read(rows -> rows.list(CHOSEN, RetentionStore::read));
  }

  /// Chooses how long the words of a source are kept; empty for the default.
  ///
  /// @param days 0 until a person deletes them
  public void choose(SourceId source, Optional<Integer> days, String reason, String byUser) {
    String why = Wording.fitting(reason.strip(), 2_000);
    database.write(
        rows -> {
          rows.change(CHOOSE, days.map(Long::valueOf), why, source);
          JournalRows.note(
              database,
              rows,
              byUser,
              JournalAction.RETENTION_CHANGED,
              "source:" + source.value(),
              days.map(String::valueOf).orElse("default") + " " + why);
          return source;
        });
  }

  /// The next mentions that were stored before the time their source gives them and that nothing
  /// holds, by rising number.
  ///
  /// @param until of each source whose words end; others are passed over
  /// @param after a number to start behind; 0 at first
  public Due due(Map<SourceId, Instant> until, List<LegalHold> holds, long after) {
    Optional<Instant> latest = until.values().stream().max(Instant::compareTo);
    if (latest.isEmpty() || holds.stream().anyMatch(RetentionStore::everything)) {
      return new Due(List.of(), after, false);
    }
    return database.read(
        rows -> {
          long end = Storings.lastUntil(rows, latest.get());
          List<Long> found = new ArrayList<>();
          long[] last = {after, 0};
          rows.each(
              OLD,
              row -> {
                last[0] = row.integral("id");
                last[1]++;
                Instant limit = until.get(new SourceId(row.small("source_id")));
                if (limit != null && row.time("stored_at").isBefore(limit)) found.add(last[0]);
              },
              after,
              end,
              PAGE);
          found.removeAll(held(rows, found, holds));
          List<MentionId> due = found.stream().map(MentionId::new).toList();
          return new Due(due, last[0], last[1] == PAGE);
        });
  }

  /// How many mentions of each source would go now. Walks through those that are old enough.
  public Map<SourceId, Long> preview(Map<SourceId, Instant> until, List<LegalHold> holds) {
    Map<SourceId, Long> counts = new TreeMap<>((a, b) -> Integer.compare(a.value(), b.value()));
    Due page = new Due(List.of(), 0, true);
    while (page.more()) {
      page = due(until, holds, page.last());
      List<MentionId> some = page.mentions();
      if (some.isEmpty()) continue;
      Object wanted = some.stream().map(MentionId::value).toArray(Long[]::new);
      database.read(
          rows -> {
            rows.each(
                StoredMarks.HOT,
                row -> counts.merge(new SourceId(row.small("source_id")), 1L, Long::sum),
                wanted);
            return wanted;
          });
    }
    return counts;
  }

  /// Notes what a run came to.
  public void ran(long deleted) {
    Instant now = database.clock().instant();
    database.write(
        rows -> {
          SettingStore.put(rows, LAST, now + " " + deleted);
          if (deleted > 0) {
            JournalRows.note(
                database, rows, JournalAction.RETENTION_RAN, "retention", Long.toString(deleted));
          }
          return deleted;
        });
  }

  /// What came of the last run.
  public Optional<LastRun> lastRun() {
    return database
        .read(rows -> SettingStore.find(rows, LAST))
        .map(told -> told.split(" ", 2))
        .filter(parts -> parts.length == 2)
        .map(parts -> new LastRun(Instant.parse(parts[0]), Long.parseLong(parts[1])));
  }

  private static boolean everything(LegalHold hold) {
    return hold.scope().equals(LegalHold.Scope.EVERYTHING);
  }

  private static Set<Long> held(Rows rows, List<Long> some, List<LegalHold> holds)
      throws SQLException {
    Set<Long> held = new HashSet<>();
    Set<BrandId> brands = new HashSet<>();
    holds.forEach(hold -> hold.scope().brand().ifPresent(brands::add));
    if (brands.isEmpty() || some.isEmpty()) return held;
    rows.each(
        OF_BRANDS,
        row -> {
          if (brands.contains(new BrandId(row.small("brand_id")))) {
            held.add(row.integral("mention_id"));
          }
        },
        (Object) some.toArray(Long[]::new));
    return held;
  }

  private static Chosen read(Row row) throws SQLException {
    var days = row.integralIf("retention_days");
    return new Chosen(
        new SourceId(row.small("id")),
        row.text("name"),
        row.text("preset_id"),
        days.isPresent() ? Optional.of(Math.toIntExact(days.getAsLong())) : Optional.empty(),
        row.text("retention_reason"),
        row.flag("removed"));
  }
}
