package earshot.listening;

import earshot.listening.preset.Lookup;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;

/// An item of a feed, asked by the names its elements were written with: `im:rating`, `source@url`,
/// `@id`.
///
/// @param params values of the preset's parameters by name
record FeedLookup(Element item, ItemFields fields, Map<String, String> params) implements Lookup {
  @Override
  public Optional<String> at(String path) {
    int sign = path.indexOf('@');
    if (sign < 0) return first(path, "");
    String attribute = path.substring(sign + 1);
    return sign == 0
        ? Optional.of(XmlTree.attribute(item, attribute)).filter(value -> !value.isEmpty())
        : first(path.substring(0, sign), attribute);
  }

  @Override
  public Optional<String> param(String name) {
    return Optional.ofNullable(params.get(name));
  }

  /// The first that is not empty; a name counts as written or as Earshot understands it.
  private Optional<String> first(String name, String attribute) {
    String known = name.toLowerCase(Locale.ROOT);
    for (int i = 0; i < fields.count(); i++) {
      Element element = fields.element(i);
      if (!fields.name(i).equals(known) && !element.tagName().equalsIgnoreCase(name)) continue;
      String value = attribute.isEmpty() ? text(element) : XmlTree.attribute(element, attribute);
      if (!value.isEmpty()) return Optional.of(value);
    }
    return Optional.empty();
  }

  /// What is written in an element, or in the first it holds, such as the name of an author.
  private static String text(Element element) {
    String own = XmlText.own(element).strip();
    Element child = own.isEmpty() ? element.firstElementChild() : null;
    return child == null ? own : child.text().strip();
  }
}
