package earshot.cli;

import earshot.search.Explanation;
import earshot.search.QueryPrinter;
import earshot.search.QueryTree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Shows an explanation as a tree of lines.
final class ExplainLines {
  private ExplainLines() {}

  /// One line for each part that stands for itself, with the words it found; then what a miss
  /// lacks.
  static List<String> of(Explanation explanation) {
    List<String> lines = new ArrayList<>();
    add(explanation, "  ", lines);
    List<QueryTree> missing = explanation.missing();
    if (!missing.isEmpty()) {
      lines.add("To match, this would have to change: " + String.join(", ", printed(missing)));
    }
    return lines;
  }

  private static void add(Explanation part, String indent, List<String> into) {
    List<String> found = part.found().stream().map(Explanation.Found::words).distinct().toList();
    into.add(
        indent
            + (part.holds() ? "✓ " : "✗ ")
            + part.part()
            + (found.isEmpty() ? "" : "  found: " + String.join(", ", found)));
    for (Explanation each : part.parts()) add(each, indent + "  ", into);
  }

  /// The same for programs; spans are UTF-16 units of the title or the body.
  static Map<String, Object> json(Explanation explanation) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("matches", explanation.holds());
    object.put("missing", printed(explanation.missing()));
    object.put("tree", tree(explanation));
    return object;
  }

  private static Map<String, Object> tree(Explanation part) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("part", part.part());
    object.put("holds", part.holds());
    object.put("found", part.found().stream().map(ExplainLines::found).toList());
    object.put("parts", part.parts().stream().map(ExplainLines::tree).toList());
    return object;
  }

  private static Map<String, Object> found(Explanation.Found found) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("in", found.in().name().toLowerCase(Locale.ROOT));
    object.put("from", found.span().from());
    object.put("to", found.span().to());
    object.put("words", found.words());
    return object;
  }

  private static List<String> printed(List<QueryTree> parts) {
    return parts.stream().map(QueryPrinter::print).toList();
  }
}
