package earshot.ui.timeline;

import earshot.model.Withdrawn;
import java.time.Instant;
import java.util.Optional;

/// What presses about a mention, as far as its card has to say so.
///
/// @param hiddenFor the reason for which it is hidden, if it is
/// @param editedAfterReply whether they changed their text after we had answered it
/// @param helped whether a customer answered it
/// @param due until when our answer is owed, if one is
/// @param withdrawn when its words were taken away, if they were
public record Pressing(
    Optional<String> hiddenFor,
    boolean editedAfterReply,
    boolean helped,
    Optional<Instant> due,
    Optional<Withdrawn> withdrawn) {
  /// Nothing presses.
  public static final Pressing NONE =
      new Pressing(Optional.empty(), false, false, Optional.empty());

  /// What presses about a mention whose words are there.
  public Pressing(
      Optional<String> hiddenFor, boolean editedAfterReply, boolean helped, Optional<Instant> due) {
    this(hiddenFor, editedAfterReply, helped, due, Optional.empty());
  }
}
