package earshot.listening.preset;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A JSON answer of a service and the items in it.
///
/// @param root the whole answer
public record JsonAnswer(JsonNode root) {
  private static final int DEEPEST = 256;
  private static final int LONGEST = 16 << 20;
  private static final int MOST = 5_000;
  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(DEEPEST)
                          .maxStringLength(LONGEST)
                          .maxDocumentLength(LONGEST)
                          .build())
                  .build())
          .build();

  /// The items found, or why there can be none.
  public sealed interface Items {
    /// Possibly none.
    record Found(List<Lookup> items) implements Items {
      /// Copies the list.
      public Found {
        items = List.copyOf(items);
      }
    }

    /// Something that is no list stands where the items are due.
    ///
    /// @param sentence for a person
    record BadShape(String sentence) implements Items {}
  }

  /// Reads a document; absent when it is not JSON, breaks off, or is too deep or too large.
  public static Optional<JsonAnswer> read(String json) {
    try {
      JsonNode root = MAPPER.readTree(json);
      return root.isMissingNode() ? Optional.empty() : Optional.of(new JsonAnswer(root));
    } catch (JacksonException unreadable) {
      return Optional.empty();
    }
  }

  /// Where a document that cannot be read has its mistake; absent when it can be read.
  static Optional<TokenStreamLocation> mistake(String json) {
    try {
      JsonNode unused = MAPPER.readTree(json);
      return Optional.empty();
    } catch (JacksonException unreadable) {
      return Optional.ofNullable(unreadable.getLocation());
    }
  }

  /// The items at the first of the places that holds something, at most 5,000.
  ///
  /// An object where a list is due is a list of one; nothing there is no item.
  ///
  /// @param places paths joined by bars, as checked in a preset; `$` is the whole answer
  public Items items(String places, Map<String, String> params) {
    for (String place : places.split("\\|", -1)) {
      String path = place.strip();
      Optional<JsonNode> node = path.equals("$") ? Optional.of(root) : JsonLookup.node(root, path);
      if (node.isPresent()) return at(node.get(), path, params);
    }
    return new Items.Found(List.of());
  }

  private Items at(JsonNode node, String path, Map<String, String> params) {
    if (node.isObject()) return new Items.Found(List.of(new JsonLookup(node, root, params)));
    if (!node.isArray()) {
      return new Items.BadShape(
          "The answer has no list of items at " + path + "; the service may have changed.");
    }
    List<Lookup> found = new ArrayList<>();
    for (JsonNode each : node) {
      if (each.isContainer() && found.size() < MOST) found.add(new JsonLookup(each, root, params));
    }
    return new Items.Found(found);
  }
}
