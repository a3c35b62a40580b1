package earshot.search;

/// Hears how far a long question has come, and may stop it.
///
/// Both are asked on the thread that asks the question, many times a second.
public interface Watch {
  /// Hears nothing and never stops.
  Watch NONE =
      new Watch() {
        @Override
        public void reached(Progress progress) {}

        @Override
        public boolean stopped() {
          return false;
        }
      };

  /// So much is done.
  void reached(Progress progress);

  /// Whether the answer is no longer wanted.
  boolean stopped();
}
