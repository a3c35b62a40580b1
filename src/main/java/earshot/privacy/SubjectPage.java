package earshot.privacy;

import earshot.model.Shown;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// The page on which a person reads what is kept of them.
final class SubjectPage {
  private static final String HEAD =
      """
      <!DOCTYPE html>
      <html lang="en"><head><meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <title>What is kept about you</title>
      <style>body{font:16px/1.5 sans-serif;max-width:50rem;margin:2rem auto;padding:0 1rem;color:#1b1d22}
      article,tr{border-top:1px solid #ccd}article{padding:.8rem 0}h2{margin-top:2.5rem}
      dt{color:#555;float:left;clear:left;width:11rem}dd{margin:0 0 .2rem 11rem;overflow-wrap:anywhere;white-space:pre-wrap}
      </style></head><body><h1>What is kept about you</h1>
      """;
  private static final Map<String, String> TITLES =
      Map.ofEntries(
          Map.entry("person", "What was written down about you"),
          Map.entry("author", "Your accounts"),
          Map.entry("mention", "When and where you were read"),
          Map.entry("mention_text", "What you wrote"),
          Map.entry("mention_version", "What you wrote before you changed it"),
          Map.entry("mention_brand", "Brands that you named"),
          Map.entry("mention_metric", "How much it was seen"),
          Map.entry("score", "How it was taken to sound, and why"),
          Map.entry("sighting", "Where it was seen"),
          Map.entry("note", "Remarks about it"),
          Map.entry("evidence", "Pictures of it, in base 64"),
          Map.entry("draft", "Answers to you"),
          Map.entry("draft_version", "Earlier wordings of these answers"),
          Map.entry("approval", "Who agreed to these answers"),
          Map.entry("work", "Who takes care of it"),
          Map.entry("label_override", "How people here took it to sound"),
          Map.entry("journal", "What was decided about it"));

  private final StringBuilder out = new StringBuilder(HEAD);

  private SubjectPage() {}

  static String of(Map<String, List<Map<String, Object>>> tables) {
    SubjectPage page = new SubjectPage();
    List<String> first = List.of("person", "author", "mention_text", "note", "draft");
    for (String table : first) page.section(table, tables.getOrDefault(table, List.of()));
    new TreeMap<>(tables)
        .forEach(
            (table, rows) -> {
              if (!first.contains(table)) page.section(table, rows);
            });
    return page.out.append("</body></html>\n").toString();
  }

  private void section(String table, List<Map<String, Object>> rows) {
    if (rows.isEmpty()) return;
    String title = TITLES.getOrDefault(table, words(table));
    out.append("<h2>").append(escaped(title)).append(" (").append(rows.size()).append(")</h2>\n");
    for (Map<String, Object> row : rows) {
      out.append("<article><dl>");
      row.forEach(
          (name, value) ->
              out.append("<dt>")
                  .append(escaped(words(name)))
                  .append("</dt><dd>")
                  .append(escaped(String.valueOf(value)))
                  .append("</dd>"));
      out.append("</dl></article>\n");
    }
  }

  private static String words(String name) {
    String spaced = name.replace('_', ' ');
    return spaced.substring(0, 1).toUpperCase(Locale.ROOT) + spaced.substring(1);
  }

  private static String escaped(String text) {
    return Shown.text(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
