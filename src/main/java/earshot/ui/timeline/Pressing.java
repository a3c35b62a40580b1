package earshot.ui.timeline;

import java.time.Instant;
import java.util.Optional;

/// What presses about a mention, as far as its card has to say so.
///
/// @param hiddenFor the reason for which it is hidden, if it is
/// @param editedAfterReply whether they changed their text after we had answered it
/// @param helped whether a customer answered it
/// @param due until when our answer is owed, if one is
public record Pressing(
    Optional<String> hiddenFor, boolean editedAfterReply, boolean helped, Optional<Instant> due) {
  /// Nothing presses.
  public static final Pressing NONE =
      new Pressing(Optional.empty(), false, false, Optional.empty());
}
