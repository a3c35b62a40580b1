package earshot.listening.files;

import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Finds the part of a page that is its text: where the most words stand in paragraphs, and few of
/// them in links.
final class MainText {
  private static final String FURNITURE =
      "script, style, noscript, template, nav, header, footer, aside, form, button, iframe, svg,"
          + " [role=navigation], [role=banner], [role=contentinfo], [hidden], [aria-hidden=true]";

  private static final int SHORTEST_PARAGRAPH = 25;
  private static final int SHORTEST_TEXT = 80;

  private MainText() {}

  /// The markup of the text; empty when there is none worth reading.
  static String of(Document page) {
    Document copy = page.clone();
    copy.select(FURNITURE).remove();
    Map<Element, Integer> words = new HashMap<>();
    for (Element paragraph : copy.select("p, blockquote, pre, li")) {
      int own = paragraph.text().length() - 2 * paragraph.select("a").text().length();
      if (own < SHORTEST_PARAGRAPH) continue;
      Element parent = paragraph.parent();
      if (parent == null) continue;
      words.merge(parent, own, Integer::sum);
      Element grand = parent.parent();
      if (grand != null) words.merge(grand, own / 2, Integer::sum);
    }
    Element best = null;
    for (Map.Entry<Element, Integer> each : words.entrySet()) {
      if (best == null || each.getValue() > words.getOrDefault(best, 0)) best = each.getKey();
    }
    return best == null || best.text().length() < SHORTEST_TEXT ? "" : best.html();
  }
}
