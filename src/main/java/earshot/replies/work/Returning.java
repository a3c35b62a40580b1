package earshot.replies.work;

import earshot.model.AnswerTerms;
import earshot.model.CameBack;
import earshot.model.Lane;
import earshot.model.Snooze;
import earshot.model.Status;
import earshot.model.Work;
import java.time.Instant;
import java.util.Optional;

/// Says how a mention comes back to where somebody sees it.
final class Returning {
  private Returning() {}

  /// As it is after it came back; absent when it stays as it is.
  static Optional<Work> of(Work before, CameBack why, Instant now, AnswerTerms terms) {
    return switch (why) {
      case SNOOZE_OVER -> over(before, now);
      case THEY_ANSWERED, EDITED_AFTER_REPLY -> again(before, why, now, terms);
    };
  }

  private static Optional<Work> over(Work before, Instant now) {
    boolean over = before.snooze().until().filter(until -> !until.isAfter(now)).isPresent();
    return over
        ? Optional.of(before.with(Snooze.NONE).with(Optional.of(CameBack.SNOOZE_OVER)))
        : Optional.empty();
  }

  private static Optional<Work> again(Work before, CameBack why, Instant now, AnswerTerms terms) {
    if (before.status() == Status.NO_ACTION) return Optional.empty();
    if (Lane.ours(before.status())) return awake(before, why);
    return Optional.of(
        before
            .with(new Work.Stand(Status.TRIAGED, ""))
            .with(before.clock().anew(now, before.priority(), terms))
            .with(Snooze.NONE)
            .with(Optional.of(why)));
  }

  // We owe an answer already: the clock goes on.
  private static Optional<Work> awake(Work before, CameBack why) {
    if (!before.snooze().untilAnswer() && before.cameBack().isPresent()) return Optional.empty();
    Work back = before.with(Optional.of(why));
    return Optional.of(before.snooze().untilAnswer() ? back.with(Snooze.NONE) : back);
  }
}
