package earshot.archive;

import earshot.storage.Cells;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// The mentions of a damaged archive of which nothing is lost.
///
/// @param ids absent when all of them are whole
record Survivors(Optional<Set<Long>> ids) {
  static final Survivors ALL = new Survivors(Optional.empty());

  static Survivors of(Set<Long> mentions, Set<Long> texts) {
    Set<Long> both = new HashSet<>(mentions);
    both.retainAll(texts);
    return new Survivors(Optional.of(both));
  }

  /// Lets through what belongs to them, or to no mention.
  Cells only(String table, Cells into) {
    if (ids.isEmpty()) return into;
    String column = table.equals("mention") ? "id" : "mention_id";
    return new Sieve(row -> row.whole(column).map(ids.get()::contains).orElse(true), into);
  }
}
