package earshot.ui.kit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/// The keys of the program as the person before it changed them.
///
/// What is pressed is told to the screens as the key they know, so that no screen asks which key
/// was chosen. All methods belong to the FX thread.
public final class Keys {
  private static final String LISTS = "timeline";

  // One program has one person before it, as it has one look.
  private static final Map<String, KeyAct> ACTS = new LinkedHashMap<>();
  private static final ReadOnlyIntegerWrapper TURN = new ReadOnlyIntegerWrapper();
  private static volatile Map<String, Stroke> changed = Map.of();
  private static Consumer<Map<String, Stroke>> keeping = all -> {};
  private static Optional<Consumer<Stroke>> waiting = Optional.empty();

  /// What becomes of a stroke.
  public sealed interface Meaning {
    /// It is heard as it is.
    record Itself() implements Meaning {}

    /// It does nothing any more: what it did has another key.
    record Nothing() implements Meaning {}

    /// It does what another stroke is known for.
    record Other(Stroke stroke) implements Meaning {}
  }

  private Keys() {}

  /// Names what can be done by keys; the same again changes nothing.
  public static void are(List<KeyAct> acts) {
    acts.forEach(act -> ACTS.put(act.id(), act));
  }

  /// All that can be done by keys, in the order in which it was named.
  public static List<KeyAct> acts() {
    return List.copyOf(ACTS.values());
  }

  /// Lets what a person chose before hold, and keeps what they choose from now on.
  ///
  /// @param keep called with all changed keys after each change
  public static void kept(Map<String, Stroke> before, Consumer<Map<String, Stroke>> keep) {
    keeping = keep;
    hold(before);
  }

  /// What was chosen, by the ids of the acts; may be asked on any thread.
  public static Map<String, Stroke> changed() {
    return changed;
  }

  /// Grows with each change.
  public static ReadOnlyIntegerProperty turn() {
    return TURN.getReadOnlyProperty();
  }

  /// Gives an act another key, or back its own where that is chosen.
  public static void change(String id, Stroke stroke) {
    KeyAct act = ACTS.get(id);
    Map<String, Stroke> next = new LinkedHashMap<>(changed);
    if (act != null && act.usual().contains(stroke)) next.remove(id);
    else next.put(id, stroke);
    changeAll(next);
  }

  /// Lets these hold and nothing else.
  public static void changeAll(Map<String, Stroke> all) {
    hold(all);
    keeping.accept(changed);
  }

  /// What already has a stroke where an act is done; absent where the stroke is free.
  public static Optional<KeyAct> clash(KeyAct act, Stroke wanted) {
    return ACTS.values().stream()
        .filter(other -> !other.id().equals(act.id()) && other.meets(act))
        .filter(other -> now(other).contains(wanted))
        .findFirst();
  }

  /// The keys of an act as printed.
  public static String shown(KeyAct act) {
    return shown(act.id(), act.printed());
  }

  /// The same by its id.
  ///
  /// @param printed the keys where none was chosen
  public static String shown(String id, String printed) {
    Stroke chosen = changed.get(id);
    if (chosen == null) return printed;
    KeyAct act = ACTS.get(id);
    String rest = act == null ? "" : act.rest();
    return rest.isEmpty() ? chosen.written() : chosen.written() + "  " + rest;
  }

  /// The key of an act as a menu shows it.
  ///
  /// @param usual where none was chosen
  public static String inMenu(String id, String usual) {
    Stroke chosen = changed.get(id);
    return chosen == null ? usual : chosen.inMenu();
  }

  /// The key of an act alone.
  ///
  /// @param usual where none was chosen
  public static String cap(String id, String usual) {
    Stroke chosen = changed.get(id);
    return chosen == null ? usual : chosen.written();
  }

  /// By which stroke a person asks now for what a letter does in lists of mentions.
  static Stroke ofList(Stroke usual) {
    return ACTS.values().stream()
        .filter(act -> act.usual().contains(usual) && act.isIn(LISTS))
        .map(act -> changed.getOrDefault(act.id(), usual))
        .findFirst()
        .orElse(usual);
  }

  /// What a stroke means.
  ///
  /// @param places where one is, the nearest first
  public static Meaning meaning(List<String> places, Stroke stroke) {
    if (changed.isEmpty()) return new Meaning.Itself();
    List<KeyAct> here = in(places);
    for (KeyAct act : here) {
      if (!now(act).contains(stroke)) continue;
      return changed.containsKey(act.id())
          ? new Meaning.Other(act.usual().getFirst())
          : new Meaning.Itself();
    }
    boolean left = here.stream().anyMatch(act -> act.usual().contains(stroke));
    return left ? new Meaning.Nothing() : new Meaning.Itself();
  }

  /// Gives the next stroke to somebody instead of letting it act.
  public static void next(Consumer<Stroke> hears) {
    waiting = Optional.of(hears);
  }

  /// Lets strokes act again.
  public static void nextActs() {
    waiting = Optional.empty();
  }

  static Optional<Consumer<Stroke>> waiting() {
    return waiting;
  }

  // What is done nearest goes before what is done everywhere.
  private static List<KeyAct> in(List<String> places) {
    List<KeyAct> here = new ArrayList<>();
    for (String place : places) {
      ACTS.values().stream().filter(act -> act.places().contains(place)).forEach(here::add);
    }
    ACTS.values().stream().filter(act -> act.places().isEmpty()).forEach(here::add);
    return here;
  }

  private static List<Stroke> now(KeyAct act) {
    Stroke chosen = changed.get(act.id());
    return chosen == null ? act.usual() : List.of(chosen);
  }

  private static void hold(Map<String, Stroke> all) {
    changed = Map.copyOf(all);
    TURN.set(TURN.get() + 1);
  }
}
