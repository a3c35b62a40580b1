package earshot;

import earshot.ui.kit.Look;
import earshot.ui.kit.Theme;
import java.nio.file.Path;
import java.util.function.Supplier;
import javafx.stage.Stage;

/// The window on one workspace alone that cannot be shown at once: the page that asks about its
/// place, the page that asks for its passphrase, the page that makes it ready, then its places.
final class LockedWindow {
  private final Path folder;
  private final Doorstep.Ground ground;

  LockedWindow(Path folder, Doorstep.Ground ground) {
    this.folder = folder;
    this.ground = ground;
  }

  /// Shows the first page.
  ///
  /// @param prepared opens the workspace beside the FX thread, and gives what shows it
  void show(Stage stage, Supplier<Runnable> prepared) {
    Theme.apply(Look.SYSTEM);
    stage.setTitle("Earshot");
    String called = String.valueOf(folder.getFileName());
    new Doorstep(folder, called, ground, page -> Opening.show(page, stage), prepared, stage::hide)
        .next()
        .run();
  }
}
