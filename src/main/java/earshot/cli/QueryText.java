package earshot.cli;

import earshot.model.Shown;
import earshot.model.Span;
import earshot.search.QueryError;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Shows where in a query a mistake is.
final class QueryText {
  private QueryText() {}

  /// The line of the query with the mistake, carets under it, and what to do.
  static List<String> marked(String query, QueryError mistake) {
    Span span = mistake.span();
    int at = Math.min(span.from(), query.length());
    int start = query.lastIndexOf('\n', at - 1) + 1;
    int lineEnd = query.indexOf('\n', at);
    int end = lineEnd < 0 ? query.length() : lineEnd;
    // Marks of hidden characters are wider than what they stand for.
    int before = width(shown(query.substring(start, at)));
    int wrong = width(shown(query.substring(at, Math.max(at, Math.min(span.to(), end)))));
    List<String> lines = new ArrayList<>();
    lines.add("  " + shown(query.substring(start, end)));
    lines.add("  " + " ".repeat(before) + "^".repeat(Math.max(1, wrong)));
    lines.add(String.valueOf(mistake.getMessage()));
    return lines;
  }

  private static String shown(String line) {
    return Shown.text(line).replace('\t', ' ');
  }

  private static int width(String line) {
    return line.codePointCount(0, line.length());
  }

  /// The mistake for programs.
  static Map<String, Object> json(QueryError mistake) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("ok", false);
    object.put("code", mistake.code());
    object.put("from", mistake.span().from());
    object.put("to", mistake.span().to());
    object.put("sentence", mistake.getMessage());
    object.put("cure", mistake.cure());
    return object;
  }
}
