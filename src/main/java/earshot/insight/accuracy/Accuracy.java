package earshot.insight.accuracy;

import earshot.insight.Estimate;
import earshot.insight.accuracy.Panel.Standing;
import earshot.language.Agreement;
import earshot.model.Authored;
import earshot.model.BrandId;
import earshot.model.Label;
import earshot.model.TimeRange;
import earshot.storage.AccuracyStore;
import earshot.storage.AccuracyStore.Answer;
import earshot.storage.AccuracyStore.Drawn;
import earshot.storage.AccuracyStore.Item;
import earshot.storage.AccuracyStore.Labeller;
import earshot.storage.AccuracyStore.Sample;
import earshot.storage.Progress;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// Measures how right the scores are on the workspace's own mentions: draws a sample, keeps what
/// people say blind, and tells what follows. Never call it on the FX thread.
public final class Accuracy {
  /// How many mentions a sample has when nothing else is wished.
  public static final int SIZE = 150;

  private static final int SMALLEST = 50;
  private static final int LARGEST = 2_000;
  private static final int STEP = 10;
  private static final Duration GOOD_FOR = Duration.ofDays(90);

  private final AccuracyStore store;
  private final Supplier<String> version;

  /// Measures over a store.
  ///
  /// @param version how texts are scored now
  public Accuracy(AccuracyStore store, Supplier<String> version) {
    this.store = store;
    this.version = version;
  }

  /// What is to be drawn.
  ///
  /// @param brand absent for mentions whatever they name
  /// @param seed the same over the same mentions draws the same
  /// @param size how many, from 50 to 2,000
  public record Wish(Optional<BrandId> brand, TimeRange range, long seed, int size) {
    /// Refuses sizes that tell nothing or that nobody labels.
    public Wish {
      if (size < SMALLEST || size > LARGEST) {
        throw new IllegalArgumentException(
            "Draw from 50 to 2,000 mentions instead of " + size + ".");
      }
    }
  }

  /// Draws a sample, some of each label the machine gave, in an order that tells nothing.
  ///
  /// @throws IllegalArgumentException when no mention of that time has a score
  public Sample draw(Wish wish, String byUser, Progress progress) {
    Drawing drawing = new Drawing(wish.size(), wish.seed());
    store.population(wish.brand(), wish.range(), drawing, progress);
    if (drawing.counts().isEmpty()) {
      throw new IllegalArgumentException(
          "No mention of that time has a score; choose a longer time or another brand.");
    }
    return store.keep(
        new Sample(
            0,
            wish.brand(),
            wish.seed(),
            wish.range(),
            version.get(),
            drawing.counts(),
            new Authored(store.now(), byUser)),
        drawing.drawn());
  }

  /// Draws more mentions for a sample from the same time; those it has stay.
  public Sample enlarge(Sample sample, int more, Progress progress) {
    List<Item> had = store.items(sample.id());
    Drawing drawing = new Drawing(had.size() + more, sample.seed());
    store.population(sample.brand(), sample.range(), drawing, progress);
    Set<Long> known = had.stream().map(item -> item.mention().value()).collect(Collectors.toSet());
    List<Drawn> added =
        drawing.drawn().stream().filter(drawn -> !known.contains(drawn.mention())).toList();
    return store.extend(sample.id(), drawing.counts(), added);
  }

  /// The newest sample of a brand, or of all mentions.
  public Optional<Sample> newest(Optional<BrandId> brand) {
    return store.samples().stream().filter(sample -> sample.brand().equals(brand)).findFirst();
  }

  /// What a sample tells by now.
  public Panel panel(Sample sample) {
    List<Item> items = store.items(sample.id());
    Confusion seen = new Confusion(sample.counts(), counts(items));
    Optional<Confusion.Corrected> corrected =
        seen.total() == 0 ? Optional.empty() : Optional.of(seen.corrected(sample.seed()));
    Panel.Answered answered =
        new Panel.Answered(
            answers(items, Labeller.FIRST), answers(items, Labeller.SECOND), items.size());
    return new Panel(
        sample, answered, seen, corrected, between(items), standing(sample, items, corrected));
  }

  /// The newest panel that can correct other counts: complete, and not expired.
  public Optional<Panel> measured(Optional<BrandId> brand) {
    return newest(brand)
        .map(this::panel)
        .filter(
            panel ->
                switch (panel.standing()) {
                  case Standing.Holds(), Standing.TooInaccurate(_, _, _) -> true;
                  case Standing.Unfinished(_), Standing.Expired(_) -> false;
                });
  }

  private static int answers(List<Item> items, Labeller labeller) {
    return (int) items.stream().filter(item -> item.by(labeller).isPresent()).count();
  }

  private static Map<Label, Map<Label, Long>> counts(List<Item> items) {
    Map<Label, Map<Label, Long>> counts = new EnumMap<>(Label.class);
    for (Item item : items) {
      item.first()
          .ifPresent(
              answer ->
                  counts
                      .computeIfAbsent(item.machine(), label -> new EnumMap<>(Label.class))
                      .merge(answer.label(), 1L, Long::sum));
    }
    return counts;
  }

  private static Optional<Agreement> between(List<Item> items) {
    List<Label> labels = Confusion.LABELS;
    long[][] counts = new long[labels.size()][labels.size()];
    boolean any = false;
    for (Item item : items) {
      Optional<Answer> first = item.first();
      Optional<Answer> second = item.second();
      if (first.isEmpty() || second.isEmpty()) continue;
      counts[labels.indexOf(first.get().label())][labels.indexOf(second.get().label())]++;
      any = true;
    }
    return any ? Optional.of(new Agreement(counts)) : Optional.empty();
  }

  private Standing standing(
      Sample sample, List<Item> items, Optional<Confusion.Corrected> corrected) {
    if (!sample.version().equals(version.get())) {
      return new Standing.Expired(Panel.Reason.NEW_SCORES);
    }
    Instant until = sample.made().at().plus(GOOD_FOR);
    if (store.now().isAfter(until)) return new Standing.Expired(Panel.Reason.AGE);
    int missing = missing(items);
    if (missing > 0 || corrected.isEmpty()) return new Standing.Unfinished(missing);
    return judged(corrected.get().shares(), answers(items, Labeller.FIRST));
  }

  /// How many answers are missing until each machine label has twenty, or all there are.
  private static int missing(List<Item> items) {
    Map<Label, Integer> drawn = new EnumMap<>(Label.class);
    Map<Label, Integer> answered = new EnumMap<>(Label.class);
    for (Item item : items) {
      drawn.merge(item.machine(), 1, Integer::sum);
      if (item.first().isPresent()) answered.merge(item.machine(), 1, Integer::sum);
    }
    int missing = 0;
    for (Map.Entry<Label, Integer> each : drawn.entrySet()) {
      int needed = Math.min(Drawing.OF_EACH, each.getValue());
      missing += Math.max(0, needed - answered.getOrDefault(each.getKey(), 0));
    }
    return missing;
  }

  /// Whether shares are sure enough to be reported, those of the sample or of another time.
  ///
  /// @param answered from how many answers they come
  public static Standing judged(Map<Label, Estimate> shares, int answered) {
    Map.Entry<Label, Estimate> widest =
        shares.entrySet().stream()
            .max(Comparator.comparingDouble(each -> each.getValue().interval().width()))
            .orElseThrow();
    double width = widest.getValue().interval().width();
    if (width <= Panel.WIDEST) return new Standing.Holds();
    return new Standing.TooInaccurate(widest.getKey(), width, more(width, answered));
  }

  /// An interval narrows with the root of the number of answers.
  static int more(double width, int answered) {
    double factor = width / Panel.WIDEST;
    int more = (int) Math.ceil(answered * (factor * factor - 1));
    return Math.max(STEP, (more + STEP - 1) / STEP * STEP);
  }
}
