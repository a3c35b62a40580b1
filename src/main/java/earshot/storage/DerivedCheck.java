package earshot.storage;

/// Recounts what is derived from the mentions and mends what differs.
public final class DerivedCheck {

  /// What was found.
  ///
  /// @param mended counts that differed and were put right
  public record Report(int checked, int mended) {}

  /// Recounts every status count and the days of the last week.
  public Report run() {
    throw new UnsupportedOperationException();
  }
}
