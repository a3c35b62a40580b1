package earshot.listening;

import earshot.listening.preset.Dialect;
import earshot.listening.preset.Lookup;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;

/// A part of a page, asked by CSS selectors within it: `h2 a`, `h2 a@href`, `@data-id`.
///
/// @param markup whether what is found is given with its markup instead of as text on one line
/// @param params values of the preset's parameters by name
record PageLookup(Element item, boolean markup, Map<String, String> params) implements Lookup {
  @Override
  public Optional<String> at(String path) {
    int sign = Dialect.attributeStart(path);
    String selector = (sign < 0 ? path : path.substring(0, sign)).strip();
    for (Element found : selector.isEmpty() ? java.util.List.of(item) : item.select(selector)) {
      String value = sign < 0 ? content(found) : found.attr(path.substring(sign + 1)).strip();
      if (!value.isBlank()) return Optional.of(value);
    }
    return Optional.empty();
  }

  private String content(Element found) {
    return markup ? found.html() : found.text();
  }

  @Override
  public Optional<String> param(String name) {
    return Optional.ofNullable(params.get(name));
  }
}
