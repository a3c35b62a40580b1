package earshot.insight;

import earshot.language.EmojiFinder;
import earshot.language.TextTerms;
import earshot.language.TrackedTerms;
import earshot.model.Label;
import earshot.model.MentionId;
import earshot.model.TimeRange;
import earshot.search.Watch;
import earshot.storage.Stores;
import earshot.storage.Swept;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/// Reads the texts of a scope for words that stand out and for emoji.
final class Words {
  /// Covered days a window is compared with.
  private static final int BACKGROUND_DAYS = 28;

  /// Stories of one stretch that are read at most; of more, a sample that is always the same.
  static final int MOST_STORIES = 60_000;

  private final Stores stores;
  private final Grounds grounds;
  private final Past past;
  private final Supplier<TrackedTerms> names;
  private final EmojiFinder emoji = new EmojiFinder();

  Words(Stores stores, Grounds grounds, Past past, Supplier<TrackedTerms> names) {
    this.stores = stores;
    this.grounds = grounds;
    this.past = past;
    this.names = names;
  }

  /// Which words stand out.
  TermFigures terms(Scope scope, Watch watch) {
    TextTerms cut = new TextTerms(names.get());
    Ground ground = grounds.of(scope, watch);
    Swept now = ground.swept();
    TermTally tally = new TermTally(TermTally.MOST_TERMS, new Told(now));
    List<Integer> told = stories(now, List.of(scope.range()));
    read(now, told, watch, (place, text) -> tally.now(cut.of(text), place));
    tally.turn();
    List<TimeRange> days = past.background(scope, BACKGROUND_DAYS);
    if (!days.isEmpty()) {
      TimeRange whole = new TimeRange(days.getFirst().from(), days.getLast().to());
      Swept before = grounds.of(scope.within(whole), watch).swept();
      read(before, stories(before, days), watch, (_, text) -> tally.before(cut.of(text)));
    }
    Basis basis = ground.basis(Unit.STORIES, told.size());
    return new TermFigures(
        basis,
        days,
        tally.counted(),
        // Without a past everything would stand out.
        days.isEmpty() ? List.of() : Trending.top(tally.terms()),
        tally.isComplete() && told.size() < MOST_STORIES);
  }

  /// Who told a story of the window, and how it sounds.
  private record Told(Swept swept) implements TermTally.Teller {
    @Override
    public long voice(int place) {
      return swept.voice(place);
    }

    @Override
    public Label label(int place) {
      return swept.label(place);
    }
  }

  /// One mention of each story: the earliest within the days. Of very many stories a sample, drawn
  /// by their numbers so that the same stretch gives the same words each time.
  private static List<Integer> stories(Swept swept, List<TimeRange> days) {
    Map<Long, Integer> first = new HashMap<>();
    for (int i = 0; i < swept.size(); i++) {
      Instant at = Instant.ofEpochMilli(swept.millis(i));
      if (days.stream().noneMatch(day -> day.contains(at))) continue;
      int place = i;
      first.merge(
          swept.story(i),
          place,
          (known, other) -> swept.millis(other) < swept.millis(known) ? other : known);
    }
    return sample(first, MOST_STORIES);
  }

  /// The places of so many stories at most.
  static List<Integer> sample(Map<Long, Integer> stories, int most) {
    if (stories.size() <= most) return List.copyOf(stories.values());
    return stories.entrySet().stream()
        .sorted(Comparator.comparingLong(each -> spread(each.getKey())))
        .limit(most)
        .map(Map.Entry::getValue)
        .toList();
  }

  // A multiplicative hash (Knuth): stories are numbered by time, a sample must not be.
  private static long spread(long story) {
    return story * 0x9E3779B97F4A7C15L;
  }

  /// Does something with each text.
  private interface Reading {
    void read(int place, String text);
  }

  private void read(Swept swept, List<Integer> places, Watch watch, Reading reading) {
    // By number, as they lie on the disk.
    List<Integer> order =
        places.stream().sorted(Comparator.comparing(place -> swept.id(place))).toList();
    List<MentionId> ids = order.stream().map(swept::id).toList();
    stores
        .windows()
        .texts(
            ids, Sweeps.heard(watch), text -> reading.read(order.get(text.place()), text.whole()));
  }

  /// Which emoji were used.
  EmojiFigures emoji(Scope scope, int most, Watch watch) {
    Ground ground = grounds.of(scope, watch);
    Swept swept = ground.swept();
    Map<String, Cell> cells = new HashMap<>();
    List<Integer> all = new ArrayList<>();
    for (int i = 0; i < swept.size(); i++) all.add(i);
    read(swept, all, watch, (place, text) -> count(text, swept.label(place), cells));
    List<EmojiFigures.Row> rows = new ArrayList<>();
    cells.forEach(
        (sign, cell) ->
            rows.add(new EmojiFigures.Row(sign, cell.mentions, cell.uses, cell.labels)));
    rows.sort(
        Comparator.comparingLong((EmojiFigures.Row row) -> -row.mentions())
            .thenComparingLong(row -> -row.uses())
            .thenComparing(EmojiFigures.Row::emoji));
    return new EmojiFigures(ground.basis(), rows.subList(0, Math.min(most, rows.size())));
  }

  private static final class Cell {
    private long mentions;
    private long uses;
    private final Map<Label, Long> labels = new EnumMap<>(Label.class);
  }

  private void count(String text, Label label, Map<String, Cell> cells) {
    Set<String> seen = new HashSet<>();
    for (String sign : emoji.of(text)) {
      Cell cell = cells.computeIfAbsent(sign, _ -> new Cell());
      cell.uses++;
      if (!seen.add(sign)) continue;
      cell.mentions++;
      cell.labels.merge(label, 1L, Long::sum);
    }
  }
}
