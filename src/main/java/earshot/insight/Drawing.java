package earshot.insight;

import earshot.model.CoverageLevel;
import earshot.model.Label;
import earshot.model.SourceId;
import earshot.model.TimeRange;
import earshot.storage.Swept;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Lays mentions into buckets of time, in lines.
final class Drawing {
  /// Sources with a line of their own.
  private static final int MOST_SOURCES = 8;

  private Drawing() {}

  static Series byLabel(Ground ground, Series.Width width) {
    Cut cut = cut(ground, width);
    Counts counts = new Counts(cut, Label.values().length);
    Swept swept = ground.swept();
    for (int i = 0; i < swept.size(); i++) {
      counts.add(swept.millis(i), swept.label(i).code() - 1);
    }
    List<Series.Line> lines =
        Arrays.stream(Label.values())
            .map(
                label ->
                    new Series.Line(
                        new Series.Of.OfLabel(label), label.name().toLowerCase(Locale.ROOT)))
            .toList();
    return new Series(ground.basis(), width, lines, slots(ground, counts));
  }

  /// @param each one per brand, of the same window
  static Series byBrand(Ground ground, List<Ground> each, Series.Width width) {
    Counts counts = new Counts(cut(ground, width), each.size());
    List<Series.Line> lines = new ArrayList<>();
    for (int line = 0; line < each.size(); line++) {
      Ground one = each.get(line);
      for (int i = 0; i < one.swept().size(); i++) counts.add(one.swept().millis(i), line);
      lines.add(
          new Series.Line(
              new Series.Of.OfBrand(one.scope().brands().iterator().next()),
              one.asked().stream().map(Basis.Queried::name).findFirst().orElse("")));
    }
    return new Series(ground.basis(), width, lines, slots(ground, counts));
  }

  /// The eight greatest sources, and the rest together.
  static Series bySource(Ground ground, Map<SourceId, String> names, Series.Width width) {
    Swept swept = ground.swept();
    Map<SourceId, Integer> found = new HashMap<>();
    for (int i = 0; i < swept.size(); i++) found.merge(swept.source(i), 1, Integer::sum);
    List<SourceId> greatest =
        found.entrySet().stream()
            .sorted(
                Map.Entry.<SourceId, Integer>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(MOST_SOURCES)
            .map(Map.Entry::getKey)
            .toList();
    boolean rest = found.size() > greatest.size();
    Counts counts = new Counts(cut(ground, width), greatest.size() + (rest ? 1 : 0));
    for (int i = 0; i < swept.size(); i++) {
      int line = greatest.indexOf(swept.source(i));
      counts.add(swept.millis(i), line < 0 ? greatest.size() : line);
    }
    List<Series.Line> lines = new ArrayList<>();
    for (SourceId source : greatest) {
      String name = names.getOrDefault(source, source.toString());
      lines.add(new Series.Line(new Series.Of.OfSource(source), name));
    }
    if (rest) lines.add(new Series.Line(new Series.Of.OfRest(), "rest"));
    return new Series(ground.basis(), width, lines, slots(ground, counts));
  }

  private static Cut cut(Ground ground, Series.Width width) {
    return Cut.of(ground.scope().range(), width, ground.at().zone());
  }

  private static List<Series.Slot> slots(Ground ground, Counts counts) {
    List<Series.Slot> slots = new ArrayList<>();
    for (int i = 0; i < counts.cut.size(); i++) {
      TimeRange piece = counts.cut.pieces().get(i);
      CoverageLevel level = ground.listening().watched().level(ground.at().passed(piece));
      slots.add(new Series.Slot(piece, level, piece.contains(ground.at().instant()), counts.of(i)));
    }
    return slots;
  }

  /// A number for each bucket and line.
  private static final class Counts {
    private final Cut cut;
    private final int[][] numbers;

    Counts(Cut cut, int lines) {
      this.cut = cut;
      this.numbers = new int[cut.size()][lines];
    }

    void add(long millis, int line) {
      numbers[cut.at(millis)][line]++;
    }

    List<Integer> of(int slot) {
      return Arrays.stream(numbers[slot]).boxed().toList();
    }
  }
}
