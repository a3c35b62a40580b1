package earshot.cli;

import earshot.model.Shown;
import java.io.StringWriter;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// One JSON object on one line, made of maps, lists, words, numbers, truths and nulls.
///
/// Written token by token: the mapper that could do it alone would cost each short command a third
/// of a second to load.
final class JsonLine {
  private static final JsonFactory FACTORY = new JsonFactory();

  private JsonLine() {}

  static String of(Map<String, ?> object) {
    StringWriter line = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), line)) {
      write(json, object);
    }
    return Shown.json(line.toString());
  }

  private static void write(JsonGenerator json, @Nullable Object value) {
    switch (value) {
      case null -> json.writeNull();
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
}
