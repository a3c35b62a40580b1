package earshot.insight;

import earshot.storage.Swept;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// Draws quotes, so that nobody picks the ones that please.
final class Quotes {
  private Quotes() {}

  /// Places drawn by a seed, at most one a voice; the same seed draws the same.
  static List<Integer> drawn(Swept swept, long seed, int most) {
    Set<Long> voices = new HashSet<>();
    return IntStream.range(0, swept.size())
        .boxed()
        .sorted(Comparator.comparingLong((Integer place) -> mixed(seed, swept.id(place).value())))
        .filter(place -> voices.add(swept.voice(place)))
        .limit(most)
        .toList();
  }

  // The finaliser of splitmix64, by Steele, Lea and Flood, 2014.
  private static long mixed(long seed, long id) {
    long z = seed * 0x9E3779B97F4A7C15L + id;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
