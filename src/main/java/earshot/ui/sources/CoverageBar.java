package earshot.ui.sources;

import earshot.model.CoverageLevel;
import earshot.ui.kit.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.layout.Region;

/// A week or a month as a bar: what was watched is filled, what was not is hatched.
final class CoverageBar extends Region {
  private final Messages words;
  private List<Run> runs = List.of();
  private final String key;
  private Optional<CoverageHours> shown = Optional.empty();

  /// Hours of one level in a row.
  private record Run(int from, int to, Region node) {}

  /// @param key of the words that say what is shown, with the share covered
  CoverageBar(Messages words, String key) {
    this.words = words;
    this.key = key;
    getStyleClass().add("coverage-bar");
  }

  void show(CoverageHours hours) {
    if (shown.filter(hours::equals).isPresent()) return;
    shown = Optional.of(hours);
    runs = runs(hours.hours());
    getChildren().setAll(runs.stream().map(Run::node).toList());
    setAccessibleText(
        words.get(key, words.formats().percent(hours.share(), 0).replace('\u00a0', ' ')));
  }

  private static List<Run> runs(List<CoverageLevel> hours) {
    List<Run> runs = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= hours.size(); i++) {
      if (i < hours.size() && hours.get(i) == hours.get(from)) continue;
      Region node = new Region();
      node.getStyleClass().add(hours.get(from).name().toLowerCase(Locale.ROOT));
      runs.add(new Run(from, i, node));
      from = i;
    }
    return runs;
  }

  @Override
  protected void layoutChildren() {
    double hour = getWidth() / shown.map(CoverageHours::slots).orElse(1);
    for (Run run : runs) {
      double from = snapPositionX(run.from() * hour);
      double to = snapPositionX(run.to() * hour);
      run.node().resizeRelocate(from, 0, Math.max(1, to - from), getHeight());
    }
  }
}
