package earshot.listening.preset;

import earshot.listening.preset.Preset.Param;
import earshot.listening.preset.Preset.Param.Entry;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads the parameters of a preset file.
final class ParamsReader {
  private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]{0,31}");
  private static final Set<String> TAKEN = Set.of("cursor", "since", "now", "secret");
  private static final int MOST = 16;
  private static final int LONGEST_VALUE = 4_096;
  private static final int USUAL_LONGEST = 200;

  private final Section top;

  ParamsReader(Section top) {
    this.top = top;
  }

  List<Param> params() {
    List<Param> params = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (Section each : top.sections("params", MOST)) {
      Param param = param(each);
      if (!names.add(param.name()))
        each.wrong("name", "\"" + param.name() + "\" stands here twice");
      params.add(param);
    }
    return params;
  }

  private Param param(Section section) {
    section.allow(
        "key", List.of("name", "label", "type", "required", "maxLength", "default", "choices"));
    String name = section.needed("name", 32, "Give the name used in templates");
    if (!name.isBlank() && !NAME.matcher(name).matches()) {
      section.wrong("name", "\"" + name + "\" must be letters and digits, a small letter first");
    }
    if (TAKEN.contains(name)) section.wrong("name", "\"" + name + "\" is built in", "Take another");
    Entry entry = section.choice("type", Entry.class, Entry.TEXT);
    int usual = entry == Entry.ADDRESS ? LONGEST_VALUE : USUAL_LONGEST;
    Param param =
        new Param(
            name,
            section.text("label", 80).filter(label -> !label.isBlank()).orElse(name),
            entry,
            section.truth("required"),
            section.integer("maxLength", usual, 1, LONGEST_VALUE),
            section.text("default", LONGEST_VALUE),
            section.texts("choices", 100, USUAL_LONGEST));
    checkDefault(section, param);
    return param;
  }

  private static void checkDefault(Section section, Param param) {
    if (param.fallback().isEmpty()) return;
    if (param.required()) {
      section.wrong("default", "is never used, because a value is required", "Leave one out");
    }
    Optional<String> objection = Entries.objection(param, param.fallback().get());
    objection.ifPresent(sentence -> section.wrong("default", sentence));
  }
}
