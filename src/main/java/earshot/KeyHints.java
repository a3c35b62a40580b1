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
          "newest",
          "oldest",
          "screen",
          "new",
          "open",
          "page",
          "reply",
          "no-answer",
          "snooze",
          "tag",
          "star",
          "assign",
          "priority",
          "note",
          "hide",
          "select",
          "extend",
          "all",
          "history",
          "why",
          "unread",
          "confirm",
          "correct",
          "fold",
          "split",
          "merge",
          "search-before",
          "search-next",
          "search-moves",
          "take-back",
          "copy",
          "sent",
          "save-now",
          "template",
          "placeholder",
          "findings",
          "keep-finding",
          "approval",
          "export",
          "deck",
          "column",
          "move-column");
  static final List<String> WORK_KEYS =
      List.of(
          "next",
          "previous",
          "newest",
          "oldest",
          "open",
          "page",
          "reply",
          "no-answer",
          "snooze",
          "tag",
          "star",
          "assign",
          "priority",
          "note",
          "hide",
          "select",
          "extend",
          "all",
          "history",
          "why",
          "unread",
          "confirm",
          "correct",
          "take-back",
          "copy",
          "sent",
          "save-now",
          "template",
          "placeholder",
          "findings",
          "keep-finding",
          "approval");
  static final List<String> INSIGHT_KEYS =
      List.of(
          "read",
          "widen",
          "zoom",
          "range",
          "clear",
          "see",
          "mark",
          "table",
          "copy-table",
          "label",
          "label-back");
  static final List<String> LAB_KEYS =
      List.of("save", "format", "try", "example", "rule-rests", "rule-moves");
  static final List<String> ALERT_KEYS =
      List.of("alert-look", "alert-incident", "alert-mute", "alert-none");

  private KeyHints() {}

  /// The keys with what they do.
  static List<Place.KeyHint> of(List<String> keys, Messages words) {
    return keys.stream()
        .map(
            key ->
                new Place.KeyHint(
                    key, words.get("keys." + key), words.get("keys." + key + ".does")))
        .toList();
  }
}
