package earshot.cli;

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
    return withoutTerminalControls(line.toString());
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

  /// JSON escapes the controls below the blank; terminals obey those above the tilde as well.
  private static String withoutTerminalControls(String line) {
    if (line.chars().noneMatch(JsonLine::steers)) return line;
    StringBuilder out = new StringBuilder(line.length() + 16);
    line.chars()
        .forEach(
            c -> {
              if (steers(c)) out.append("\\u%04x".formatted(c));
              else out.append((char) c);
            });
    return out.toString();
  }

  private static boolean steers(int c) {
    return c >= 0x7F && c < 0xA0;
  }
}
