package earshot.replies.template;

import earshot.model.BrandId;
import earshot.model.Template;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// Writes templates as a list in JSON, to be handed on, and reads such a list.
///
/// Each is an object with `kind`, `name`, `body`, and where they are known `language` and `brand`,
/// the brand by its name.
public final class TemplateFile {
  private static final JsonFactory FACTORY = new JsonFactory();

  private TemplateFile() {}

  /// The list as text.
  ///
  /// @param brands names of the workspace's brands
  public static String write(List<Template> templates, Map<BrandId, String> brands) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
      json.writeStartArray();
      for (Template each : templates) {
        Template.Terms terms = each.terms();
        json.writeRaw("\n  ");
        json.writeStartObject();
        json.writeStringProperty("kind", terms.kind().name().toLowerCase(Locale.ROOT));
        json.writeStringProperty("name", terms.name());
        if (!terms.language().isEmpty()) json.writeStringProperty("language", terms.language());
        terms.brand().map(brands::get).ifPresent(name -> json.writeStringProperty("brand", name));
        json.writeStringProperty("body", terms.body());
        json.writeEndObject();
      }
      json.writeRaw("\n");
      json.writeEndArray();
    }
    return text.append('\n').toString();
  }

  /// The templates of a list; nothing of a list with a bad entry is taken.
  ///
  /// @param brands the workspace's brands by name; a name that is not among them means all brands
  /// @throws IllegalArgumentException with a sentence that names the entry
  public static List<Template.Terms> read(String text, Map<String, BrandId> brands) {
    List<Template.Terms> all = new ArrayList<>();
    try (JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), text)) {
      if (json.nextToken() != JsonToken.START_ARRAY) throw unreadable(0);
      while (json.nextToken() == JsonToken.START_OBJECT) {
        all.add(terms(fields(json, all.size() + 1), brands, all.size() + 1));
      }
      if (json.currentToken() != JsonToken.END_ARRAY) throw unreadable(all.size() + 1);
    } catch (JacksonException broken) {
      throw unreadable(all.size() + 1);
    }
    return List.copyOf(all);
  }

  private static Map<String, String> fields(JsonParser json, int entry) {
    Map<String, String> fields = new HashMap<>();
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = json.currentName();
      if (json.nextToken() != JsonToken.VALUE_STRING) throw unreadable(entry);
      fields.put(name, json.getString());
    }
    return fields;
  }

  private static Template.Terms terms(
      Map<String, String> fields, Map<String, BrandId> brands, int entry) {
    String kind = fields.getOrDefault("kind", "template").toUpperCase(Locale.ROOT);
    String body = fields.getOrDefault("body", "");
    try {
      TemplateText unused = TemplateText.read(body);
      return new Template.Terms(
          Template.Kind.valueOf(kind),
          Optional.ofNullable(brands.get(fields.getOrDefault("brand", ""))),
          fields.getOrDefault("language", ""),
          fields.getOrDefault("name", ""),
          body);
    } catch (TemplateError unclear) {
      throw new IllegalArgumentException(
          "Template %d, character %d: %s"
              .formatted(entry, unclear.position() + 1, unclear.getMessage()),
          unclear);
    } catch (IllegalArgumentException unfit) {
      throw new IllegalArgumentException(
          "Template %d needs a kind (template, snippet, signature, holding, answer), a name and a body."
              .formatted(entry),
          unfit);
    }
  }

  private static IllegalArgumentException unreadable(int entry) {
    return new IllegalArgumentException(
        entry == 0
            ? "This is not a list of templates in JSON."
            : "Template " + entry + " cannot be read as JSON.");
  }
}
