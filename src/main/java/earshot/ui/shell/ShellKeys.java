package earshot.ui.shell;

import earshot.ui.kit.Theme;
import earshot.ui.kit.UndoHistory;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.fxmisc.richtext.GenericStyledArea;

/// The keys that work in every place of the window.
final class ShellKeys {
  private static final List<KeyCode> DIGITS =
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

  private final ShellViewModel model;
  private final SettingsViewModel settings;
  private final KeySheet sheet;
  private final TopBar top;
  private final List<Place> places;
  private final UndoHistory history;

  ShellKeys(
      ShellViewModel model,
      SettingsViewModel settings,
      Over over,
      List<Place> places,
      UndoHistory history) {
    this.model = model;
    this.settings = settings;
    this.sheet = over.sheet();
    this.top = over.top();
    this.places = places;
    this.history = history;
  }

  /// What lies over the places and can take the keys.
  record Over(KeySheet sheet, TopBar top) {}

  /// Listens on the window's content.
  ///
  /// @param panes in the order in which F6 walks them
  void listen(Parent root, Supplier<List<Node>> panes) {
    root.addEventFilter(
        KeyEvent.KEY_PRESSED,
        press -> {
          if (taken(press, root, panes)) press.consume();
        });
    // Characters come as typed: their key differs from keyboard to keyboard.
    root.addEventHandler(
        KeyEvent.KEY_TYPED,
        typed -> {
          if (!(typed.getTarget() instanceof TextInputControl) && typed(typed)) typed.consume();
        });
  }

  private boolean typed(KeyEvent typed) {
    if (typed.isControlDown() || typed.isAltDown() || typed.isMetaDown()) return false;
    return switch (typed.getCharacter()) {
      case "?" -> {
        sheet.toggle();
        yield true;
      }
      case "/" -> {
        top.focusSearch();
        yield true;
      }
      default -> false;
    };
  }

  private boolean taken(KeyEvent press, Parent root, Supplier<List<Node>> panes) {
    if (press.isShortcutDown()) return withControl(press);
    if (press.isAltDown()) return withAlt(press.getCode());
    return switch (press.getCode()) {
      case F5 -> done(model::pollNow);
      case F6 -> done(() -> walk(root, panes.get(), press.isShiftDown() ? -1 : 1));
      case F11 -> done(() -> fullScreen(root));
      case ESCAPE -> sheet.open() && done(sheet::hide);
      default -> false;
    };
  }

  private boolean withControl(KeyEvent press) {
    KeyCode code = press.getCode();
    if (press.isShiftDown()) {
      return switch (code) {
        case L -> done(() -> settings.toggle(Theme.worn().get()));
        case O -> done(() -> model.workOffline(!model.offlineProperty().get()));
        case Z -> !writing(press) && done(history::redo);
        default -> larger(code);
      };
    }
    return switch (code) {
      case K -> done(top::focusSearch);
      case Z -> !writing(press) && done(history::undo);
      case Y -> !writing(press) && done(history::redo);
      case COMMA -> done(() -> model.open("settings"));
      default -> place(code) || larger(code);
    };
  }

  // A field takes back what was typed in it.
  private static boolean writing(KeyEvent press) {
    return press.getTarget() instanceof TextInputControl
        || press.getTarget() instanceof GenericStyledArea<?, ?, ?>;
  }

  private boolean larger(KeyCode code) {
    return switch (code) {
      case PLUS, EQUALS, ADD -> done(() -> settings.textStep(1));
      case MINUS, SUBTRACT -> done(() -> settings.textStep(-1));
      case DIGIT0, NUMPAD0 -> done(() -> settings.textStep(0));
      default -> false;
    };
  }

  private boolean place(KeyCode code) {
    int number = DIGITS.indexOf(code);
    if (number < 0 || number >= places.size()) return false;
    return done(() -> model.open(places.get(number).id()));
  }

  private boolean withAlt(KeyCode code) {
    return switch (code) {
      case LEFT -> done(model::back);
      case RIGHT -> done(model::forth);
      default -> false;
    };
  }

  private static boolean done(Runnable deed) {
    deed.run();
    return true;
  }

  private static void fullScreen(Parent root) {
    if (root.getScene().getWindow() instanceof Stage stage) {
      stage.setFullScreen(!stage.isFullScreen());
    }
  }

  private static void walk(Parent root, List<? extends Node> panes, int direction) {
    Node owner = root.getScene().getFocusOwner();
    int at = 0;
    for (int i = 0; i < panes.size(); i++) if (holds(panes.get(i), owner)) at = i;
    for (int step = 1; step <= panes.size(); step++) {
      Node pane = panes.get(Math.floorMod(at + direction * step, panes.size()));
      List<Node> stops = new ArrayList<>();
      stops(pane, stops);
      if (!stops.isEmpty()) {
        stops.getFirst().requestFocus();
        return;
      }
    }
  }

  private static boolean holds(Node pane, Node owner) {
    for (Node node = owner; node != null; node = node.getParent()) if (node == pane) return true;
    return false;
  }

  private static void stops(Node node, List<Node> found) {
    if (!node.isVisible() || node.isDisabled()) return;
    if (node.isFocusTraversable()) {
      found.add(node);
      return;
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> stops(child, found));
    }
  }
}
