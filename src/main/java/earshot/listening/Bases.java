package earshot.listening;

import earshot.listening.WebAddress.Base;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jsoup.nodes.Element;

/// What the relative addresses in a feed start from.
final class Bases {
  private Bases() {}

  /// Where the document itself came from.
  static Optional<Base> ofDocument(FeedOrigin origin) {
    URI location = origin.contentLocation().filter(URI::isAbsolute).orElse(origin.address());
    return Optional.of(Base.of(location)).filter(base -> !base.scheme().isEmpty());
  }

  /// The base within an element, whose own `xml:base` counts on top of what holds around it.
  static Optional<Base> within(Element element, Optional<Base> around) {
    if (element.attributesSize() == 0) return around;
    String own = XmlTree.attribute(element, "xml:base");
    return own.isEmpty() ? around : WebAddress.base(own, around).or(() -> around);
  }

  /// The base that `xml:base` of an element and those around it give, outermost first; absent when
  /// none of them says anything.
  static Optional<Base> declared(Element element, Optional<Base> document) {
    Deque<String> chain = new ArrayDeque<>();
    for (Element at = element; at != null; at = at.parent()) {
      String own = XmlTree.attribute(at, "xml:base");
      if (!own.isEmpty()) chain.addFirst(own);
    }
    if (chain.isEmpty()) return Optional.empty();
    Optional<Base> base = document;
    for (String own : chain) {
      Optional<Base> outer = base;
      base = WebAddress.base(own, outer).or(() -> outer);
    }
    return base;
  }
}
