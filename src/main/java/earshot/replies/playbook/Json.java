package earshot.replies.playbook;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// Writes maps, lists, words and numbers as JSON in the order given, and reads them back.
final class Json {
  private static final JsonFactory FACTORY = new JsonFactory();

  private Json() {}

  static String write(Map<String, ?> object) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
      write(json, object);
    }
    return text.toString();
  }

  private static void write(JsonGenerator json, Object value) {
    switch (value) {
      case Map<?, ?> object -> {
        json.writeStartObject();
        object.forEach(
            (name, each) -> {
              json.writeName(String.valueOf(name));
              write(json, each);
            });
        json.writeEndObject();
      }
      case Iterable<?> list -> {
        json.writeStartArray();
        list.forEach(each -> write(json, each));
        json.writeEndArray();
      }
      case Boolean truth -> json.writeBoolean(truth);
      case Integer number -> json.writeNumber(number);
      case Long number -> json.writeNumber(number);
      case Double number -> json.writeNumber(number);
      default -> json.writeString(value.toString());
    }
  }

  /// @throws IllegalArgumentException when it is not one JSON object
  static Json.Part read(String text) {
    try (JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), text)) {
      json.nextToken();
      return new Part(value(json));
    } catch (tools.jackson.core.JacksonException damaged) {
      throw new IllegalArgumentException("this snapshot cannot be read", damaged);
    }
  }

  private static @Nullable Object value(JsonParser json) {
    return switch (json.currentToken()) {
      case START_OBJECT -> {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        while (json.nextToken() != JsonToken.END_OBJECT) {
          String name = json.currentName();
          json.nextToken();
          object.put(name, value(json));
        }
        yield object;
      }
      case START_ARRAY -> {
        List<@Nullable Object> list = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) list.add(value(json));
        yield list;
      }
      case VALUE_NUMBER_INT -> json.getLongValue();
      case VALUE_NUMBER_FLOAT -> json.getDoubleValue();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_STRING -> json.getString();
      case VALUE_NULL, NOT_AVAILABLE, END_OBJECT, END_ARRAY, PROPERTY_NAME, VALUE_EMBEDDED_OBJECT ->
          null;
    };
  }

  /// A part of what was read; asking it for what it is not throws `IllegalArgumentException`.
  record Part(@Nullable Object value) {
    Part at(String name) {
      if (value instanceof Map<?, ?> object && object.containsKey(name)) {
        return new Part(object.get(name));
      }
      throw new IllegalArgumentException("this snapshot has no " + name);
    }

    boolean has(String name) {
      return value instanceof Map<?, ?> object && object.containsKey(name);
    }

    List<Part> list() {
      if (!(value instanceof List<?> list)) throw new IllegalArgumentException("no list");
      List<Part> parts = new ArrayList<>();
      for (Object each : list) parts.add(new Part(each));
      return parts;
    }

    String text() {
      if (value instanceof String text) return text;
      throw new IllegalArgumentException("no text");
    }

    long whole() {
      if (value instanceof Long number) return number;
      throw new IllegalArgumentException("no whole number");
    }

    double real() {
      if (value instanceof Number number) return number.doubleValue();
      throw new IllegalArgumentException("no number");
    }

    boolean truth() {
      return value instanceof Boolean truth && truth;
    }
  }
}
