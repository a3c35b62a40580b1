package earshot;

import earshot.ui.kit.Messages;
import earshot.ui.shell.Place;
import java.util.List;

/// The keys of each place, for the overview of keys.
final class KeyHints {
  static final List<String> KEYS =
      List.of(
          "next",
          "previous",
          "new",
          "page",
          "reply",
          "no-answer",
          "snooze",
          "tag",
          "assign",
          "priority",
          "note",
          "hide",
          "select",
          "extend",
          "all",
          "history",
          "confirm",
          "correct",
          "undo",
          "copy",
          "export",
          "deck",
          "column",
          "move-column");
  static final List<String> WORK_KEYS =
      List.of(
          "next",
          "previous",
          "ends",
          "reply",
          "no-answer",
          "snooze",
          "tag",
          "assign",
          "priority",
          "note",
          "hide",
          "select",
          "extend",
          "all",
          "undo",
          "copy",
          "sent");
  static final List<String> INSIGHT_KEYS =
      List.of("read", "widen", "zoom", "range", "clear", "see", "mark", "table");
  static final List<String> LAB_KEYS = List.of("save", "format", "try", "example");

  private KeyHints() {}

  /// The keys with what they do.
  static List<Place.KeyHint> of(List<String> keys, Messages words) {
    return keys.stream()
        .map(key -> new Place.KeyHint(words.get("keys." + key), words.get("keys." + key + ".does")))
        .toList();
  }
}
