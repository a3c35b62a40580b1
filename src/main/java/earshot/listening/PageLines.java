package earshot.listening;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/// The lines of text a person would see in a part of a page.
final class PageLines implements NodeVisitor {
  private static final int LONGEST = 2_000;
  private static final Set<String> UNSEEN =
      Set.of("script", "style", "noscript", "template", "svg", "head", "iframe", "object");

  private final List<String> lines = new ArrayList<>();
  private final StringBuilder line = new StringBuilder();
  private int unseen;

  private PageLines() {}

  /// The lines in order, white space folded, none of them empty; as many as a source may remember.
  static List<String> of(Iterable<Element> parts) {
    PageLines reader = new PageLines();
    for (Element part : parts) {
      part.traverse(reader);
      reader.end();
    }
    int most = Math.min(reader.lines.size(), earshot.model.SeenItems.MOST);
    return List.copyOf(reader.lines.subList(0, most));
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode text && unseen == 0) line.append(text.getWholeText());
    if (!(node instanceof Element element)) return;
    if (isUnseen(element)) unseen++;
    if (element.isBlock() || element.normalName().equals("br")) end();
  }

  @Override
  public void tail(Node node, int depth) {
    if (!(node instanceof Element element)) return;
    if (isUnseen(element)) unseen--;
    if (element.isBlock()) end();
  }

  private static boolean isUnseen(Element element) {
    return UNSEEN.contains(element.normalName()) || element.hasAttr("hidden");
  }

  private void end() {
    String folded = line.toString().replaceAll("[\\s\\u00A0]+", " ").strip();
    line.setLength(0);
    if (folded.isEmpty()) return;
    lines.add(folded.length() <= LONGEST ? folded : folded.substring(0, LONGEST));
  }
}
