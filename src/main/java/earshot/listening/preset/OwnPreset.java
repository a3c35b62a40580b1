package earshot.listening.preset;

import java.net.URI;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import tools.jackson.databind.json.JsonMapper;

/// A preset that a person makes by saying where the parts of a JSON answer are.
///
/// @param name what people will call it
/// @param address asked where no other is entered
/// @param items the path of the list of items
/// @param fields paths within an item
public record OwnPreset(String name, URI address, String items, Map<Field, String> fields) {
  private static final int LONGEST_ID = 36;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /// Copies the map.
  public OwnPreset {
    fields = Map.copyOf(fields);
  }

  /// An id like its name, and unlike all others.
  ///
  /// @param taken whether there is a preset of an id
  public String id(Predicate<String> taken) {
    String letters =
        Normalizer.normalize(name, Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    String stem = letters.isEmpty() ? "own" : letters.substring(0, Math.min(letters.length(), 30));
    stem = stem.replaceAll("-$", "");
    for (int n = 1; ; n++) {
      String id = n == 1 ? stem : stem + "-" + n;
      if (!taken.test(id)) return id.substring(0, Math.min(id.length(), LONGEST_ID));
    }
  }

  /// The preset file of it, or what is wrong with it.
  ///
  /// @param today when the person looked at the answer
  public Written written(String id, LocalDate today) {
    String json =
        JSON.writerWithDefaultPrettyPrinter().writeValueAsString(content(id, today)) + "\n";
    return new Written(id + PresetFile.ENDING, json, PresetFile.read(id + PresetFile.ENDING, json));
  }

  /// A preset file.
  ///
  /// @param file its name
  public record Written(String file, String json, PresetFile read) {}

  private Map<String, Object> content(String id, LocalDate today) {
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("schema", 1);
    content.put("id", id);
    content.put("version", 1);
    content.put("name", name);
    content.put("kind", "json");
    content.put("verified", today.toString());
    content.put("docs", "https://www.rfc-editor.org/rfc/rfc8259");
    content.put("terms", "Your own. What its service allows, you know best.");
    content.put("risk", "medium");
    content.put(
        "params",
        List.of(
            Map.of(
                "name", "url",
                "label", "Address of the JSON answer",
                "type", "address",
                "default", address.toString())));
    content.put(
        "request",
        Map.of(
            "url", "{url}",
            "headers", Map.of("Accept", "application/json"),
            "auth", Map.of("type", "none")));
    content.put("items", items);
    Map<String, String> places = new LinkedHashMap<>();
    for (Field field : Field.values()) {
      String path = fields.get(field);
      if (path != null) places.put(field.key(), path);
    }
    content.put("fields", places);
    content.put("minInterval", "PT15M");
    content.put("emptyIs", "ok");
    return content;
  }
}
