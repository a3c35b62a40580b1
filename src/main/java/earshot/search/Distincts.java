package earshot.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.SparseFixedBitSet;

/// Counts how many different groups were seen under each key; memory grows with what was seen.
final class Distincts<K> {
  private final Grouping grouping;
  private final Map<K, SparseFixedBitSet> groups = new HashMap<>();
  private final Map<K, Long> alone = new HashMap<>();

  Distincts(Grouping grouping) {
    this.grouping = grouping;
  }

  void add(K key, int group) {
    if (group < 0) alone.merge(key, 1L, Long::sum);
    else groups.computeIfAbsent(key, _ -> new SparseFixedBitSet(grouping.size())).set(group);
  }

  /// Takes what another one saw of other mentions.
  void join(Distincts<K> other) {
    other.alone.forEach((key, n) -> alone.merge(key, n, Long::sum));
    other.groups.forEach(
        (key, seen) ->
            groups.merge(
                key,
                seen,
                (mine, theirs) -> {
                  try {
                    mine.or(new BitSetIterator(theirs, 0));
                    return mine;
                  } catch (IOException impossible) {
                    throw new UncheckedIOException(impossible);
                  }
                }));
  }

  Map<K, Long> counts() {
    Map<K, Long> counts = new HashMap<>(alone);
    groups.forEach((key, seen) -> counts.merge(key, (long) seen.cardinality(), Long::sum));
    return counts;
  }
}
