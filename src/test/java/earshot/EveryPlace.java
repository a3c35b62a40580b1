package earshot;

import earshot.model.WorkMode;
import earshot.ui.Fx;
import earshot.ui.kit.Look;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;

/// A way through every place and page of the whole window; it is looked at on each when nothing
/// there moves any more.
final class EveryPlace {
  private final OpenWindow window;
  private final BiConsumer<OpenWindow, String> look;

  private EveryPlace(OpenWindow window, BiConsumer<OpenWindow, String> look) {
    this.window = window;
    this.look = look;
  }

  /// Walks through a new workspace with a few mentions, made in the folder.
  ///
  /// @param look is given the window and where in it one is
  static void walk(Path folder, int width, int height, BiConsumer<OpenWindow, String> look) {
    try (Workspace workspace = Samples.few(folder.resolve("w"))) {
      workspace.modes().change(WorkMode.HANDS_ON, "the test answers", "ana");
      walk(workspace, width, height, look);
    }
  }

  /// Walks through a workspace that is open and has mentions.
  static void walk(
      Workspace workspace, int width, int height, BiConsumer<OpenWindow, String> look) {
    try (OpenWindow window = new OpenWindow(workspace, OpenWindow.Ways.NONE, width, height)) {
      window.fill(Look.LIGHT, false).show();
      window.until(() -> !window.list("#mentions").getItems().isEmpty());
      new EveryPlace(window, look).walk();
    }
  }

  private void walk() {
    timeline();
    for (String place : places()) {
      Fx.run(() -> window.find("#" + place).ifPresent(EveryPlace::fire));
      pages(place);
    }
    window.press("#mode");
    here("the mode sheet");
    window.key("#mode-reason", KeyCode.ESCAPE);
  }

  private void timeline() {
    here("the timeline");
    Fx.run(() -> window.list("#mentions").getSelectionModel().select(0));
    window.key("#mentions", KeyCode.ENTER);
    window.awaits("#detail-text");
    here("a mention in detail");
    window.type("#mentions", "v");
    here("the history of a mention");
    window.type("#mentions", "r");
    window.awaits("#draft");
    here("the answer");
    window.key("#draft", KeyCode.T, KeyCode.CONTROL);
    here("the templates above an answer");
    window.key("#draft", KeyCode.ESCAPE);
    window.key("#mentions", KeyCode.ESCAPE);
  }

  // Each page of each row of tabs; rows of tabs that a page brings are gone through with it.
  private void pages(String place) {
    Set<ButtonBase> turned = new LinkedHashSet<>();
    here(place);
    for (var next = tab(turned); next.isPresent(); next = tab(turned)) {
      ButtonBase tab = next.get();
      turned.add(tab);
      String name = Fx.get(() -> name(tab));
      Fx.run(() -> fire(tab));
      here(place + ", " + name);
    }
  }

  private Optional<ButtonBase> tab(Set<ButtonBase> turned) {
    return Fx.get(
        () ->
            window.nodes().stream()
                .filter(node -> String.valueOf(node.getId()).endsWith("-tabs"))
                .flatMap(row -> ((Parent) row).getChildrenUnmodifiable().stream())
                .filter(ToggleButton.class::isInstance)
                .map(ButtonBase.class::cast)
                .filter(tab -> !turned.contains(tab))
                .findFirst());
  }

  // What is written on it differs from language to language, where it stands does not.
  private static String name(ButtonBase tab) {
    Parent row = tab.getParent();
    return row.getId() + " " + (row.getChildrenUnmodifiable().indexOf(tab) + 1);
  }

  private void here(String where) {
    window.settle();
    look.accept(window, where);
  }

  private List<String> places() {
    return Fx.get(
        () ->
            window.nodes().stream()
                .map(node -> String.valueOf(node.getId()))
                .filter(id -> id.startsWith("place-"))
                .toList());
  }

  private static void fire(Node node) {
    if (node instanceof ButtonBase button) button.fire();
  }
}
