package earshot.model;

import java.time.Instant;
import java.util.Optional;

/// What people do about a mention: where it stands, who has it, and until when.
///
/// @param cameBack why it is in sight again; absent once somebody acted on it
public record Work(
    MentionId mention,
    Stand stand,
    Hands hands,
    AnswerClock clock,
    Snooze snooze,
    Optional<CameBack> cameBack,
    Change changed) {
  /// Where it stands.
  ///
  /// @param reason why no answer is needed, or why it was closed; empty when nobody said
  public record Stand(Status status, String reason) {}

  /// Who has it, and how much it matters.
  public record Hands(Optional<String> assignee, Priority priority) {
    private static final Hands NONE = new Hands(Optional.empty(), Priority.NORMAL);
  }

  /// Its last change.
  ///
  /// @param rev counts the changes; 0 when nothing was ever noted
  public record Change(Instant at, String byUser, int rev) {
    private static final Change NONE = new Change(Instant.EPOCH, "", 0);
  }

  /// A mention on which nobody worked.
  public static Work none(MentionId mention, Status status) {
    return new Work(
        mention,
        new Stand(status, ""),
        Hands.NONE,
        AnswerClock.NONE,
        Snooze.NONE,
        Optional.empty(),
        Change.NONE);
  }

  /// Where it stands.
  public Status status() {
    return stand.status();
  }

  /// Who has it.
  public Optional<String> assignee() {
    return hands.assignee();
  }

  /// How much it matters.
  public Priority priority() {
    return hands.priority();
  }

  /// Until when we owe an answer; absent while we owe none.
  public Optional<Instant> due() {
    return Lane.ours(status()) ? clock.due() : Optional.empty();
  }

  /// The list in which it stands; absent when it is done.
  public Optional<Lane> lane() {
    Optional<Lane> awake = Lane.of(status());
    return awake.isPresent() && snooze.asleep() ? Optional.of(Lane.SNOOZED) : awake;
  }

  /// The same at another place.
  public Work with(Stand other) {
    return new Work(mention, other, hands, clock, snooze, cameBack, changed);
  }

  /// The same in other hands.
  public Work with(Hands other) {
    return new Work(mention, stand, other, clock, snooze, cameBack, changed);
  }

  /// The same with another clock.
  public Work with(AnswerClock other) {
    return new Work(mention, stand, hands, other, snooze, cameBack, changed);
  }

  /// The same asleep, or awake.
  public Work with(Snooze other) {
    return new Work(mention, stand, hands, clock, other, cameBack, changed);
  }

  /// The same, come back for a reason, or for none.
  public Work with(Optional<CameBack> why) {
    return new Work(mention, stand, hands, clock, snooze, why, changed);
  }

  /// The same with another last change.
  public Work with(Change other) {
    return new Work(mention, stand, hands, clock, snooze, cameBack, other);
  }
}
