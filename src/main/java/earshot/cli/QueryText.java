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
  private static final int WIDEST = 76;
  private static final int AROUND = 40;

  private QueryText() {}

  /// The line of the query with the mistake, carets under it, and what to do.
  ///
  /// Of a long line only what stands around the mistake: a terminal would break it, and the carets
  /// would stand under other words.
  static List<String> marked(String query, QueryError mistake) {
    Span span = mistake.span();
    int at = Math.min(span.from(), query.length());
    int start = query.lastIndexOf('\n', at - 1) + 1;
    int lineEnd = query.indexOf('\n', at);
    int end = lineEnd < 0 ? query.length() : lineEnd;
    int from = whole(query, Math.max(start, Math.min(at - AROUND, end - WIDEST)));
    int to = whole(query, Math.min(end, from + WIDEST));
    String left = from > start ? "…" : "";
    String right = to < end ? "…" : "";
    // Marks of hidden characters are wider than what they stand for.
    int before = width(left + shown(query.substring(from, at)));
    int wrong = width(shown(query.substring(at, Math.max(at, Math.min(span.to(), to)))));
    List<String> lines = new ArrayList<>();
    lines.add("  " + left + shown(query.substring(from, to)) + right);
    lines.add("  " + " ".repeat(before) + "^".repeat(Math.max(1, wrong)));
    lines.add(String.valueOf(mistake.getMessage()));
    return lines;
  }

  // Letters of two units stay in one piece.
  private static int whole(String query, int at) {
    boolean inside = at > 0 && at < query.length() && Character.isLowSurrogate(query.charAt(at));
    return inside ? at - 1 : at;
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
