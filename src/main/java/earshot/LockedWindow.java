package earshot;

import earshot.ui.kit.Look;
import earshot.ui.kit.Theme;
import earshot.ui.lock.UnlockPage;
import java.nio.file.Path;
import java.util.function.Supplier;
import javafx.scene.Scene;
import javafx.stage.Stage;

/// The window on one encrypted workspace alone: the page that asks for its passphrase, then its
/// places.
final class LockedWindow {
  private final Path folder;
  private final Machine machine;

  LockedWindow(Path folder, Machine machine) {
    this.folder = folder;
    this.machine = machine;
  }

  /// Shows the page.
  ///
  /// @param prepared opens the workspace beside the FX thread, and gives what shows it
  UnlockPage show(Stage stage, Supplier<Runnable> prepared) {
    UnlockPage page =
        new Unlocking(folder, machine.keys(), prepared).page(String.valueOf(folder.getFileName()));
    Scene scene = new Scene(page.root(), 1024, 640);
    Theme.apply(Look.SYSTEM);
    Theme.dress(scene, Sheets.all());
    stage.setScene(scene);
    stage.setTitle("Earshot");
    stage.show();
    page.shown();
    return page;
  }
}
