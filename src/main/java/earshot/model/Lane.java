package earshot.model;

import java.util.List;
import java.util.Optional;

/// A list in which mentions in work stand.
public enum Lane implements Coded {
  /// Waits for somebody to begin.
  NEW(1),
  /// An answer is being written.
  DRAFTING(2),
  /// An answer waits for a second person.
  FOR_APPROVAL(3),
  /// An answer may be sent.
  APPROVED(4),
  /// Waits for them.
  WAITING(5),
  /// Was answered.
  SENT(6),
  /// Sleeps until a time or until they answer.
  SNOOZED(7);

  /// Those in which an answer is ours to give.
  public static final List<Lane> OURS = List.of(NEW, DRAFTING, FOR_APPROVAL, APPROVED);

  private final int code;

  Lane(int code) {
    this.code = code;
  }

  @Override
  public int code() {
    return code;
  }

  /// The list of a status while it is awake; absent for what is done.
  public static Optional<Lane> of(Status status) {
    return switch (status) {
      case NEW, TRIAGED -> Optional.of(NEW);
      case DRAFTING -> Optional.of(DRAFTING);
      case NEEDS_APPROVAL -> Optional.of(FOR_APPROVAL);
      case APPROVED -> Optional.of(APPROVED);
      case SENT -> Optional.of(SENT);
      case WAITING -> Optional.of(WAITING);
      case CLOSED, NO_ACTION -> Optional.empty();
    };
  }

  /// Whether an answer is ours to give at this status, so that the clock runs.
  public static boolean ours(Status status) {
    return of(status).filter(OURS::contains).isPresent();
  }
}
