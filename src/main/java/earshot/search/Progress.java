package earshot.search;

/// How far long work has come.
///
/// @param done so much of the total; of reading stored mentions, the greatest number read so far
/// @param total all of it; of reading stored mentions, the greatest number there is
public record Progress(long done, long total) {
  /// So few may be lacking without a word: they are read within seconds.
  private static final long FEW = 20_000;

  /// Whether so much is left that an answer from what is there would mislead.
  public boolean lacksMany() {
    return total - done > FEW;
  }

  /// In [0, 100].
  public int percent() {
    return total == 0 ? 100 : (int) Math.min(100, done * 100 / total);
  }
}
