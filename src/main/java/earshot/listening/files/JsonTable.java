package earshot.listening.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/// Objects in JSON, one a line or in a list somewhere in the document; a value deeper within is a
/// column named by its path, as in `author.name`.
final class JsonTable implements Table {
  private static final int MOST_DEPTH = 16;
  private static final int SAMPLED = 50;
  private static final int MOST_COLUMNS = 2_000;
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MOST_DEPTH + 4)
                  .maxStringLength(MOST_CHARACTERS)
                  .maxNumberLength(100)
                  .maxNameLength(1_000)
                  .build())
          .build();

  private final Shape shape;
  private final Encodings encoding;
  private final CsvTable.Bytes bytes;

  /// How the objects are laid out.
  ///
  /// @param lines one a line
  /// @param path of the list that holds them, such as `result.rows`; empty for the outermost
  record Shape(boolean lines, String path, List<String> header) {}

  JsonTable(Shape shape, Encodings encoding, CsvTable.Bytes bytes) {
    this.shape = shape;
    this.encoding = encoding;
    this.bytes = bytes;
  }

  @Override
  public List<String> header() {
    return shape.header();
  }

  /// The layout of what begins so; absent when it is no JSON with objects.
  static Optional<Shape> shape(byte[] start) {
    String text = Encodings.of(start).text(start).strip();
    if (text.isEmpty() || (text.charAt(0) != '{' && text.charAt(0) != '[')) return Optional.empty();
    int end = text.indexOf('\n');
    String first = (end < 0 ? text : text.substring(0, end)).strip();
    String rest = end < 0 ? "" : text.substring(end).strip();
    boolean lines =
        text.charAt(0) == '{'
            && object(first).isPresent()
            && (end < 0 || rest.isEmpty() || rest.charAt(0) != ']');
    if (lines && (!rest.isEmpty() || lists(text).isEmpty())) {
      return Optional.of(new Shape(true, "", header(text)));
    }
    Map<String, Set<String>> lists = lists(text);
    return lists.entrySet().stream()
        .max((one, other) -> Integer.compare(one.getValue().size(), other.getValue().size()))
        .map(list -> new Shape(false, list.getKey(), List.copyOf(list.getValue())));
  }

  private static List<String> header(String text) {
    Set<String> names = new LinkedHashSet<>();
    text.lines()
        .limit(SAMPLED)
        .forEach(line -> object(line).ifPresent(found -> names.addAll(found.keySet())));
    return List.copyOf(names);
  }

  // The names in the objects of each list, as far as the text goes.
  private static Map<String, Set<String>> lists(String text) {
    Map<String, Set<String>> found = new LinkedHashMap<>();
    try (JsonParser parser =
        JSON.createParser(tools.jackson.core.ObjectReadContext.empty(), text)) {
      walk(
          parser,
          (path, object) -> {
            Set<String> names = found.computeIfAbsent(path, _ -> new LinkedHashSet<>());
            if (names.size() < MOST_COLUMNS) names.addAll(object.keySet());
          });
    } catch (JacksonException cutOff) {
      // The beginning of a document ends anywhere.
      return found;
    }
    return found;
  }

  private interface Objects {
    void see(String path, Map<String, String> object);
  }

  @Override
  public void rows(Rows to) throws IOException {
    try (InputStream in = bytes.open()) {
      Reader characters = encoding.reader(in);
      if (shape.lines()) lines(new CappedLines(characters), to);
      else document(characters, to);
    }
  }

  private static void lines(CappedLines lines, Rows to) throws IOException {
    long number = 0;
    while (lines.next()) {
      number++;
      if (number > MOST_ROWS) throw new FileRefused("More lines than Earshot takes (20,000,000).");
      String place = "line " + number;
      if (lines.isCut()) {
        to.bad(place, "The line is longer than 1 MB.");
      } else if (!lines.text().isBlank()) {
        Optional<Map<String, String>> object = object(lines.text());
        if (object.isPresent()) to.row(place, cells(object.get()));
        else to.bad(place, "The line is no JSON object.");
      }
    }
  }

  private void document(Reader characters, Rows to) throws IOException {
    long[] number = {0};
    try (JsonParser parser =
        JSON.createParser(tools.jackson.core.ObjectReadContext.empty(), characters)) {
      walk(
          parser,
          (path, object) -> {
            if (!path.equals(shape.path())) return;
            number[0]++;
            if (number[0] > MOST_ROWS) {
              throw new FileRefused("More records than Earshot takes (20,000,000).");
            }
            to.row("record " + number[0], cells(object));
          });
    } catch (JacksonIOException disk) {
      throw JsonRecords.cause(disk);
    } catch (StreamConstraintsException large) {
      to.bad("record " + (number[0] + 1), "A value is longer than 1 MB or too deeply nested.");
    } catch (JacksonException broken) {
      to.bad("record " + (number[0] + 1), "The file breaks off or is no JSON from here on.");
    }
  }

  private static Cells cells(Map<String, String> object) {
    return column -> object.getOrDefault(column, "");
  }

  private static Optional<Map<String, String>> object(String line) {
    try (JsonParser parser =
        JSON.createParser(tools.jackson.core.ObjectReadContext.empty(), line)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) return Optional.empty();
      Map<String, String> object = new HashMap<>();
      flatten(parser, "", object);
      return parser.nextToken() == null ? Optional.of(object) : Optional.empty();
    } catch (JacksonException broken) {
      return Optional.empty();
    }
  }

  // Objects that stand in a list are records; what is within them is theirs.
  private static void walk(JsonParser parser, Objects seen) {
    List<String> path = new ArrayList<>();
    List<Boolean> list = new ArrayList<>();
    String name = "";
    for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
      switch (token) {
        case PROPERTY_NAME -> name = parser.currentName();
        case START_ARRAY -> {
          path.add(name);
          list.add(true);
          name = "";
        }
        case START_OBJECT -> {
          if (!list.isEmpty() && list.getLast()) {
            Map<String, String> object = new LinkedHashMap<>();
            flatten(parser, "", object);
            seen.see(joined(path), object);
          } else {
            path.add(name);
            list.add(false);
            name = "";
          }
        }
        case END_ARRAY, END_OBJECT -> {
          path.removeLast();
          list.removeLast();
        }
        default -> name = "";
      }
    }
  }

  private static String joined(List<String> path) {
    return String.join(".", path.stream().filter(part -> !part.isEmpty()).toList());
  }

  private static void flatten(JsonParser parser, String prefix, Map<String, String> into) {
    String name = "";
    for (JsonToken token = parser.nextToken();
        token != null && token != JsonToken.END_OBJECT;
        token = parser.nextToken()) {
      if (token == JsonToken.PROPERTY_NAME) name = parser.currentName();
      else value(parser, token, prefix + name, into);
    }
  }

  private static void value(
      JsonParser parser, JsonToken token, String column, Map<String, String> into) {
    if (token == JsonToken.START_OBJECT) flatten(parser, column + ".", into);
    else if (token == JsonToken.START_ARRAY) list(parser, column, into);
    else if (token != JsonToken.VALUE_NULL && into.size() < MOST_COLUMNS) {
      into.put(column, parser.getString());
    }
  }

  // Values in a list are told one after the other; objects in it are not of this record.
  private static void list(JsonParser parser, String column, Map<String, String> into) {
    List<String> values = new ArrayList<>();
    for (JsonToken token = parser.nextToken();
        token != null && token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      if (token.isScalarValue()) values.add(parser.getString());
      else parser.skipChildren();
    }
    if (!values.isEmpty() && into.size() < MOST_COLUMNS)
      into.put(column, String.join(", ", values));
  }
}
