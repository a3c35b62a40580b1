package earshot.storage;

import earshot.model.SourceId;
import earshot.model.SourceMove;
import java.net.URI;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/// Writes and reads where feeds say they have moved.
final class MoveRows {
  static final String OF_SOURCE =
      """
      SELECT *
      FROM source_move
      WHERE source_id = ?
      ORDER BY source_id DESC, id DESC
      LIMIT 20""";
  static final String BELIEVED =
      """
      SELECT m.*
      FROM source_move m
      JOIN source s ON s.id = m.source_id AND s.url = m.to_url
      WHERE m.believed_at >= ? AND m.undone_at IS NULL AND NOT s.removed
      ORDER BY m.id""";
  private static final String SEEN_AGAIN =
      """
      UPDATE source_move
      SET last_seen_at = ?, polls = ?, believed_at = ?
      WHERE source_id = ? AND from_url = ? AND to_url = ? AND first_seen_at = ?
        AND believed_at IS NULL AND undone_at IS NULL""";
  private static final String ADD =
      """
      INSERT INTO source_move (id, source_id, from_url, to_url, first_seen_at, last_seen_at, polls,
        believed_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)""";
  // Whoever names another place every time is never believed.
  private static final String FORGET_OTHERS =
      """
      DELETE FROM source_move
      WHERE source_id = ? AND to_url <> ? AND believed_at IS NULL AND undone_at IS NULL""";
  private static final String TAKEN =
      """
      SELECT COUNT(*)
      FROM source
      WHERE url_hash = ? AND url = ? AND id <> ? AND NOT removed""";
  private static final String SET_URL =
      "UPDATE source SET url = ?, url_hash = ? WHERE id = ? AND url = ? AND NOT removed";
  private static final String UNDO =
      """
      UPDATE source_move
      SET undone_at = ?
      WHERE source_id = ? AND from_url = ? AND to_url = ? AND believed_at = ?""";

  private MoveRows() {}

  /// Keeps what was said; gives the source its new address once that is believed, unless another
  /// source is asked there already.
  static void keep(Rows rows, IdSource ids, SourceMove move) throws SQLException {
    String to = move.to().toString();
    if (to.length() > 4_096) return;
    boolean free = rows.number(TAKEN, SourceRows.urlHash(move.to()), to, move.source()) == 0;
    Optional<Instant> believed = move.believed().filter(_ -> free);
    int known =
        rows.change(
            SEEN_AGAIN,
            move.lastSeen(),
            move.polls(),
            believed,
            move.source(),
            move.from().toString(),
            to,
            move.firstSeen());
    if (known == 0) add(rows, ids.next(rows, "source_move"), move, believed);
    rows.change(FORGET_OTHERS, move.source(), to);
    if (believed.isPresent()) setUrl(rows, move.source(), move.from(), move.to());
  }

  /// Gives a source its old address back; false when it has another one by now.
  static boolean undo(Rows rows, SourceMove move, Instant now) throws SQLException {
    if (setUrl(rows, move.source(), move.to(), move.from()) == 0) return false;
    rows.change(
        UNDO,
        now,
        move.source(),
        move.from().toString(),
        move.to().toString(),
        move.believed().orElse(now));
    return true;
  }

  static SourceMove read(Row row) throws SQLException {
    return new SourceMove(
        new SourceId(row.small("source_id")),
        URI.create(row.text("from_url")),
        URI.create(row.text("to_url")),
        row.time("first_seen_at"),
        row.time("last_seen_at"),
        row.small("polls"),
        row.timeIf("believed_at"),
        row.timeIf("undone_at"));
  }

  private static void add(Rows rows, long id, SourceMove move, Optional<Instant> believed)
      throws SQLException {
    rows.change(
        ADD,
        id,
        move.source(),
        move.from().toString(),
        move.to().toString(),
        move.firstSeen(),
        move.lastSeen(),
        move.polls(),
        believed);
  }

  // The validators in the cursor name the address they belong to, so they are never sent to
  // another.
  private static int setUrl(Rows rows, SourceId source, URI from, URI to) throws SQLException {
    return rows.change(SET_URL, to.toString(), SourceRows.urlHash(to), source, from.toString());
  }
}
