package earshot.reports;

import static java.util.Locale.ROOT;

import earshot.insight.Figures;
import earshot.insight.KeyFigures;
import earshot.insight.Scope;
import earshot.insight.Series;
import earshot.insight.Share;
import earshot.insight.Usual;
import earshot.model.Label;
import earshot.reports.Snapshot.Grid;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Writes down how a window sounds: labels, labels over time, and against the usual.
///
/// @param when names the beginning of a bucket
record Tone(Figures figures, Scope scope, Series.Width width, Function<Instant, String> when) {
  List<Grid> grids(KeyFigures.Tone tone) {
    return List.of(labels(tone), labelsByTime(), usual(tone.usual()));
  }

  private static Grid labels(KeyFigures.Tone tone) {
    List<List<String>> rows = new ArrayList<>();
    for (Label label : Label.values()) {
      Share share = tone.shares().getOrDefault(label, Share.of(0, 0));
      rows.add(Cells.row(Cells.code(label), share));
    }
    return new Grid("labels", List.of("label", "mentions", "share", "low", "high"), rows);
  }

  private Grid labelsByTime() {
    Series series = figures.series(scope, width, Series.By.LABEL);
    List<String> columns = new ArrayList<>(List.of(width.name().toLowerCase(ROOT)));
    series.lines().forEach(line -> columns.add(line.name()));
    List<List<String>> rows = new ArrayList<>();
    for (Series.Slot slot : series.slots()) {
      List<String> row = new ArrayList<>(List.of(when.apply(slot.range().from())));
      slot.counts().forEach(count -> row.add(slot.isGap() ? "" : Cells.n(count)));
      rows.add(row);
    }
    return new Grid("labels over time", columns, rows);
  }

  private static Grid usual(Usual usual) {
    Share base = usual.base();
    List<String> told =
        switch (usual) {
          case Usual.NotEnough few -> List.of("not enough", "", "", "", Cells.n(few.days()));
          case Usual.AsUsual as ->
              List.of(
                  "as usual",
                  Cells.r(as.change().value()),
                  Cells.r(as.change().interval().low()),
                  Cells.r(as.change().interval().high()),
                  Cells.n(as.days()));
          case Usual.Unusual un ->
              List.of(
                  "unusual",
                  Cells.r(un.change().value()),
                  Cells.r(un.change().interval().low()),
                  Cells.r(un.change().interval().high()),
                  Cells.n(un.days()));
        };
    List<String> row =
        new ArrayList<>(List.of("negative", Cells.r(base.value()), Cells.n(base.of())));
    row.addAll(told);
    return new Grid(
        "against the usual",
        List.of("figure", "usual", "of", "verdict", "change", "low", "high", "days"),
        List.of(row));
  }
}
