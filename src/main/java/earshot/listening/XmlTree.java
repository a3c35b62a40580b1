package earshot.listening;

import earshot.model.Repair;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/// An XML document read leniently; nothing it names is opened or fetched.
///
/// @param text the mended characters the tree was made of
/// @param document the tree; names keep their case, ask with the `IgnoreCase` methods
/// @param repaired what had to be mended
record XmlTree(String text, Document document, Set<Repair> repaired) {

  /// Reads the bytes of a document; throws nothing for what is in them.
  ///
  /// @param charset as named by the Content-Type header
  static XmlTree of(byte[] body, Optional<String> charset) {
    return of(Charsets.decode(body, charset), Budget.NONE);
  }

  /// Reads a decoded document.
  ///
  /// @throws Budget.Spent when that takes too long
  static XmlTree of(Charsets.Decoded decoded, Budget budget) {
    Mended mended = Mended.of(decoded);
    Set<Repair> repaired = EnumSet.noneOf(Repair.class);
    repaired.addAll(decoded.repaired());
    repaired.addAll(mended.repaired());
    String readable = Shape.readable(mended.text(), repaired);
    return new XmlTree(readable, parser().parseInput(budget.over(readable), ""), repaired);
  }

  /// The same document with the places of its tags; slower, for the rare question whether an
  /// element was closed by its own end tag.
  XmlTree withPlaces() {
    return new XmlTree(text, parser().setTrackPosition(true).parseInput(text, ""), repaired);
  }

  /// Whether an element of [#withPlaces()] has an end tag of its own.
  static boolean isClosed(Element element) {
    var end = element.endSourceRange();
    return end.isTracked() && end.endPos() > end.startPos();
  }

  /// The value of an attribute whatever the case of its name, stripped, empty when absent.
  static String attribute(Element element, String name) {
    return element.attributesSize() == 0 ? "" : element.attributes().getIgnoreCase(name).strip();
  }

  private static Parser parser() {
    return Parser.xmlParser().setMaxDepth(Caps.DEPTH);
  }
}
