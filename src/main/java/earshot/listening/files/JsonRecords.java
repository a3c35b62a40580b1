package earshot.listening.files;

import earshot.listening.files.MemberRefused.Rule;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.Arrays;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Reads the values in a JSON file one after the other, each within its limits: 1 MB of text, and
/// 16 values within each other.
final class JsonRecords {
  /// Characters of one record.
  static final int LONGEST = 1 << 20;

  private static final int DEEPEST = 16;
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(1_000)
                  .maxStringLength(LONGEST)
                  .maxNameLength(10_000)
                  .build())
          .build();

  private final JsonParser json;
  private final int longest;
  private long budget;

  private JsonRecords(JsonParser json, int longest) {
    this.json = json;
    this.longest = longest;
  }

  /// Is given one value of a list.
  @FunctionalInterface
  interface Each {
    /// Takes a value.
    ///
    /// @param list the field the list stands in; empty when it is the whole file
    void record(String list, JsonRecord value);
  }

  /// Reads one whole value, such as a line; empty when it is damaged or over its limits.
  static Optional<JsonRecord> value(String text, int longest) {
    try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), text)) {
      if (json.nextToken() == null) return Optional.empty();
      Optional<JsonRecord> value = new JsonRecords(json, longest).record();
      return json.nextToken() == null ? value : Optional.empty();
    } catch (JacksonException damaged) {
      return Optional.empty();
    }
  }

  /// Gives the values of the list that a file is, or of the lists in the fields of the object it
  /// is. What cannot be read is told to `to` with its place.
  ///
  /// @param place what the file is called where it stands
  static void each(Reader text, String place, Records to, Each each) throws IOException {
    long[] number = {0};
    try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), text)) {
      JsonRecords records = new JsonRecords(json, LONGEST);
      JsonToken first = json.nextToken();
      if (first == JsonToken.START_ARRAY) {
        records.list("", place, number, to, each);
      } else if (first == JsonToken.START_OBJECT) {
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
          String name = json.currentName();
          if (json.nextToken() == JsonToken.START_ARRAY)
            records.list(name, place, number, to, each);
          else json.skipChildren();
        }
      }
    } catch (JacksonIOException disk) {
      throw cause(disk);
    } catch (StreamConstraintsException large) {
      to.reject(place(place, number[0] + 1), sentence(Rule.LINE));
    } catch (JacksonException damaged) {
      to.reject(place(place, number[0] + 1), "The file is damaged from here on or breaks off.");
    }
  }

  /// What the bytes themselves threw.
  static IOException cause(JacksonIOException disk) {
    IOException cause = disk.getCause();
    return cause == null ? new IOException(disk) : cause;
  }

  private void list(String name, String place, long[] number, Records to, Each each) {
    for (JsonToken one = json.nextToken(); goesOn(one); one = json.nextToken()) {
      Optional<JsonRecord> value = record();
      number[0]++;
      if (value.isPresent()) each.record(name, value.get());
      else to.reject(place(place, number[0]), "It is too large or too deeply nested to be a post.");
    }
  }

  private static boolean goesOn(@org.jspecify.annotations.Nullable JsonToken token) {
    return token != null && token != JsonToken.END_ARRAY;
  }

  static String place(String file, long number) {
    return file.isEmpty() ? "record " + number : file + ", record " + number;
  }

  /// A rule as a sentence of its own.
  static String sentence(Rule rule) {
    String words = rule.words();
    return Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".";
  }

  private Optional<JsonRecord> record() {
    budget = longest;
    JsonNode tree = tree(1);
    return budget < 0 ? Optional.empty() : Optional.of(new JsonRecord(tree));
  }

  /// The value the parser stands at; what is over the limits is passed over.
  private JsonNode tree(int depth) {
    JsonToken token = json.currentToken();
    if (token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) {
      if (depth > DEEPEST) budget = -1;
      if (budget < 0) {
        json.skipChildren();
        return NODES.nullNode();
      }
      return token == JsonToken.START_OBJECT ? object(depth) : array(depth);
    }
    budget -= 8;
    return switch (token) {
      case VALUE_STRING -> text();
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> text();
      case VALUE_TRUE -> NODES.booleanNode(true);
      case VALUE_FALSE -> NODES.booleanNode(false);
      default -> NODES.nullNode();
    };
  }

  // Numbers stay as written: ids are longer than a double is exact.
  private JsonNode text() {
    String text = json.getString();
    budget -= text.length();
    return NODES.stringNode(text);
  }

  private ObjectNode object(int depth) {
    ObjectNode object = NODES.objectNode();
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = json.currentName();
      budget -= name.length() + 8L;
      json.nextToken();
      JsonNode value = tree(depth + 1);
      if (budget >= 0) object.set(name, value);
    }
    return object;
  }

  private ArrayNode array(int depth) {
    ArrayNode array = NODES.arrayNode();
    for (JsonToken one = json.nextToken(); goesOn(one); one = json.nextToken()) {
      JsonNode value = tree(depth + 1);
      if (budget >= 0) array.add(value);
    }
    return array;
  }

  /// The characters of a file, by its byte order mark or by what its first bytes show.
  static BufferedReader reader(InputStream in) throws IOException {
    byte[] start = start(in, 8 << 10);
    Encodings encoding = Encodings.of(start);
    InputStream first = new java.io.ByteArrayInputStream(start);
    return new BufferedReader(
        encoding.reader(new java.io.SequenceInputStream(first, in)), 64 << 10);
  }

  /// The first bytes; where they break off early, those before, and the stream says so once more.
  static byte[] start(InputStream in, int most) throws IOException {
    byte[] start = new byte[most];
    int length = 0;
    try {
      for (int read = 0; read >= 0 && length < start.length; length += Math.max(0, read)) {
        read = in.read(start, length, start.length - length);
      }
    } catch (IOException early) {
      if (length == 0) throw early;
    }
    return Arrays.copyOf(start, length);
  }
}
