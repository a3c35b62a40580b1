package earshot.insight.accuracy;

import earshot.model.Label;
import earshot.model.Lot;
import earshot.storage.AccuracyStore;
import earshot.storage.AccuracyStore.Drawn;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/// Draws mentions by lot, some of each machine label, from any number that pass by.
///
/// The same seed over the same mentions draws the same, and a larger sample holds the smaller one.
final class Drawing implements AccuracyStore.Visitor {
  /// So many of each label at least, where there are as many.
  static final int OF_EACH = 20;

  private final int size;
  private final Lot lot;
  private final long seed;
  private final Map<Label, Long> counts = new EnumMap<>(Label.class);
  private final Map<Label, PriorityQueue<Ticket>> lowest = new EnumMap<>(Label.class);

  private record Ticket(long lot, Drawn drawn) {}

  private static final Comparator<Ticket> BY_LOT =
      Comparator.<Ticket>comparingLong(ticket -> ticket.lot() + Long.MIN_VALUE)
          .thenComparingLong(ticket -> ticket.drawn().mention());

  /// A drawing of so many.
  Drawing(int size, long seed) {
    this.size = size;
    this.seed = seed;
    lot = new Lot(seed);
  }

  @Override
  public void see(long mention, Label machine) {
    if (machine == Label.UNSCORED) return;
    counts.merge(machine, 1L, Long::sum);
    PriorityQueue<Ticket> tickets =
        lowest.computeIfAbsent(machine, label -> new PriorityQueue<>(BY_LOT.reversed()));
    tickets.add(new Ticket(lot.of(mention), new Drawn(mention, machine)));
    if (tickets.size() > size) tickets.poll();
  }

  /// How many mentions passed by of each label.
  Map<Label, Long> counts() {
    return Map.copyOf(counts);
  }

  /// Those drawn, in an order that tells nothing of their labels.
  List<Drawn> drawn() {
    List<Drawn> drawn = new ArrayList<>();
    allotted(counts, size)
        .forEach(
            (label, n) ->
                lowest.getOrDefault(label, new PriorityQueue<>()).stream()
                    .sorted(BY_LOT)
                    .limit(n)
                    .forEach(ticket -> drawn.add(ticket.drawn())));
    return shuffled(drawn, seed);
  }

  /// In an order that tells nothing of the labels.
  static List<Drawn> shuffled(Collection<Drawn> drawn, long seed) {
    return new Lot(~seed).order(List.copyOf(drawn), Drawn::mention);
  }

  /// How many of each label: by their share, but of each at least twenty or all there are.
  static Map<Label, Integer> allotted(Map<Label, Long> counts, int size) {
    Map<Label, Integer> allotted = new EnumMap<>(Label.class);
    counts.forEach((label, n) -> allotted.put(label, (int) Math.min(OF_EACH, n)));
    long all = counts.values().stream().mapToLong(Long::longValue).sum();
    int left = size - allotted.values().stream().mapToInt(Integer::intValue).sum();
    while (left-- > 0) {
      Label most = null;
      double lack = Double.NEGATIVE_INFINITY;
      for (Map.Entry<Label, Integer> each : allotted.entrySet()) {
        long of = counts.getOrDefault(each.getKey(), 0L);
        double missing = (double) of / all * size - each.getValue();
        if (each.getValue() < of && missing > lack) {
          lack = missing;
          most = each.getKey();
        }
      }
      if (most == null) break;
      allotted.merge(most, 1, Integer::sum);
    }
    return allotted;
  }
}
