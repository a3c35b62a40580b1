package earshot.cli;

import earshot.model.Cue;
import earshot.model.CueKind;
import earshot.model.Shown;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Signs of what a text does, as objects for programs and as words for people.
final class CueLines {
  private CueLines() {}

  /// One object per sign: its rule, the words that show it, and what it weighs.
  static List<Map<String, Object>> json(Collection<Cue> cues) {
    return cues.stream().map(CueLines::json).toList();
  }

  private static Map<String, Object> json(Cue cue) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("id", cue.rule());
    object.put("match", cue.match());
    object.put("weight", cue.weight());
    object.put("kind", kind(cue.kind()));
    object.put("from", cue.from());
    object.put("to", cue.to());
    return object;
  }

  /// Such as `complaint: broken +1.4 “broken”`.
  static String line(Cue cue) {
    String weight = cue.kind() == CueKind.COMPLAINT ? " %+.1f".formatted(cue.weight()) : "";
    String match = cue.match().isEmpty() ? "" : " “" + Shown.line(cue.match()) + "”";
    return kind(cue.kind()) + ": " + cue.rule() + weight + match;
  }

  private static String kind(CueKind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
