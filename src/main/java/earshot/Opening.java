package earshot;

import earshot.model.Brand;
import earshot.ui.kit.Theme;
import earshot.ui.shell.FileDialogs;
import earshot.ui.shell.SettingsDesk;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Screen;
import javafx.stage.Stage;

/// A workspace with what its window needs to know first, read before the window is built.
record Opening(
    Workspace workspace, List<Brand> brands, SettingsDesk.Values settings, boolean invented) {
  private static final double WIDTH = 1440;
  private static final double HEIGHT = 900;
  private static final double LEAST_WIDTH = 1024;
  private static final double LEAST_HEIGHT = 640;

  /// Sides of the pictures a window manager chooses from.
  private static final List<Integer> ICONS = List.of(16, 32, 48, 64, 128);

  /// Reads it; never on the FX thread.
  static Opening of(Workspace workspace, boolean invented) {
    return new Opening(
        workspace, workspace.brands().all(), new KeptSettings(workspace).read(), invented);
  }

  /// Builds the window and fills it.
  ///
  /// @param sample opens another window with invented voices
  Window window(Stage stage, EarshotApp app, Runnable sample, Beside beside) {
    FileDialogs dialogs = new FileDialogs(stage);
    Window window =
        new Window(
            workspace,
            new Window.Outfit(
                app::browse, dialogs, dialogs, workspace::trial, sample, beside, stage::setTitle));
    window.fill(brands, settings, invented);
    return window;
  }

  /// Puts what is to be seen on the screen.
  void show(Stage stage, Parent root) {
    Theme.apply(settings.look());
    show(root, stage);
  }

  /// The same in the look of the computer.
  static void show(Parent root, Stage stage) {
    Rectangle2D screen = Screen.getPrimary().getVisualBounds();
    Scene scene =
        new Scene(root, Math.min(WIDTH, screen.getWidth()), Math.min(HEIGHT, screen.getHeight()));
    Theme.dress(scene, Window.sheets());
    stage.setScene(scene);
    stage.getIcons().setAll(ICONS.stream().map(Opening::icon).toList());
    stage.setMinWidth(LEAST_WIDTH);
    stage.setMinHeight(LEAST_HEIGHT);
    stage.show();
  }

  private static Image icon(int size) {
    return new Image(
        Objects.requireNonNull(Opening.class.getResource("icon/" + size + ".png")).toString());
  }
}
