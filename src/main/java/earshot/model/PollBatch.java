package earshot.model;

import java.time.Instant;
import java.util.List;

/// Everything one poll brings to the store in one transaction: mentions, cursor, ledger row and
/// next date.
///
/// @param attempt its `stored` figure is filled in by the store
/// @param failures failed attempts in a row, 0 after a success
public record PollBatch(
    SourceId source,
    List<Candidate> candidates,
    SourceCursor cursor,
    PollAttempt attempt,
    Instant nextDue,
    int failures) {
  /// Copies the list.
  public PollBatch {
    candidates = List.copyOf(candidates);
  }
}
