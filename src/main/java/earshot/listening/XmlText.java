package earshot.listening;

import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// The characters and the markup within an element, white space as written.
final class XmlText {
  private XmlText() {}

  /// The text that stands directly in an element, character data included.
  static String own(Element element) {
    String only = "";
    StringBuilder joined = null;
    for (Node child = element.firstChild(); child != null; child = child.nextSibling()) {
      if (!(child instanceof TextNode text)) continue;
      String piece = text.getWholeText();
      if (joined != null) {
        joined.append(piece);
      } else if (only.isEmpty()) {
        only = piece;
      } else {
        joined = new StringBuilder(only.length() + piece.length() + 64).append(only).append(piece);
      }
    }
    return joined == null ? only : joined.toString();
  }

  /// Whether an element holds markup: elements that are not fields which fell into it.
  static boolean holdsMarkup(Element element, FeedNames names) {
    Element first = element.firstElementChild();
    if (first == null) return false;
    String parent = names.of(element);
    for (Element child = first; child != null; child = child.nextElementSibling()) {
      if (!ItemFields.isMisplaced(names.of(child), parent)) return true;
    }
    return false;
  }

  /// The content of an element written as HTML, without prefixes.
  static String markup(Element element, FeedNames names) {
    StringBuilder out = new StringBuilder(256);
    String parent = names.of(element);
    for (Node child = element.firstChild(); child != null; child = child.nextSibling()) {
      boolean misplaced =
          child instanceof Element field && ItemFields.isMisplaced(names.of(field), parent);
      if (!misplaced) write(child, out);
    }
    return out.toString();
  }

  /// The tree is at most [Caps#DEPTH] deep.
  private static void write(Node node, StringBuilder out) {
    if (node instanceof TextNode text) {
      escape(text.getWholeText(), out);
    } else if (node instanceof Element element) {
      String name = element.tag().localName();
      out.append('<').append(name);
      for (Attribute attribute : element.attributes()) {
        out.append(' ').append(attribute.getKey()).append("=\"");
        escape(attribute.getValue(), out);
        out.append('"');
      }
      out.append('>');
      for (Node child = element.firstChild(); child != null; child = child.nextSibling()) {
        write(child, out);
      }
      if (!HtmlTag.of(HtmlTag.pack(name)).isVoid()) out.append("</").append(name).append('>');
    }
  }

  private static void escape(String text, StringBuilder out) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '&' -> out.append("&amp;");
        case '"' -> out.append("&quot;");
        default -> out.append(c);
      }
    }
  }
}
