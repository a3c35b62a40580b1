package earshot;

import earshot.ui.kit.KeyAct;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Stroke;
import earshot.ui.kit.Stroke.Held;
import earshot.ui.shell.Shell;
import earshot.ui.shell.WindowKeys;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import javafx.scene.input.KeyCode;

/// Which keys a person can change, in which places, and what they are where nobody did.
final class KeyTable {
  // The lists of the overview by the places in which they hold.
  private static final SequencedMap<String, List<String>> PLACES = places();

  // What is not here moves about, or has a key in each direction, and stays as it is.
  private static final Map<String, Stroke> STROKES = strokes();

  private static final Map<String, String> REST =
      Map.of(
          "next", "↓",
          "previous", "↑",
          "newest", "Home",
          "oldest", "End",
          "correct", "then 1–4",
          "alert-incident", "Enter");

  private KeyTable() {}

  private static SequencedMap<String, List<String>> places() {
    SequencedMap<String, List<String>> places = new LinkedHashMap<>();
    places.put("timeline", KeyHints.KEYS);
    places.put("replies", KeyHints.WORK_KEYS);
    places.put("insights", List.of("table"));
    places.put("charts", List.of("clear", "mark", "table"));
    places.put("brands", KeyHints.LAB_KEYS);
    places.put("alerts", KeyHints.ALERT_KEYS);
    return places;
  }

  private static Map<String, Stroke> strokes() {
    Map<String, Stroke> strokes = new LinkedHashMap<>();
    String[] letters = {
      "next j",
      "previous k",
      "newest g",
      "oldest G",
      "new n",
      "page o",
      "reply r",
      "no-answer e",
      "snooze s",
      "tag t",
      "star *",
      "assign a",
      "priority p",
      "note m",
      "hide h",
      "select x",
      "history v",
      "why w",
      "unread u",
      "confirm y",
      "correct c",
      "fold f",
      "split D",
      "merge M",
      "search-before [",
      "search-next ]",
      "take-back z",
      "clear 0",
      "mark m",
      "table T",
      "alert-look l",
      "alert-incident i",
      "alert-mute m"
    };
    for (String each : letters) {
      int sign = each.indexOf(' ');
      strokes.put(each.substring(0, sign), Stroke.typed(each.substring(sign + 1)));
    }
    strokes.put("all", Stroke.control(KeyCode.A));
    strokes.put("deck", Stroke.control(KeyCode.D));
    strokes.put("export", Stroke.control(KeyCode.E));
    strokes.put("copy", Stroke.control(KeyCode.ENTER));
    strokes.put("sent", Stroke.pressed(Held.CONTROL_SHIFT, KeyCode.ENTER));
    strokes.put("save-now", Stroke.control(KeyCode.S));
    strokes.put("template", Stroke.control(KeyCode.T));
    strokes.put("placeholder", Stroke.pressed(Held.CONTROL_SHIFT, KeyCode.P));
    strokes.put("keep-finding", Stroke.pressed(Held.ALT, KeyCode.ENTER));
    strokes.put("approval", Stroke.pressed(Held.CONTROL_SHIFT, KeyCode.A));
    strokes.put("save", Stroke.control(KeyCode.S));
    strokes.put("format", Stroke.pressed(Held.CONTROL_SHIFT, KeyCode.F));
    strokes.put("try", Stroke.control(KeyCode.ENTER));
    return strokes;
  }

  /// All that can be changed, in the order of the overview.
  ///
  /// @param words of the window
  static List<KeyAct> acts(Messages words) {
    List<KeyAct> acts = new ArrayList<>(WindowKeys.acts(Messages.of(Shell.class, words.formats())));
    SequencedMap<String, Set<String>> where = new LinkedHashMap<>();
    PLACES.forEach(
        (place, ids) ->
            ids.stream()
                .filter(STROKES::containsKey)
                .forEach(id -> where.computeIfAbsent(id, _ -> new LinkedHashSet<>()).add(place)));
    where.forEach((id, places) -> acts.add(act(id, places, words)));
    return acts;
  }

  private static KeyAct act(String id, Set<String> places, Messages words) {
    return new KeyAct(
        id,
        places,
        List.of(Objects.requireNonNull(STROKES.get(id))),
        words.get("keys." + id + ".does"),
        words.get("keys." + id),
        REST.getOrDefault(id, ""));
  }
}
