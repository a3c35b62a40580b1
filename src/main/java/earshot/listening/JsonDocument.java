package earshot.listening;

import earshot.listening.preset.JsonAnswer;
import earshot.model.FailureReason;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/// The answer of an API as a tree, as far as it could be read.
///
/// @param broken why it is not whole; absent when it is
record JsonDocument(JsonNode root, Optional<FailureReason> broken) {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /// Reads a document; one that breaks off keeps what is before the break, without the item in
  /// which it broke.
  static JsonDocument read(String text) {
    return new Growing().read(text);
  }

  /// Whether there is anything to look at.
  boolean isEmpty() {
    return !root.isContainer();
  }

  JsonAnswer answer() {
    return new JsonAnswer(root);
  }

  /// A tree on its way.
  private static final class Growing {
    private final Deque<JsonNode> open = new ArrayDeque<>();
    private JsonNode root = MissingNode.getInstance();
    private int nodes;

    JsonDocument read(String text) {
      try (JsonParser json = JsonFeed.FACTORY.createParser(ObjectReadContext.empty(), text)) {
        for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
          if (++nodes > Caps.ELEMENTS) return cut(FailureReason.BUDGET);
          take(token, json);
          if (open.isEmpty() && root.isContainer()) break;
        }
      } catch (StreamConstraintsException tooDeep) {
        return cut(FailureReason.BUDGET);
      } catch (JacksonException broken) {
        return cut(FailureReason.BAD_SHAPE);
      }
      return open.isEmpty()
          ? new JsonDocument(root, Optional.empty())
          : cut(FailureReason.BAD_SHAPE);
    }

    private void take(JsonToken token, JsonParser json) {
      switch (token) {
        case START_OBJECT -> open(NODES.objectNode(), json);
        case START_ARRAY -> open(NODES.arrayNode(), json);
        case END_OBJECT, END_ARRAY -> open.removeLast();
        case VALUE_STRING -> put(NODES.stringNode(json.getString()), json);
        case VALUE_NUMBER_INT -> put(NODES.numberNode(json.getBigIntegerValue()), json);
        case VALUE_NUMBER_FLOAT -> put(NODES.numberNode(json.getDoubleValue()), json);
        case VALUE_TRUE, VALUE_FALSE -> put(NODES.booleanNode(json.getBooleanValue()), json);
        case VALUE_NULL -> put(NODES.nullNode(), json);
        case PROPERTY_NAME, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE -> {}
      }
    }

    private void open(JsonNode container, JsonParser json) {
      put(container, json);
      open.addLast(container);
    }

    private void put(JsonNode value, JsonParser json) {
      switch (open.peekLast()) {
        case ObjectNode object -> object.set(json.currentName(), value);
        case ArrayNode array -> array.add(value);
        case null, default -> root = value;
      }
    }

    /// Takes out the item in which the document broke: the open element of the outermost list.
    private JsonDocument cut(FailureReason why) {
      Iterator<JsonNode> containers = open.iterator();
      while (containers.hasNext()) {
        if (!(containers.next() instanceof ArrayNode list)) continue;
        // What is open within a list is its last element.
        if (containers.hasNext()) list.remove(list.size() - 1);
        break;
      }
      return new JsonDocument(root, Optional.of(why));
    }
  }
}
