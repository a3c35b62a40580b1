package earshot.model;

import java.time.Instant;

/// One step on the way to a second person's yes.
///
/// @param n counts the steps of the draft from 1
/// @param version the version of the draft it is about
/// @param byUser who took it
/// @param note what they said; may be empty
public record ApprovalStep(int n, int version, Kind kind, Instant at, String byUser, String note) {
  /// What was done.
  public enum Kind implements Coded {
    /// A second person was asked.
    SUBMITTED(1),
    /// The second person found it good.
    APPROVED(2),
    /// The second person gave it back.
    RETURNED(3),
    /// The question was taken back, or the words were changed since.
    WITHDRAWN(4),
    /// The second person took their word back; it waits again.
    RECONSIDERED(5);

    private final int code;

    Kind(int code) {
      this.code = code;
    }

    @Override
    public int code() {
      return code;
    }

    /// Where a draft stands after such a step.
    public DraftState leadsTo() {
      return switch (this) {
        case SUBMITTED, RECONSIDERED -> DraftState.SUBMITTED;
        case APPROVED -> DraftState.APPROVED;
        case RETURNED -> DraftState.RETURNED;
        case WITHDRAWN -> DraftState.OPEN;
      };
    }
  }
}
