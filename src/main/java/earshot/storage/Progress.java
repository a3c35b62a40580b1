package earshot.storage;

/// Hears how far long work has come; whoever listens may end the work by throwing
/// [java.util.concurrent.CancellationException].
public interface Progress {
  /// Called now and then.
  ///
  /// @param done steps done, from 0
  /// @param of all steps, at least `done`
  void at(long done, long of);

  /// Nobody listens.
  Progress NONE = (done, of) -> {};
}
