package earshot.replies.check;

import earshot.replies.check.ChannelPack.Forbidden;
import earshot.replies.check.ChannelPack.Links;
import earshot.replies.check.ChannelPack.PackRule;
import earshot.replies.check.ChannelPack.Unit;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads the pack of one place from JSON; each fault is told with its place and its cure.
final class ChannelPackFile {
  private static final Set<String> KEYS =
      Set.of("id", "name", "verified", "source", "where", "limit", "format", "rules");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final String file;

  private ChannelPackFile(String file) {
    this.file = file;
  }

  /// Reads a pack.
  ///
  /// @param file its name, for what is told of it
  /// @throws IllegalArgumentException with one sentence, when something is wrong with it
  static ChannelPacks.Placed read(String file, String json) {
    JsonNode root;
    try {
      root = JSON.readTree(json);
    } catch (JacksonException broken) {
      throw new IllegalArgumentException(
          file
              + " is not JSON near line "
              + broken.getLocation().getLineNr()
              + "; look for a missing comma or quotation mark",
          broken);
    }
    return new ChannelPackFile(file).placed(root);
  }

  private ChannelPacks.Placed placed(JsonNode root) {
    if (!root.isObject()) throw wrong("the file", "one object in braces");
    for (String key : root.propertyNames()) {
      if (!KEYS.contains(key)) throw wrong("\"" + key + "\"", "one of " + sorted(KEYS));
    }
    JsonNode where = root.path("where");
    return new ChannelPacks.Placed(
        pack(root),
        texts(where, "where.", "hosts"),
        Optional.of(where.path("path").asString("")).filter(p -> !p.isEmpty()).map(this::pattern),
        where.path("fediverse").asBoolean(false));
  }

  private ChannelPack pack(JsonNode root) {
    String id = text(root, "", "id");
    if (!id.matches("[a-z][a-z0-9-]{0,39}")) throw wrong("\"id\"", "small letters, digits and -");
    return new ChannelPack(
        id,
        text(root, "", "name"),
        date(text(root, "", "verified")),
        text(root, "", "source"),
        limit(root.path("limit")),
        format(root.path("format")),
        rules(root.path("rules")));
  }

  private LocalDate date(String written) {
    try {
      return LocalDate.parse(written);
    } catch (DateTimeException wrong) {
      throw wrong("\"verified\"", "a day such as 2026-11-22");
    }
  }

  private Pattern pattern(String written) {
    try {
      return Pattern.compile(written);
    } catch (PatternSyntaxException wrong) {
      throw wrong("\"where.path\"", "a regular expression such as /post/");
    }
  }

  private ChannelPack.Limit limit(JsonNode limit) {
    if (limit.isMissingNode()) return ChannelPack.ANYWHERE.limit();
    return new ChannelPack.Limit(
        number(limit, "most"),
        one(Unit.class, text(limit, "limit.", "unit"), "limit.unit"),
        number(limit, "link"));
  }

  private OptionalInt number(JsonNode limit, String key) {
    JsonNode number = limit.path(key);
    if (number.isMissingNode()) return OptionalInt.empty();
    if (!number.isInt() || number.asInt() < 1)
      throw wrong("\"limit." + key + "\"", "a number over 0");
    return OptionalInt.of(number.asInt());
  }

  private ChannelPack.Format format(JsonNode format) {
    if (format.isMissingNode()) return ChannelPack.ANYWHERE.format();
    Set<Forbidden> forbidden = EnumSet.noneOf(Forbidden.class);
    for (String each : texts(format, "format.", "forbidden")) {
      forbidden.add(one(Forbidden.class, each, "format.forbidden"));
    }
    return new ChannelPack.Format(
        one(Links.class, text(format, "format.", "links"), "format.links"),
        format.path("markdown").asBoolean(false),
        forbidden);
  }

  private List<PackRule> rules(JsonNode rules) {
    List<PackRule> read = new ArrayList<>();
    for (JsonNode rule : rules) {
      String at = "rules[" + read.size() + "].";
      List<String> phrases = texts(rule, at, "phrases");
      if (phrases.isEmpty()) throw wrong("\"" + at + "phrases\"", "at least one phrase");
      read.add(
          new PackRule(
              text(rule, at, "id"),
              new PhraseList(phrases),
              text(rule, at, "words"),
              text(rule, at, "cure")));
    }
    return read;
  }

  private String text(JsonNode in, String at, String key) {
    String text = in.path(key).asString("");
    if (text.isBlank()) throw wrong("\"" + at + key + "\"", "a text in quotation marks");
    return text;
  }

  private List<String> texts(JsonNode in, String at, String key) {
    List<String> texts = new ArrayList<>();
    for (JsonNode each : in.path(key)) {
      if (!each.isString()) throw wrong("\"" + at + key + "\"", "a list of texts");
      texts.add(each.asString());
    }
    return texts;
  }

  private <E extends Enum<E>> E one(Class<E> kind, String written, String at) {
    return Stream.of(kind.getEnumConstants())
        .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(written))
        .findFirst()
        .orElseThrow(
            () ->
                wrong(
                    "\"" + at + "\" is \"" + written + "\" and",
                    "one of "
                        + sorted(
                            Stream.of(kind.getEnumConstants())
                                .map(each -> each.name().toLowerCase(Locale.ROOT))
                                .toList())));
  }

  private static String sorted(java.util.Collection<String> words) {
    return String.join(", ", words.stream().sorted().toList());
  }

  private IllegalArgumentException wrong(String at, String cure) {
    return new IllegalArgumentException(file + ": " + at + " must be " + cure);
  }
}
