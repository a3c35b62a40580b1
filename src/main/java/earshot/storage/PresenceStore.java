package earshot.storage;

import earshot.model.MentionId;
import earshot.model.SourceId;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Keeps which posts are looked up again and when, for their writers may have deleted them.
public final class PresenceStore {
  private static final String ENROL =
      """
      INSERT INTO presence (mention_id, next_at, failures)
      SELECT m.id, ?, 0
      FROM mention m
      WHERE m.id > ? AND m.id <= ? AND m.source_id = ?
        AND NOT EXISTS (SELECT 1 FROM presence p WHERE p.mention_id = m.id)\
      """;
  static final String DUE =
      """
      SELECT p.mention_id, p.next_at, p.gone_at, p.failures, m.source_id, m.stored_at, t.url
      FROM presence p
      JOIN mention m ON m.id = p.mention_id
      LEFT JOIN mention_text t ON t.mention_id = p.mention_id
      WHERE p.next_at <= ?
      ORDER BY p.next_at, p.mention_id
      LIMIT ?\
      """;
  static final String OWN_ID =
      """
      SELECT external_id
      FROM sighting
      WHERE mention_id = ? AND source_id = ? AND external_id IS NOT NULL
      LIMIT 1\
      """;
  // What another source shows too is not told by one of them.
  static final String BROUGHT =
      """
      SELECT s.mention_id, s.external_id, t.url
      FROM sighting s
      JOIN mention_text t ON t.mention_id = s.mention_id
      WHERE s.source_id = ? AND s.seen_at >= ?
        AND NOT EXISTS (
          SELECT 1 FROM sighting o
          WHERE o.mention_id = s.mention_id AND o.source_id <> s.source_id)\
      """;
  private static final Duration LATELY = Duration.ofDays(60);
  private static final String NOTE =
      """
      UPDATE presence
      SET next_at = ?, asked_at = ?, gone_at = ?, failures = ?
      WHERE mention_id = ?\
      """;
  private static final String THROUGH = "presence.through";

  private final Database database;

  PresenceStore(Database database) {
    this.database = database;
  }

  /// A post whose turn it is to be looked up.
  ///
  /// @param goneSince when it was first found gone; absent while it is there
  /// @param failures how often in a row nothing could be told
  public record Due(
      MentionId mention,
      SourceId source,
      Optional<String> ownId,
      Optional<URI> link,
      Instant storedAt,
      Optional<Instant> goneSince,
      int failures) {}

  /// A mention that one source alone brought.
  public record Brought(MentionId mention, Optional<String> ownId, Optional<URI> link) {}

  /// The mentions that this source, and no other, brought in the last 60 days.
  public List<Brought> broughtBy(SourceId source) {
    Instant since = database.clock().instant().minus(LATELY);
    return database.read(
        rows ->
            rows.list(
                BROUGHT,
                row ->
                    new Brought(
                        new MentionId(row.integral("mention_id")),
                        row.textIf("external_id"),
                        link(row.text("url"))),
                source,
                since));
  }

  /// Puts what these sources brought since the last time on the list.
  ///
  /// @param firstAt when it is looked up for the first time
  public int enrol(List<SourceId> sources, Instant firstAt) {
    return database.write(
        rows -> {
          long after = SettingStore.find(rows, THROUGH).map(Long::parseLong).orElse(0L);
          long until = rows.number("SELECT MAX(id) FROM mention");
          int enrolled = 0;
          for (SourceId source : sources) {
            enrolled += rows.change(ENROL, firstAt, after, until, source);
          }
          SettingStore.put(rows, THROUGH, Long.toString(until));
          return enrolled;
        });
  }

  /// Those whose turn it is, the longest due first.
  public List<Due> due(Instant now, int most) {
    return database.read(
        rows -> {
          List<Due> due = rows.list(DUE, PresenceStore::read, now, most);
          return due.stream().map(each -> named(rows, each)).toList();
        });
  }

  /// Notes what was found.
  ///
  /// @param goneSince absent when it is there
  public void note(MentionId mention, Instant nextAt, Optional<Instant> goneSince, int failures) {
    Instant now = database.clock().instant();
    database.write(rows -> rows.change(NOTE, nextAt, now, goneSince, failures, mention));
  }

  /// How many are on the list.
  public long count() {
    return database.read(rows -> rows.number("SELECT COUNT(*) FROM presence"));
  }

  private static Due named(Rows rows, Due due) {
    return Snapshot.worded(
        () ->
            new Due(
                due.mention(),
                due.source(),
                rows.first(OWN_ID, row -> row.text("external_id"), due.mention(), due.source()),
                due.link(),
                due.storedAt(),
                due.goneSince(),
                due.failures()));
  }

  private static Due read(Row row) throws SQLException {
    return new Due(
        new MentionId(row.integral("mention_id")),
        new SourceId(row.small("source_id")),
        Optional.empty(),
        link(row.text("url")),
        row.time("stored_at"),
        row.timeIf("gone_at"),
        row.small("failures"));
  }

  private static Optional<URI> link(String url) {
    try {
      return url.isEmpty() ? Optional.empty() : Optional.of(URI.create(url));
    } catch (IllegalArgumentException unreadable) {
      return Optional.empty();
    }
  }
}
