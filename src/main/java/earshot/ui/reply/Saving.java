package earshot.ui.reply;

import java.time.Instant;

/// What is known of the words of an answer on disk.
public sealed interface Saving {
  /// Nothing was typed yet.
  record Untouched() implements Saving {}

  /// Typed and not on disk yet.
  record Pending() implements Saving {}

  /// On disk since then.
  record Saved(Instant at) implements Saving {}

  /// Could not be written (RP-2); what is on disk is of then.
  record Failed(Instant since) implements Saving {}
}
