package earshot.listening.preset;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;

/// An answer somebody wants to have items read from: which lists are in it, what their items hold,
/// and what of that is probably what.
///
/// @param answer as it came
public record JsonSample(JsonAnswer answer) {
  /// So deep are lists looked for, and values within an item.
  private static final int DEEPEST = 4;

  private static final int MOST_LISTS = 50;
  private static final int MOST_VALUES = 200;
  private static final int LOOKED_AT = 50;
  private static final int LONGEST_EXAMPLE = 80;
  private static final String WHOLE = "$";

  /// A list of items.
  ///
  /// @param path as a preset writes it; `$` is the whole answer
  public record Items(String path, int many) {}

  /// A value that items have.
  ///
  /// @param path within an item, as a preset writes it
  /// @param example what stands there in the first item that has it
  public record Value(String path, String example) {}

  /// What a text is after reading it.
  public sealed interface Reading {
    /// It can be looked into.
    record Good(JsonSample sample) implements Reading {}

    /// It is not JSON.
    ///
    /// @param line from 1
    /// @param column from 1, in characters
    /// @param there the line from its mistake on, as far as it is worth looking at
    record Broken(int line, int column, String there) implements Reading {}
  }

  /// Reads an answer.
  public static Reading read(String text) {
    Optional<TokenStreamLocation> mistake = JsonAnswer.mistake(text);
    if (mistake.isEmpty()) {
      return JsonAnswer.read(text)
          .<Reading>map(answer -> new Reading.Good(new JsonSample(answer)))
          .orElseGet(() -> new Reading.Broken(1, 1, ""));
    }
    int line = Math.max(1, mistake.get().getLineNr());
    int column = Math.max(1, mistake.get().getColumnNr());
    String there = text.lines().skip(line - 1L).findFirst().orElse("");
    return new Reading.Broken(
        line, column, example(there.substring(Math.min(there.length(), column - 1))));
  }

  /// The lists in it that hold objects, the longest first; the answer itself where it is one item.
  public List<Items> lists() {
    List<Items> found = new ArrayList<>();
    lists(answer.root(), "", 0, found);
    found.sort((one, other) -> Integer.compare(other.many(), one.many()));
    if (found.isEmpty() && answer.root().isObject()) found.add(new Items(WHOLE, 1));
    return List.copyOf(found);
  }

  private static void lists(JsonNode node, String path, int depth, List<Items> found) {
    if (node.isArray()) {
      int many = 0;
      for (JsonNode each : node) if (each.isObject()) many++;
      if (many > 0 && found.size() < MOST_LISTS) {
        found.add(new Items(path.isEmpty() ? WHOLE : path, many));
      }
    } else if (node.isObject() && depth < DEEPEST) {
      for (Map.Entry<String, JsonNode> each : node.properties()) {
        String inner = within(path, each.getKey());
        if (canBeAsked(each.getKey(), inner)) lists(each.getValue(), inner, depth + 1, found);
      }
    }
  }

  /// What the items of a list hold, in the order in which they hold it.
  ///
  /// @param list the path of one of [#lists()]
  public List<Value> values(String list) {
    Map<String, Value> found = new LinkedHashMap<>();
    if (answer.items(list, Map.of()) instanceof JsonAnswer.Items.Found items) {
      items.items().stream()
          .limit(LOOKED_AT)
          .filter(JsonLookup.class::isInstance)
          .map(JsonLookup.class::cast)
          .forEach(item -> values(item.item(), "", 0, item, found));
    }
    return List.copyOf(found.values());
  }

  private static void values(
      JsonNode node, String path, int depth, JsonLookup item, Map<String, Value> found) {
    for (Map.Entry<String, JsonNode> each : node.properties()) {
      String inner = within(path, each.getKey());
      if (!canBeAsked(each.getKey(), inner) || found.size() >= MOST_VALUES) continue;
      if (each.getValue().isObject() && depth < DEEPEST) {
        values(each.getValue(), inner, depth + 1, item, found);
      } else {
        item.at(inner)
            .filter(text -> !text.isBlank())
            .ifPresent(text -> found.putIfAbsent(inner, new Value(inner, example(text))));
      }
    }
  }

  /// What is probably where: for each field the first of the places that is usual for it and that
  /// the items have.
  ///
  /// @param usual such as those of the preset `any-json`
  public static Map<Field, String> guess(List<Value> values, Preset.Mapping usual) {
    Map<Field, String> guessed = new LinkedHashMap<>();
    for (Field field : Field.values()) {
      Optional.ofNullable(usual.fields().get(field))
          .flatMap(expression -> first(expression.source(), values))
          .ifPresent(path -> guessed.put(field, path));
    }
    return guessed;
  }

  private static Optional<String> first(String places, List<Value> values) {
    List<String> paths = values.stream().map(Value::path).toList();
    for (String place : places.split("\\|", -1)) {
      if (paths.contains(place.strip())) return Optional.of(place.strip());
    }
    return Optional.empty();
  }

  private static String within(String path, String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  // A key with a dot in it would be two.
  private static boolean canBeAsked(String key, String path) {
    return !key.contains(".") && Dialect.JSON.objection(path).isEmpty();
  }

  private static String example(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    if (line.length() <= LONGEST_EXAMPLE) return line;
    return line.substring(0, line.offsetByCodePoints(0, LONGEST_EXAMPLE / 2)) + "…";
  }
}
