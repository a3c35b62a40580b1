package earshot.ui.acts;

import earshot.model.Priority;
import earshot.model.Status;
import java.time.Instant;
import java.util.Optional;

/// One thing done to one or many mentions.
public sealed interface Act {
  /// Nobody needs to answer.
  ///
  /// @param reason as a person reads it
  record NoAnswer(String reason) implements Act {}

  /// Is put to another status.
  record Moved(Status to) implements Act {}

  /// Is out of sight until then.
  record Snoozed(Instant until) implements Act {}

  /// Is out of sight until they say something.
  record SnoozedForAnswer() implements Act {}

  /// Is in sight again.
  record Woken() implements Act {}

  /// Is given a tag.
  record Tagged(String name) implements Act {}

  /// Loses a tag.
  record Untagged(String name) implements Act {}

  /// Is given a star.
  record Starred() implements Act {}

  /// Loses its star.
  record Unstarred() implements Act {}

  /// Is given to somebody, or to nobody.
  record Assigned(Optional<String> person) implements Act {}

  /// Matters more, or less.
  record Prioritised(Priority priority) implements Act {}

  /// Is given a remark.
  record Noted(String remark) implements Act {}

  /// Loses a remark.
  record NoteRemoved(long note) implements Act {}

  /// Leaves every list, count and chart.
  record Hidden(String reason) implements Act {}

  /// Comes back into every list, count and chart.
  record ShownAgain() implements Act {}
}
