package earshot.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Everything one poll brings to the store in one transaction: mentions, cursor, ledger row, next
/// date and what is remembered of the source. A source whose publisher closed it is not asked any
/// more.
///
/// @param attempt its `stored` figure is filled in by the store
/// @param move where the publisher says it has moved; when believed, the source gets the address
public record PollBatch(
    SourceId source,
    List<Candidate> candidates,
    SourceCursor cursor,
    PollAttempt attempt,
    Instant nextDue,
    Standing standing,
    Optional<SourceMove> move) {
  /// Copies the list.
  public PollBatch {
    candidates = List.copyOf(candidates);
  }

  /// A batch of a source that has not moved.
  ///
  /// @param failures failed attempts in a row, 0 after a success
  public PollBatch(
      SourceId source,
      List<Candidate> candidates,
      SourceCursor cursor,
      PollAttempt attempt,
      Instant nextDue,
      int failures) {
    this(
        source,
        candidates,
        cursor,
        attempt,
        nextDue,
        Standing.FRESH.after(false, failures, attempt.startedAt()),
        Optional.empty());
  }
}
