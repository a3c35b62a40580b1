package earshot.listening.preset;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/// A JSON document of which every key and value knows its line and column, so that a mistake can be
/// shown where it is.
sealed interface JsonTree {
  /// Where it starts, from 1.
  record Spot(int line, int column) {}

  Spot spot();

  /// An object; of a key that occurs twice the first is kept, the others are listed.
  record Branch(Spot spot, Map<String, Member> members, List<Member> doubled) implements JsonTree {}

  /// A key and its value.
  record Member(String key, Spot spot, JsonTree value) {}

  /// A list.
  record Row(Spot spot, List<JsonTree> elements) implements JsonTree {}

  /// A string.
  record Text(Spot spot, String text) implements JsonTree {}

  /// A number as written.
  record Figure(Spot spot, String digits) implements JsonTree {}

  /// True or false.
  record Truth(Spot spot, boolean value) implements JsonTree {}

  /// The word null.
  record Nothing(Spot spot) implements JsonTree {}

  /// The document is not JSON.
  final class NotJson extends Exception {
    private static final long serialVersionUID = 1L;

    private final String wrong;
    private final transient Spot spot;

    NotJson(String wrong, Spot spot) {
      super(wrong);
      this.wrong = wrong;
      this.spot = spot;
    }

    String wrong() {
      return wrong;
    }

    Spot spot() {
      return spot;
    }
  }

  /// Reads a document.
  static JsonTree read(String json) throws NotJson {
    return new Reading(json).document();
  }

  /// One pass over the tokens.
  final class Reading {
    private static final JsonFactory FACTORY =
        JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(16).build())
            .build();

    private final JsonParser parser;

    private Reading(String json) {
      parser = FACTORY.createParser(ObjectReadContext.empty(), json);
    }

    private JsonTree document() throws NotJson {
      try (parser) {
        if (parser.nextToken() == null) throw new NotJson("the file is empty", new Spot(1, 1));
        JsonTree tree = value();
        if (parser.nextToken() != null) throw new NotJson("something follows the end", here());
        return tree;
      } catch (JacksonException broken) {
        throw new NotJson("this is not JSON: " + firstLine(broken), at(broken.getLocation()));
      }
    }

    private static String firstLine(JacksonException broken) {
      String message = broken.getOriginalMessage();
      int end = message.indexOf('\n');
      String line = end < 0 ? message : message.substring(0, end);
      return line.length() <= 200 ? line : line.substring(0, 200) + "…";
    }

    private static Spot at(@org.jspecify.annotations.Nullable TokenStreamLocation place) {
      return place == null
          ? new Spot(1, 1)
          : new Spot(Math.max(place.getLineNr(), 1), Math.max(place.getColumnNr(), 1));
    }

    private Spot here() {
      return at(parser.currentTokenLocation());
    }

    private JsonTree value() throws NotJson {
      Spot spot = here();
      return switch (parser.currentToken()) {
        case START_OBJECT -> branch(spot);
        case START_ARRAY -> row(spot);
        case VALUE_STRING -> new Text(spot, parser.getString());
        case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Figure(spot, parser.getString());
        case VALUE_TRUE -> new Truth(spot, true);
        case VALUE_FALSE -> new Truth(spot, false);
        case VALUE_NULL -> new Nothing(spot);
        case NOT_AVAILABLE, END_OBJECT, END_ARRAY, PROPERTY_NAME, VALUE_EMBEDDED_OBJECT ->
            throw new NotJson("a value is missing", spot);
      };
    }

    private Branch branch(Spot spot) throws NotJson {
      Map<String, Member> members = new LinkedHashMap<>();
      List<Member> doubled = new ArrayList<>();
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        String key = parser.currentName();
        Spot place = here();
        parser.nextToken();
        Member member = new Member(key, place, value());
        if (members.putIfAbsent(key, member) != null) doubled.add(member);
      }
      return new Branch(spot, members, doubled);
    }

    private Row row(Spot spot) throws NotJson {
      List<JsonTree> elements = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) elements.add(value());
      return new Row(spot, elements);
    }
  }
}
