package earshot.reports;

import earshot.reports.Snapshot.Grid;
import earshot.reports.Snapshot.Part;
import earshot.reports.Snapshot.Quote;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Finds every figure in which two snapshots differ.
final class Differing {
  private Differing() {}

  static List<Verdict.Difference> between(Snapshot then, Snapshot now) {
    Map<String, String> before = figures(then);
    Map<String, String> after = figures(now);
    List<Verdict.Difference> found = new ArrayList<>();
    before.forEach(
        (where, value) -> {
          String other = after.getOrDefault(where, "");
          if (!value.equals(other)) found.add(new Verdict.Difference(where, value, other));
        });
    after.forEach(
        (where, value) -> {
          if (!before.containsKey(where)) found.add(new Verdict.Difference(where, "", value));
        });
    return found;
  }

  private static Map<String, String> figures(Snapshot snapshot) {
    Map<String, String> figures = new LinkedHashMap<>();
    figures.put("why we listen", snapshot.why());
    for (Part part : snapshot.parts()) {
      for (Grid grid : part.grids()) grid(grid, figures);
      String of = part.section().title() + ", footnote, ";
      figures.put(of + "mentions", Long.toString(part.footing().n()));
      figures.put(of + "brought in", Long.toString(part.footing().brought()));
      figures.put(of + "coverage", Double.toString(part.footing().coverage()));
      figures.put(of + "queries", String.join("; ", part.footing().queries()));
      figures.put(of + "left out", part.footing().leftOut().toString());
      figures.put(of + "scorers", String.join(", ", part.footing().scores()));
    }
    for (Quote quote : snapshot.quotes()) {
      figures.put(
          "quote " + quote.mention(), quote.words() + " – " + quote.by() + ", " + quote.at());
    }
    return figures;
  }

  private static void grid(Grid grid, Map<String, String> figures) {
    for (List<String> row : grid.rows()) {
      for (int i = 1; i < row.size(); i++) {
        figures.put(grid.name() + ", " + row.getFirst() + ", " + grid.columns().get(i), row.get(i));
      }
    }
  }
}
