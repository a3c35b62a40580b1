package earshot.listening;

import earshot.model.Repair;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Keeps the newest items of a document that holds too many.
final class ItemCap {
  private ItemCap() {}

  /// At most [Caps#ITEMS] of the items, in the order of the document; undated ones go first.
  static <T> List<T> newest(
      List<T> items, Function<T, Optional<Instant>> date, Set<Repair> repaired) {
    if (items.size() <= Caps.ITEMS) return items;
    repaired.add(Repair.ITEM_CAP);
    record Placed<T>(int place, T item, Instant date) {}
    List<Placed<T>> dated = new ArrayList<>(items.size());
    for (T item : items) {
      dated.add(new Placed<>(dated.size(), item, date.apply(item).orElse(Instant.MIN)));
    }
    dated.sort(Comparator.comparing((Placed<T> placed) -> placed.date()).reversed());
    return dated.stream()
        .limit(Caps.ITEMS)
        .sorted(Comparator.comparingInt(Placed::place))
        .map(Placed::item)
        .toList();
  }
}
