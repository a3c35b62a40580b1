package earshot.listening.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;

/// One JSON value out of a file, asked by the names of its fields; what is missing is empty.
record JsonRecord(JsonNode node) {
  /// The text at a path of fields; numbers and truth values as they are written.
  String text(String... path) {
    Optional<JsonNode> found = at(path);
    if (found.isEmpty() || !found.get().isValueNode() || found.get().isNull()) return "";
    return found.get().asString();
  }

  /// Whether the value at a path is `true`.
  boolean isTrue(String... path) {
    return at(path).filter(JsonNode::isBoolean).filter(JsonNode::booleanValue).isPresent();
  }

  /// Whether there is something at a path.
  boolean has(String... path) {
    return at(path).filter(found -> !found.isNull()).isPresent();
  }

  /// A whole number that is not negative, as a number or as digits in a text.
  OptionalLong count(String... path) {
    String written = text(path);
    boolean digits =
        !written.isEmpty()
            && written.length() <= 18
            && written.chars().allMatch(c -> c >= '0' && c <= '9');
    return digits ? OptionalLong.of(Long.parseLong(written)) : OptionalLong.empty();
  }

  /// The value at a path; an empty one where there is none.
  JsonRecord in(String... path) {
    return new JsonRecord(at(path).orElseGet(NullNode::getInstance));
  }

  /// The members of the list at a path; a single value counts as a list of one.
  List<JsonRecord> list(String... path) {
    Optional<JsonNode> found = at(path).filter(each -> !each.isNull());
    if (found.isEmpty()) return List.of();
    if (!found.get().isArray()) return List.of(new JsonRecord(found.get()));
    List<JsonRecord> members = new ArrayList<>();
    found.get().forEach(each -> members.add(new JsonRecord(each)));
    return members;
  }

  private Optional<JsonNode> at(String... path) {
    Optional<JsonNode> at = Optional.of(node);
    for (String name : path) at = at.flatMap(here -> Optional.ofNullable(here.get(name)));
    return at;
  }
}
