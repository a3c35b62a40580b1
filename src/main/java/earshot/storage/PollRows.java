package earshot.storage;

import earshot.model.CoverageSpan;
import earshot.model.Outcome;
import earshot.model.PollAttempt;
import earshot.model.PollBatch;
import earshot.model.SourceCursor;
import earshot.model.SourceId;
import earshot.model.SourceState;
import earshot.model.Standing;
import java.sql.SQLException;
import java.util.Optional;

/// Writes what a poll leaves behind besides mentions: the cursor, the next date, the ledger row and
/// the spans it proves.
final class PollRows {
  private static final String SET_CURSOR =
      """
      MERGE INTO source_cursor t
      USING (VALUES (CAST(? AS INTEGER), CAST(? AS VARCHAR(8192)), CAST(? AS VARCHAR(8192)),
        CAST(? AS VARCHAR(64)), CAST(? AS VARCHAR(131072)), CAST(? AS VARCHAR(8192)),
        CAST(? AS VARCHAR(8192))))
        s (source_id, etag, last_modified, body_sha, seen, validators_for, position)
      ON t.source_id = s.source_id
      WHEN MATCHED THEN UPDATE SET etag = s.etag, last_modified = s.last_modified,
        body_sha = s.body_sha, seen = s.seen, validators_for = s.validators_for,
        position = s.position
      WHEN NOT MATCHED THEN
        INSERT (source_id, etag, last_modified, body_sha, seen, validators_for, position)
        VALUES (s.source_id, s.etag, s.last_modified, s.body_sha, s.seen, s.validators_for,
          s.position)""";
  private static final String SET_DUE =
      """
      UPDATE source_due
      SET next_due_at = ?, conditional = ?, failures = ?, failing_since = ?, announced_at = ?,
        last_attempt_id = ?,
        last_success_at = COALESCE(CAST(? AS TIMESTAMP(3) WITH TIME ZONE), last_success_at),
        last_news_at = COALESCE(CAST(? AS TIMESTAMP(3) WITH TIME ZONE), last_news_at),
        stored = stored + ?
      WHERE source_id = ?""";
  private static final String CLOSE = "UPDATE source SET state = ? WHERE id = ? AND NOT removed";

  private final Rows rows;
  private final IdSource ids;
  private final CursorPrints cursors;
  private final NewestSpans spans;

  PollRows(Rows rows, Memory memory) {
    this.rows = rows;
    this.ids = memory.ids();
    this.cursors = memory.cursors();
    this.spans = memory.spans();
  }

  /// Keeps everything and returns the attempt with the number of mentions it truly added.
  ///
  /// @param print of the cursor
  PollAttempt keep(PollBatch batch, Fingerprint print, int stored) throws SQLException {
    PollAttempt attempt = withStored(batch.attempt(), stored);
    SourceId source = batch.source();
    keepCursor(source, batch.cursor(), print);
    long id = ids.next(rows, "poll_attempt");
    AttemptRows.add(rows, id, attempt);
    keepDue(batch, attempt, id);
    if (attempt.result().outcome() == Outcome.GONE) rows.change(CLOSE, SourceState.GONE, source);
    if (batch.move().isPresent()) MoveRows.keep(rows, ids, batch.move().get());
    for (CoverageSpan span : attempt.proof().covered()) spans.add(rows, source, span);
    return attempt;
  }

  static PollAttempt withStored(PollAttempt attempt, int stored) {
    PollAttempt.Yield yield = attempt.yield();
    return new PollAttempt(
        attempt.source(),
        attempt.startedAt(),
        attempt.endedAt(),
        attempt.result(),
        attempt.exchange(),
        new PollAttempt.Yield(
            yield.entries(), yield.fresh(), yield.matched(), stored, yield.repairs()),
        attempt.proof());
  }

  private void keepCursor(SourceId source, SourceCursor cursor, Fingerprint print)
      throws SQLException {
    if (cursors.isStored(rows, source, cursor, print)) return;
    rows.change(
        SET_CURSOR,
        source,
        cursor.etag().filter(etag -> etag.length() <= 8_192),
        cursor.lastModified().filter(date -> date.length() <= 8_192),
        cursor.bodySha256(),
        cursor.seen().encoded(),
        Wording.fitting(cursor.validatorsFor(), 8_192),
        Wording.fitting(cursor.position(), 8_192));
  }

  private void keepDue(PollBatch batch, PollAttempt attempt, long id) throws SQLException {
    Outcome outcome = attempt.result().outcome();
    Standing standing = batch.standing();
    rows.change(
        SET_DUE,
        batch.nextDue(),
        standing.conditional(),
        standing.failures(),
        standing.failingSince(),
        standing.announced(),
        id,
        attempt.succeeded() ? Optional.of(attempt.endedAt()) : Optional.empty(),
        outcome == Outcome.NEWS ? Optional.of(attempt.endedAt()) : Optional.empty(),
        attempt.yield().stored(),
        batch.source());
  }
}
