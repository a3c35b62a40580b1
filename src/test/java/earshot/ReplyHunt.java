package earshot;

import earshot.ui.Fx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Control;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/// Tries all there is to press, type and drag in a window, and notes what brought a text to the
/// clipboard or into a file.
final class ReplyHunt {
  private static final String NOTHING = "put there by the test";
  // Of equal buttons, such as those of rows, these many are pressed.
  private static final int ALIKE = 2;
  private static final List<KeyCode> CODES =
      List.of(
          KeyCode.ENTER,
          KeyCode.S,
          KeyCode.C,
          KeyCode.X,
          KeyCode.T,
          KeyCode.P,
          KeyCode.A,
          KeyCode.INSERT);

  private final OpenWindow window;
  private final String hunted;
  private final Path files;
  private final List<String> found = new ArrayList<>();
  private String last = "opening the window";

  ReplyHunt(OpenWindow window, String hunted, Path files) {
    this.window = window;
    this.hunted = hunted;
    this.files = files;
  }

  /// What was done when the text came out.
  List<String> found() {
    return List.copyOf(found);
  }

  /// Goes through the keys and buttons of an answer, and all there is in the places of answers.
  void briefly() {
    begin();
    for (String place : List.of("place-replies", "place-alerts")) go(place);
    end();
  }

  /// Goes through the keys of the list and of an answer, and through every place.
  void everywhere() {
    begin();
    letters();
    places().forEach(this::go);
    end();
  }

  private void begin() {
    Fx.run(ReplyHunt::empty);
    window.until(() -> !window.list("#mentions").getItems().isEmpty());
    Fx.run(() -> window.list("#mentions").getSelectionModel().select(0));
    answer();
    // The checks of an answer come from another thread; before them nothing is copied anyway.
    window.settle();
    keys();
    buttons(() -> window.find("#reply").orElseGet(window::root), this::answer);
    answer();
    drags();
    copies();
  }

  private void end() {
    window.settle();
    step("the end", () -> {});
  }

  private void go(String place) {
    Runnable there = () -> Fx.run(() -> window.find("#" + place).ifPresent(ReplyHunt::fire));
    step("the place " + place, there);
    buttons(window::root, there);
    drags();
  }

  private List<String> places() {
    List<String> ids =
        Fx.get(
            () ->
                window.nodes().stream()
                    .map(node -> String.valueOf(node.getId()))
                    .filter(id -> id.startsWith("place-"))
                    .toList());
    if (ids.size() < 6) throw new AssertionError("few places: " + ids);
    return ids;
  }

  private void keys() {
    for (KeyCode code : CODES) {
      for (boolean shift : new boolean[] {false, true}) {
        String name = "Ctrl+" + (shift ? "Shift+" : "") + code;
        step(name, () -> control(target(), code, shift));
        answer();
      }
    }
  }

  private Node target() {
    return window.find("#draft").or(() -> window.find("#reply")).orElseGet(window::root);
  }

  // With each node that can have the keys.
  private void copies() {
    List<Node> holders =
        Fx.get(() -> window.nodes().stream().filter(Node::isFocusTraversable).toList());
    for (Node holder : holders) {
      for (KeyCode code : List.of(KeyCode.C, KeyCode.INSERT, KeyCode.X)) {
        step(
            "Ctrl+" + code + " in " + name(holder),
            () -> {
              holder.requestFocus();
              control(holder, KeyCode.A, false);
              control(holder, code, false);
              // What was cut comes back, to be found by the next steps too.
              if (code == KeyCode.X) control(holder, KeyCode.Z, false);
            });
      }
    }
  }

  private void letters() {
    for (char letter = '!'; letter <= '~'; letter++) {
      String typed = String.valueOf(letter);
      answer();
      step("the key " + typed, () -> type(window.list("#mentions"), KeyCode.UNDEFINED, typed));
    }
  }

  private void answer() {
    boolean open =
        Fx.get(
            () -> {
              if (window.sees("#reply")) return true;
              window.find("#place-timeline").ifPresent(ReplyHunt::fire);
              type(window.list("#mentions"), KeyCode.R, "r");
              return false;
            });
    if (!open) window.awaits("#reply");
  }

  private void drags() {
    Fx.run(
        () -> {
          for (Node node : window.nodes()) {
            if (drags(node)) found.add("dragging " + name(node) + " let it out");
          }
        });
  }

  /// Whether something goes with the mouse that is dragged from there. Call it on the FX thread.
  static boolean drags(Node node) {
    try {
      Event.fireEvent(node, drag());
      return false;
    } catch (IllegalStateException begun) {
      // So answers the toolkit to a drag that begins without a mouse.
      return true;
    }
  }

  private static MouseEvent drag() {
    return new MouseEvent(
        MouseEvent.DRAG_DETECTED,
        1,
        1,
        1,
        1,
        MouseButton.PRIMARY,
        1,
        false,
        false,
        false,
        false,
        true,
        false,
        false,
        false,
        false,
        true,
        null);
  }

  // Pages and panes bring more buttons: until there is none that was not pressed.
  private void buttons(Supplier<Node> within, Runnable there) {
    Map<String, Integer> pressed = new HashMap<>();
    Optional<Control> next = Fx.get(() -> next(within.get(), pressed));
    while (next.isPresent()) {
      Control button = next.get();
      step("the button " + name(button), () -> use(button));
      there.run();
      next = Fx.get(() -> next(within.get(), pressed));
    }
  }

  private static Optional<Control> next(Node within, Map<String, Integer> pressed) {
    for (Node node : OpenWindow.nodes(within)) {
      if (!(node instanceof Control control) || node.isDisabled()) continue;
      boolean place = String.valueOf(node.getId()).startsWith("place-");
      boolean usable = node instanceof ButtonBase || control.getContextMenu() != null;
      if (place || !usable || pressed.getOrDefault(name(node), 0) >= ALIKE) continue;
      var unused = pressed.merge(name(node), 1, Integer::sum);
      return Optional.of(control);
    }
    return Optional.empty();
  }

  private static void use(Control control) {
    if (control instanceof MenuButton menu) items(menu.getItems());
    else if (control instanceof ButtonBase button) fire(button);
    ContextMenu beside = control.getContextMenu();
    if (beside != null) items(beside.getItems());
  }

  private static void items(List<MenuItem> items) {
    for (MenuItem item : List.copyOf(items)) {
      if (item instanceof Menu menu) items(menu.getItems());
      else if (!item.isDisable()) item.fire();
    }
  }

  private static void fire(Node node) {
    if (node instanceof ButtonBase button && !button.isDisabled() && button.getScene() != null) {
      button.fire();
    }
  }

  // What an earlier step brings late is never overwritten unseen: looking and emptying are one.
  private void step(String name, Runnable deed) {
    Fx.run(
        () -> {
          arrived();
          last = name;
          deed.run();
          arrived();
        });
    look();
  }

  private boolean arrived() {
    String text = String.valueOf(Clipboard.getSystemClipboard().getString());
    boolean is = text.contains(hunted);
    if (is) {
      found.add(last + " copied it");
      empty();
    }
    return is;
  }

  private static void empty() {
    Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, NOTHING));
  }

  private void look() {
    found.addAll(holding(files, hunted).stream().map(file -> last + " wrote " + file).toList());
  }

  /// The files of a folder that hold the text.
  static List<Path> holding(Path folder, String text) {
    try (Stream<Path> all = Files.walk(folder)) {
      List<Path> held = new ArrayList<>();
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        if (Files.readString(file, StandardCharsets.ISO_8859_1).contains(text)) held.add(file);
      }
      return held;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String name(Node node) {
    String id = String.valueOf(node.getId());
    Set<String> styles = Set.copyOf(node.getStyleClass());
    boolean named = node.getId() != null;
    String words = node instanceof ButtonBase button ? " " + button.getText() : "";
    return named ? id + words : styles.stream().sorted().toList() + words;
  }

  private static void control(Node at, KeyCode code, boolean shift) {
    at.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, true, false, false));
  }

  private static void type(Node at, KeyCode code, String typed) {
    at.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    at.fireEvent(
        new KeyEvent(KeyEvent.KEY_TYPED, typed, "", KeyCode.UNDEFINED, false, false, false, false));
  }
}
