package earshot.listening.preset;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// An item of a JSON answer.
///
/// @param item what paths start from
/// @param root the whole answer, in which joins look
/// @param params values of the preset's parameters by name
public record JsonLookup(JsonNode item, JsonNode root, Map<String, String> params)
    implements Lookup {
  private static final double EXACT = 1L << 53;

  /// Copies the map.
  public JsonLookup {
    params = Map.copyOf(params);
  }

  @Override
  public Optional<String> at(String path) {
    return node(item, path).flatMap(JsonLookup::text);
  }

  @Override
  public Optional<Lookup> joined(String list, String key, String value) {
    Optional<JsonNode> elements = node(root, list).filter(JsonNode::isArray);
    if (elements.isEmpty()) return Optional.empty();
    for (JsonNode element : elements.get()) {
      boolean same = node(element, key).flatMap(JsonLookup::text).filter(value::equals).isPresent();
      if (same) return Optional.of(new JsonLookup(element, root, params));
    }
    return Optional.empty();
  }

  @Override
  public Optional<String> param(String name) {
    return Optional.ofNullable(params.get(name));
  }

  /// What stands at a path; absent where nothing or null stands.
  static Optional<JsonNode> node(JsonNode from, String path) {
    @Nullable JsonNode current = from;
    int start = 0;
    while (current != null && start <= path.length()) {
      int dot = path.indexOf('.', start);
      int end = dot < 0 ? path.length() : dot;
      current = step(current, path.substring(start, end));
      start = end + 1;
    }
    return Optional.ofNullable(current).filter(found -> !found.isNull());
  }

  private static @Nullable JsonNode step(JsonNode from, String name) {
    if (!from.isArray()) return from.get(name);
    boolean digits = name.length() <= 6 && name.chars().allMatch(c -> c >= '0' && c <= '9');
    return digits ? from.get(Integer.parseInt(name)) : null;
  }

  private static Optional<String> text(JsonNode value) {
    if (value.isString()) return Optional.of(value.stringValue());
    if (value.isBoolean()) return Optional.of(Boolean.toString(value.booleanValue()));
    if (value.isIntegralNumber()) return Optional.of(value.asString());
    if (value.isNumber()) return number(value.doubleValue());
    return Optional.empty();
  }

  // Some services write seconds and counts as 1546376787.0.
  private static Optional<String> number(double number) {
    if (!Double.isFinite(number)) return Optional.empty();
    boolean whole = number == Math.rint(number) && Math.abs(number) < EXACT;
    return Optional.of(
        whole ? Long.toString((long) number) : BigDecimal.valueOf(number).toPlainString());
  }
}
