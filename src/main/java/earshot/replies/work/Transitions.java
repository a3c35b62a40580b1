package earshot.replies.work;

import static earshot.model.Status.APPROVED;
import static earshot.model.Status.CLOSED;
import static earshot.model.Status.DRAFTING;
import static earshot.model.Status.NEEDS_APPROVAL;
import static earshot.model.Status.NEW;
import static earshot.model.Status.NO_ACTION;
import static earshot.model.Status.SENT;
import static earshot.model.Status.TRIAGED;
import static earshot.model.Status.WAITING;

import earshot.model.Status;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Which way a mention may go in the work of answering, and why it may not go another.
public final class Transitions {
  private static final Map<Status, Set<Status>> ALLOWED =
      Map.of(
          NEW, Set.of(TRIAGED, DRAFTING, SENT, CLOSED, NO_ACTION),
          TRIAGED, Set.of(NEW, DRAFTING, SENT, WAITING, CLOSED, NO_ACTION),
          DRAFTING, Set.of(TRIAGED, NEEDS_APPROVAL, SENT, WAITING, CLOSED, NO_ACTION),
          NEEDS_APPROVAL, Set.of(DRAFTING, APPROVED, CLOSED, NO_ACTION),
          APPROVED, Set.of(DRAFTING, SENT, CLOSED, NO_ACTION),
          SENT, Set.of(TRIAGED, DRAFTING, WAITING, CLOSED),
          WAITING, Set.of(TRIAGED, DRAFTING, SENT, CLOSED, NO_ACTION),
          CLOSED, Set.of(TRIAGED, DRAFTING),
          NO_ACTION, Set.of(TRIAGED, DRAFTING));

  private Transitions() {}

  /// Why a mention is left where it is.
  public enum Refusal {
    /// It stands there already.
    STANDS_THERE,
    /// Work has begun, so that it is not new any more.
    NOT_NEW_AGAIN,
    /// Nothing has been written that a second person could read.
    NOTHING_WRITTEN,
    /// Nobody asked for approval.
    NOT_SUBMITTED,
    /// A second person has to approve it first.
    NOT_APPROVED,
    /// Nothing was said to them for which an answer could come.
    NOTHING_SAID,
    /// It was answered.
    ANSWERED,
    /// It is done; reopen it first.
    DONE
  }

  /// Where a mention may go from there.
  public static Set<Status> from(Status status) {
    return ALLOWED.getOrDefault(status, Set.of());
  }

  /// Why it may not go this way; empty when it may.
  public static Optional<Refusal> refusal(Status from, Status to) {
    return from(from).contains(to) ? Optional.empty() : Optional.of(why(from, to));
  }

  private static Refusal why(Status from, Status to) {
    if (from == to) return Refusal.STANDS_THERE;
    if (from == CLOSED || from == NO_ACTION) return Refusal.DONE;
    return switch (to) {
      case NEW -> Refusal.NOT_NEW_AGAIN;
      case NEEDS_APPROVAL ->
          from == SENT || from == APPROVED ? Refusal.ANSWERED : Refusal.NOTHING_WRITTEN;
      case APPROVED -> Refusal.NOT_SUBMITTED;
      case SENT -> Refusal.NOT_APPROVED;
      case WAITING -> Refusal.NOTHING_SAID;
      case NO_ACTION -> Refusal.ANSWERED;
      case TRIAGED, DRAFTING, CLOSED -> Refusal.NOT_APPROVED;
    };
  }
}
