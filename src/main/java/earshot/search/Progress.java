package earshot.search;

/// How far the index has come in reading the stored mentions.
///
/// @param done the greatest number read so far
/// @param total the greatest number there is
public record Progress(long done, long total) {
  /// In [0, 100].
  public int percent() {
    return total == 0 ? 100 : (int) Math.min(100, done * 100 / total);
  }
}
