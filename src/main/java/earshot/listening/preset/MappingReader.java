package earshot.listening.preset;

import earshot.listening.preset.Preset.Mapping;
import earshot.listening.preset.Preset.Param;
import earshot.model.SourceKind;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads how an answer becomes items.
final class MappingReader {
  private static final Pattern SCRIPT =
      Pattern.compile("#[A-Za-z_][\\w-]{0,99}|[a-z]+/[a-z0-9.+-]{1,60}");
  private static final Pattern WHOLE_GAP = Pattern.compile("\\{([A-Za-z0-9]+)}");
  private static final Pattern AUTHORITY = Pattern.compile("https?://([^/|']*)");
  private static final Pattern GAP = Pattern.compile("\\{([^}]*)}");
  private static final Set<String> MATCHED = Set.of("From", "Subject", "To", "List-Id");
  private static final int MOST_FIELDS = 64;
  private static final int LONGEST = 500;

  private enum Mode {
    ITEMS,
    DIFF
  }

  private enum TextType {
    HTML,
    TEXT
  }

  private final Section top;
  private final SourceKind kind;
  private final Set<String> params;

  MappingReader(Section top, SourceKind kind, List<Param> params) {
    this.top = top;
    this.kind = kind;
    this.params = Set.copyOf(params.stream().map(Param::name).toList());
  }

  Mapping mapping() {
    refuseForeignKeys();
    String script = script();
    boolean diff = top.choice("mode", Mode.class, Mode.ITEMS) == Mode.DIFF;
    Dialect dialect = dialect(script);
    String items = items(dialect);
    Map<Field, Expression> fields = fields(dialect);
    checkEnough(items, diff);
    boolean html = top.choice("textType", TextType.class, TextType.HTML) == TextType.HTML;
    return new Mapping(items, script, diff, match(), fields, html);
  }

  private Dialect dialect(String script) {
    return switch (kind) {
      case FEED, IMPORT -> Dialect.FEED;
      case JSON -> Dialect.JSON;
      case PAGE, MAIL -> script.isEmpty() ? Dialect.PAGE : Dialect.JSON;
    };
  }

  private void refuseForeignKeys() {
    only("items", Set.of(SourceKind.JSON, SourceKind.PAGE, SourceKind.MAIL));
    only("script", Set.of(SourceKind.PAGE));
    only("mode", Set.of(SourceKind.PAGE));
    only("match", Set.of(SourceKind.MAIL));
  }

  private void only(String key, Set<SourceKind> kinds) {
    if (top.member(key).isPresent() && !kinds.contains(kind)) {
      top.wrong(key, "is not for kind " + Section.word(kind), "Leave it out");
    }
  }

  private String script() {
    String script = top.text("script", 100).orElse("");
    if (kind == SourceKind.PAGE && !script.isEmpty() && !SCRIPT.matcher(script).matches()) {
      top.wrong(
          "script",
          "is neither a type such as application/ld+json nor an id such as #__NEXT_DATA__");
    }
    return script;
  }

  private String items(Dialect dialect) {
    String items = top.text("items", LONGEST).orElse("").strip();
    if (items.isEmpty() || dialect == Dialect.FEED) return items;
    Matcher left = WHOLE_GAP.matcher(items);
    if (left.matches()) {
      if (!params.contains(left.group(1))) {
        top.wrong("items", items + " is not a parameter (" + String.join(", ", params) + ")");
      }
      return items;
    }
    objectionToItems(items, dialect).ifPresent(cause -> top.wrong("items", cause));
    return items;
  }

  /// Why a text does not say where items are; absent when it does.
  static Optional<String> objectionToItems(String items, Dialect dialect) {
    for (String place : items.split("\\|", -1)) {
      String path = place.strip();
      Optional<String> objection =
          dialect == Dialect.PAGE
              ? Dialect.objectionToSelector(path)
              : Optional.of(path)
                  .filter(each -> !each.equals("$"))
                  .flatMap(Dialect.JSON::objection);
      if (objection.isPresent()) return objection;
    }
    return Optional.empty();
  }

  private Map<Field, Expression> fields(Dialect dialect) {
    Map<Field, Expression> fields = new EnumMap<>(Field.class);
    Optional<Section> section = top.section("fields");
    if (section.isEmpty()) return fields;
    if (section.get().keys().size() > MOST_FIELDS) {
      top.wrong("fields", "holds more than " + MOST_FIELDS);
      return fields;
    }
    section.get().allow("field", Field.keys());
    for (Field field : Field.values()) {
      Templates.expression(section.get(), field.key(), dialect)
          .ifPresent(
              expression -> {
                fields.put(field, expression);
                checkHost(section.get(), field, expression);
              });
    }
    return fields;
  }

  // What an answer says must not decide which host a person is led to by a template.
  private void checkHost(Section section, Field field, Expression expression) {
    Matcher authority = AUTHORITY.matcher(expression.source());
    while (authority.find()) {
      Matcher gap = GAP.matcher(authority.group(1));
      while (gap.find()) {
        boolean path = gap.start() > 0 && gap.end() == authority.group(1).length();
        if (!path && !params.contains(gap.group(1).strip())) {
          section.wrong(
              field.key(), gap.group() + " stands in the host, where only a parameter may stand");
        }
      }
    }
  }

  private void checkEnough(String items, boolean diff) {
    boolean picked = kind == SourceKind.JSON || kind == SourceKind.PAGE;
    if (!picked) return;
    if (top.member("items").isEmpty()) {
      top.missing(
          "items",
          kind == SourceKind.JSON
              ? "Give the path to the list of items, or $ when the answer is the list"
              : "Give the CSS selector of an item");
    } else if (items.isEmpty()) {
      top.wrong("items", "is empty");
    }
    if (diff) return;
    if (top.member("fields").isEmpty()) top.missing("fields", "Say where id, title and text are");
    Set<String> given =
        top.member("fields").isPresent()
                && top.member("fields").get().value() instanceof JsonTree.Branch fields
            ? fields.members().keySet()
            : Set.of("id", "text");
    if (!given.contains("id") && !given.contains("link")) {
      top.wrong("fields", "neither id nor link is given", "One of them tells items apart");
    }
    if (!given.contains("title") && !given.contains("text")) {
      top.wrong("fields", "neither title nor text is given", "One of them is what was said");
    }
  }

  private Map<String, String> match() {
    Map<String, String> match = new LinkedHashMap<>();
    Optional<Section> section = top.section("match");
    if (section.isEmpty()) return match;
    section.get().allow("header", List.copyOf(new java.util.TreeSet<>(MATCHED)));
    for (String header : section.get().keys()) {
      String text = section.get().text(header, 200).orElse("");
      if (text.isBlank()) section.get().wrong(header, "is empty");
      match.put(header, text);
    }
    return match;
  }
}
