package earshot.listening.preset;

import earshot.listening.preset.JsonTree.Branch;
import earshot.listening.preset.JsonTree.Figure;
import earshot.listening.preset.JsonTree.Member;
import earshot.listening.preset.JsonTree.Row;
import earshot.listening.preset.JsonTree.Spot;
import earshot.listening.preset.JsonTree.Text;
import earshot.listening.preset.JsonTree.Truth;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// One object of a preset file, read key by key; whatever is wrong is noted with its place, and
/// reading goes on with something harmless.
final class Section {
  private static final int FEW = 12;

  private final Branch branch;
  private final String path;
  private final Findings findings;

  Section(Branch branch, String path, Findings findings) {
    this.branch = branch;
    this.path = path;
    this.findings = findings;
    for (Member each : branch.doubled()) {
      findings.add(each.spot(), pathOf(each.key()), "this key stands here twice");
    }
  }

  Spot spot() {
    return branch.spot();
  }

  Set<String> keys() {
    return branch.members().keySet();
  }

  String pathOf(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  Findings findings() {
    return findings;
  }

  /// Notes every key that is not known.
  ///
  /// @param what what an unknown one is called, such as `key` or `field`
  void allow(String what, List<String> known) {
    for (Member each : branch.members().values()) {
      if (known.contains(each.key())) continue;
      findings.add(
          each.spot(),
          pathOf(each.key()),
          "unknown " + what,
          NearestName.of(each.key(), known)
              .map(name -> "Did you mean \"" + name + "\"?")
              .orElse(known.size() > FEW ? "" : "Known here: " + String.join(", ", known)));
    }
  }

  Optional<Member> member(String key) {
    return Optional.ofNullable(branch.members().get(key));
  }

  void wrong(String key, String cause) {
    wrong(key, cause, "");
  }

  /// Notes something wrong with a value, or with the absence of a key.
  void wrong(String key, String cause, String cure) {
    Spot spot = member(key).map(found -> found.value().spot()).orElse(branch.spot());
    findings.add(spot, pathOf(key), cause, cure);
  }

  void missing(String key, String cure) {
    findings.add(branch.spot(), pathOf(key), "is missing", cure);
  }

  /// The text of a key; absent when the key is or when it holds something else, which is noted.
  Optional<String> text(String key, int longest) {
    Optional<Member> found = member(key);
    if (found.isEmpty()) return Optional.empty();
    if (!(found.get().value() instanceof Text text)) {
      wrong(key, "must be text in quotes");
      return Optional.empty();
    }
    if (text.text().length() > longest) {
      wrong(key, "is longer than " + longest + " characters");
      return Optional.empty();
    }
    if (text.text().chars().anyMatch(Character::isISOControl)) {
      wrong(key, "holds a line break or another control character");
      return Optional.empty();
    }
    return Optional.of(text.text());
  }

  /// As [#text], noting its absence.
  String needed(String key, int longest, String cure) {
    if (member(key).isEmpty()) missing(key, cure);
    Optional<String> text = text(key, longest);
    if (text.isPresent() && text.get().isBlank()) wrong(key, "is empty", cure);
    return text.orElse("");
  }

  int integer(String key, int fallback, int least, int most) {
    Optional<Member> found = member(key);
    if (found.isEmpty()) return fallback;
    try {
      if (found.get().value() instanceof Figure figure) {
        int number = Integer.parseInt(figure.digits());
        if (number >= least && number <= most) return number;
      }
    } catch (NumberFormatException tooLargeOrBroken) {
      // Said below.
    }
    wrong(key, "must be a whole number from " + least + " to " + most);
    return fallback;
  }

  boolean truth(String key) {
    Optional<Member> found = member(key);
    if (found.isEmpty()) return false;
    if (found.get().value() instanceof Truth truth) return truth.value();
    wrong(key, "must be true or false");
    return false;
  }

  /// One of the constants of an enum, by its name in small letters.
  <E extends Enum<E>> E choice(String key, Class<E> type, E fallback) {
    Optional<String> text = text(key, 40);
    if (text.isEmpty()) return fallback;
    List<String> known = new ArrayList<>();
    for (E each : type.getEnumConstants()) {
      String name = word(each);
      if (name.equals(text.get())) return each;
      known.add(name);
    }
    wrong(
        key,
        "\"" + text.get() + "\" is not known",
        NearestName.of(text.get(), known)
            .map(name -> "Did you mean \"" + name + "\"?")
            .orElse("Known: " + String.join(", ", known)));
    return fallback;
  }

  /// A constant as files write it: `LINK_HEADER` is `linkHeader`.
  static String word(Enum<?> constant) {
    StringBuilder out = new StringBuilder();
    for (String part : constant.name().split("_", -1)) {
      String small = part.toLowerCase(Locale.ROOT);
      out.append(out.isEmpty() ? small : part.charAt(0) + small.substring(1));
    }
    return out.toString();
  }

  Optional<Duration> duration(String key) {
    Optional<String> text = text(key, 40);
    if (text.isEmpty()) return Optional.empty();
    try {
      return Optional.of(Duration.parse(text.get()));
    } catch (DateTimeParseException odd) {
      wrong(key, "\"" + text.get() + "\" is not a length of time, such as PT10M, PT1H or P30D");
      return Optional.empty();
    }
  }

  Optional<Section> section(String key) {
    Optional<Member> found = member(key);
    if (found.isEmpty()) return Optional.empty();
    if (found.get().value() instanceof Branch inner) {
      return Optional.of(new Section(inner, pathOf(key), findings));
    }
    wrong(key, "must be an object in { }");
    return Optional.empty();
  }

  /// The objects of a list.
  List<Section> sections(String key, int most) {
    List<Section> sections = new ArrayList<>();
    for (JsonTree each : elements(key, most)) {
      String place = pathOf(key) + "[" + sections.size() + "]";
      if (each instanceof Branch inner) sections.add(new Section(inner, place, findings));
      else findings.add(each.spot(), place, "must be an object in { }");
    }
    return sections;
  }

  /// The texts of a list, each once.
  List<String> texts(String key, int most, int longest) {
    Set<String> texts = new TreeSet<>();
    List<String> inOrder = new ArrayList<>();
    for (JsonTree each : elements(key, most)) {
      if (!(each instanceof Text text) || text.text().isBlank() || text.text().length() > longest) {
        findings.add(each.spot(), pathOf(key), "must hold texts in quotes");
      } else if (texts.add(text.text())) {
        inOrder.add(text.text());
      } else {
        findings.add(each.spot(), pathOf(key), "\"" + text.text() + "\" stands here twice");
      }
    }
    return inOrder;
  }

  private List<JsonTree> elements(String key, int most) {
    Optional<Member> found = member(key);
    if (found.isEmpty()) return List.of();
    if (!(found.get().value() instanceof Row row)) {
      wrong(key, "must be a list in [ ]");
      return List.of();
    }
    if (row.elements().size() > most) {
      wrong(key, "holds more than " + most);
      return List.of();
    }
    return row.elements();
  }

  /// Keys with texts; numbers and truth values count as they are written.
  Map<String, String> values(String key, int most) {
    Map<String, String> values = new LinkedHashMap<>();
    section(key)
        .ifPresent(
            inner -> {
              if (inner.keys().size() > most) wrong(key, "holds more than " + most);
              for (String name : inner.keys())
                inner.scalar(name).ifPresent(v -> values.put(name, v));
            });
    return values;
  }

  private Optional<String> scalar(String key) {
    return switch (member(key).orElseThrow().value()) {
      case Text text -> Optional.of(text.text());
      case Figure figure -> Optional.of(figure.digits());
      case Truth truth -> Optional.of(Boolean.toString(truth.value()));
      case Branch ignored -> notScalar(key);
      case Row ignored -> notScalar(key);
      case JsonTree.Nothing ignored -> notScalar(key);
    };
  }

  private Optional<String> notScalar(String key) {
    wrong(key, "must be text or a number");
    return Optional.empty();
  }
}
