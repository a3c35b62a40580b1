package earshot.listening.mail;

import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/// Reads the markup of a mail; nothing it names is loaded.
final class Pages {
  private static final int DEEPEST = 256;
  private static final int LONGEST = 1 << 20;

  private Pages() {}

  static Document of(String html) {
    String some = html.length() <= LONGEST ? html : html.substring(0, LONGEST);
    return Parser.htmlParser().setMaxDepth(DEEPEST).parseInput(some, "");
  }
}
