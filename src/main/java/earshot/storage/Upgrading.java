package earshot.storage;

import java.time.Instant;

/// Goes along when a workspace of an older schema is brought to today's, which may take minutes.
@FunctionalInterface
public interface Upgrading {
  /// What is done, in this order; what was kept is checked by reading it back.
  enum Step {
    KEEPING,
    CHECKING,
    COPYING,
    CHANGING
  }

  /// How far a step is.
  ///
  /// @param done from 0: rows kept, bytes checked or copied, statements run
  record Far(Step step, long done, long of) {}

  /// Keeps the old state somewhere; when it throws, the upgrade does not begin.
  ///
  /// @param written when the old file was last written to
  void keep(Snapshot old, Instant written);

  /// Hears now and then how far it is, and may end the upgrade by throwing
  /// [java.util.concurrent.CancellationException]: then the old file is the workspace as before.
  default void at(Far far) {}

  /// Hears one step alone.
  default Progress during(Step step) {
    return (done, of) -> at(new Far(step, done, of));
  }

  /// Keeps nothing and hears nothing: for a file that is a copy already.
  Upgrading ALONE = (old, written) -> {};
}
