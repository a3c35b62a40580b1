package earshot.ui.shell;

import earshot.ui.kit.Stroke;
import earshot.ui.kit.Stroke.Held;
import earshot.ui.palette.Command;
import earshot.ui.palette.PaletteViewModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.event.EventHandler;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The keys that work in every place of the window: each leads to what the palette calls the same.
final class ShellKeys {
  /// The keys of the first places.
  static final List<KeyCode> DIGITS =
      List.of(
          KeyCode.DIGIT1,
          KeyCode.DIGIT2,
          KeyCode.DIGIT3,
          KeyCode.DIGIT4,
          KeyCode.DIGIT5,
          KeyCode.DIGIT6,
          KeyCode.DIGIT7,
          KeyCode.DIGIT8,
          KeyCode.DIGIT9);

  /// A key with what it does.
  ///
  /// @param id of what it does, as in the overview of keys
  record Bound(String id, Held held, KeyCode code) {}

  /// All keys but those that are read as characters.
  static final List<Bound> KEYS =
      List.of(
          new Bound("palette", Held.CONTROL, KeyCode.K),
          new Bound("help", Held.NOTHING, KeyCode.F1),
          new Bound("settings", Held.CONTROL, KeyCode.COMMA),
          new Bound("brands-new-search", Held.CONTROL, KeyCode.N),
          new Bound("sources-add", Held.CONTROL_SHIFT, KeyCode.N),
          new Bound("sources-paste", Held.CONTROL_SHIFT, KeyCode.V),
          new Bound("archives-open", Held.CONTROL, KeyCode.O),
          new Bound("undo", Held.CONTROL, KeyCode.Z),
          new Bound("redo", Held.CONTROL, KeyCode.Y),
          new Bound("redo", Held.CONTROL_SHIFT, KeyCode.Z),
          new Bound("back", Held.ALT, KeyCode.LEFT),
          new Bound("forth", Held.ALT, KeyCode.RIGHT),
          new Bound("panes", Held.NOTHING, KeyCode.F6),
          new Bound("panes-back", Held.SHIFT, KeyCode.F6),
          new Bound("poll", Held.NOTHING, KeyCode.F5),
          new Bound("offline", Held.CONTROL_SHIFT, KeyCode.O),
          new Bound("jobs", Held.CONTROL, KeyCode.J),
          new Bound("theme", Held.CONTROL_SHIFT, KeyCode.L),
          new Bound("larger", Held.CONTROL, KeyCode.PLUS),
          new Bound("larger", Held.CONTROL, KeyCode.EQUALS),
          new Bound("larger", Held.CONTROL, KeyCode.ADD),
          new Bound("larger", Held.CONTROL_SHIFT, KeyCode.PLUS),
          new Bound("larger", Held.CONTROL_SHIFT, KeyCode.EQUALS),
          new Bound("smaller", Held.CONTROL, KeyCode.MINUS),
          new Bound("smaller", Held.CONTROL, KeyCode.SUBTRACT),
          new Bound("smaller", Held.CONTROL_SHIFT, KeyCode.MINUS),
          new Bound("as-before", Held.CONTROL, KeyCode.DIGIT0),
          new Bound("as-before", Held.CONTROL, KeyCode.NUMPAD0),
          new Bound("full", Held.NOTHING, KeyCode.F11),
          new Bound("escape", Held.CONTROL, KeyCode.W),
          new Bound("quit", Held.CONTROL, KeyCode.Q));

  /// The characters, which are read as typed: their key differs from keyboard to keyboard.
  static final Map<String, String> CHARACTERS = Map.of("?", "help", "/", "slash");

  // A field takes back what was typed in it.
  private static final List<String> OF_FIELDS = List.of("undo", "redo");

  private final List<Place> places;
  private final PaletteViewModel palette;
  private final Map<String, Runnable> moves;
  private final Consumer<String> refuse;

  /// @param moves what has a key and no line in the palette, by its id
  /// @param refuse says why something cannot be done now
  ShellKeys(
      List<Place> places,
      PaletteViewModel palette,
      Map<String, Runnable> moves,
      Consumer<String> refuse) {
    this.places = places;
    this.palette = palette;
    this.moves = moves;
    this.refuse = refuse;
  }

  /// Listens on the window's content, and on the window itself while nothing in it has the keys: a
  /// place that was left takes them along until the next frame is drawn.
  void listen(Parent root) {
    EventHandler<KeyEvent> onPress =
        press -> {
          if (pressed(press)) press.consume();
        };
    EventHandler<KeyEvent> onTyped =
        typed -> {
          if (!Stroke.writing(typed) && typed(typed)) typed.consume();
        };
    root.addEventFilter(KeyEvent.KEY_PRESSED, onPress);
    root.addEventHandler(KeyEvent.KEY_TYPED, onTyped);
    EventHandler<KeyEvent> onPressOfNobody = ofNobody(onPress);
    EventHandler<KeyEvent> onTypedByNobody = ofNobody(onTyped);
    root.sceneProperty()
        .subscribe(
            (was, now) -> {
              if (was != null) {
                was.removeEventHandler(KeyEvent.KEY_PRESSED, onPressOfNobody);
                was.removeEventHandler(KeyEvent.KEY_TYPED, onTypedByNobody);
              }
              if (now != null) {
                now.addEventHandler(KeyEvent.KEY_PRESSED, onPressOfNobody);
                now.addEventHandler(KeyEvent.KEY_TYPED, onTypedByNobody);
              }
            });
  }

  private static EventHandler<KeyEvent> ofNobody(EventHandler<KeyEvent> listener) {
    return key -> {
      if (key.getTarget() instanceof Scene) listener.handle(key);
    };
  }

  private boolean typed(KeyEvent typed) {
    if (typed.isControlDown() || typed.isAltDown() || typed.isMetaDown()) return false;
    return Optional.ofNullable(CHARACTERS.get(typed.getCharacter())).map(this::does).orElse(false);
  }

  private boolean pressed(KeyEvent press) {
    Held held = Held.of(press);
    Optional<String> id =
        Stream.concat(KEYS.stream(), digits())
            .filter(each -> each.held() == held && each.code() == press.getCode())
            .map(Bound::id)
            .findFirst();
    if (id.isEmpty() || (OF_FIELDS.contains(id.get()) && Stroke.writing(press))) return false;
    boolean over = palette.openProperty().get();
    if (!id.get().equals("palette")) palette.close();
    // What is on top is the palette then.
    return (over && id.get().equals("escape")) || does(id.get());
  }

  private Stream<Bound> digits() {
    return IntStream.range(0, Math.min(places.size(), DIGITS.size()))
        .mapToObj(n -> new Bound("place." + places.get(n).id(), Held.CONTROL, DIGITS.get(n)));
  }

  // Whether there is anything of that id here.
  private boolean does(String id) {
    Runnable move = moves.get(id);
    if (move != null) {
      move.run();
      return true;
    }
    List<Command> commands = new ArrayList<>(palette.offered());
    commands.removeIf(each -> !each.id().equals(id));
    commands.stream().limit(1).forEach(this::run);
    return !commands.isEmpty();
  }

  private void run(Command command) {
    String hindrance = command.deed().hindrance().get();
    if (hindrance.isEmpty()) command.deed().run().run();
    else refuse.accept(hindrance);
  }
}
