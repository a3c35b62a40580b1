package earshot.intake.story;

import java.util.List;

/// Decides on the texts themselves whether one is a copy of the other.
final class Likeness {
  /// Half of the runs of three words are the same.
  static final double RUNS = 0.5;

  /// Four fifths of the longer one's words stand in the other in the same order. Changing one word
  /// breaks three runs, which in a short text is soon more than half of them.
  static final double WORDS = 0.8;

  /// Longer texts are told by their runs alone: in them a changed word weighs little.
  private static final int MOST_WORDS = 200;

  private Likeness() {}

  static boolean copies(List<String> one, List<String> other) {
    if (Shingles.of(one).likeness(Shingles.of(other)) >= RUNS) return true;
    int longer = Math.max(one.size(), other.size());
    int shorter = Math.min(one.size(), other.size());
    if (longer > MOST_WORDS || shorter < WORDS * longer) return false;
    return inOrder(one, other) >= WORDS * longer;
  }

  /// How many words the two have in the same order (longest common subsequence).
  private static int inOrder(List<String> one, List<String> other) {
    int[] best = new int[other.size() + 1];
    for (String word : one) {
      int diagonal = 0;
      for (int j = 1; j <= other.size(); j++) {
        int above = best[j];
        best[j] =
            word.equals(other.get(j - 1)) ? diagonal + 1 : Math.max(above, best[j - 1]);
        diagonal = above;
      }
    }
    return best[other.size()];
  }
}
