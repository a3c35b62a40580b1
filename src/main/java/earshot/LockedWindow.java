package earshot;

import earshot.storage.FolderDoubts;
import earshot.ui.kit.Look;
import earshot.ui.kit.Theme;
import earshot.ui.lock.DoubtPage;
import earshot.ui.lock.UnlockPage;
import java.nio.file.Path;
import java.util.function.Supplier;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;

/// The window on one workspace alone that cannot be shown at once: the page that asks about its
/// place, the page that asks for its passphrase, then its places.
final class LockedWindow {
  private final Path folder;
  private final Machine machine;
  private final FolderDoubts doubts;

  LockedWindow(Path folder, Machine machine, FolderDoubts doubts) {
    this.folder = folder;
    this.machine = machine;
    this.doubts = doubts;
  }

  /// Shows the first page.
  ///
  /// @param prepared opens the workspace beside the FX thread, and gives what shows it
  void show(Stage stage, Supplier<Runnable> prepared) {
    Theme.apply(Look.SYSTEM);
    stage.setTitle("Earshot");
    doubts
        .of(folder)
        .ifPresentOrElse(why -> doubt(why, stage, prepared), () -> lock(stage, prepared));
    stage.show();
  }

  private void doubt(String why, Stage stage, Supplier<Runnable> prepared) {
    DoubtPage page = new DoubtPage(called(), why);
    page.onConfirmed(() -> Confirming.of(doubts, folder, page, () -> next(stage, prepared)));
    put(page.root(), stage);
    page.shown();
  }

  private Runnable next(Stage stage, Supplier<Runnable> prepared) {
    return machine.keys().staysLocked(folder) ? () -> lock(stage, prepared) : prepared.get();
  }

  private void lock(Stage stage, Supplier<Runnable> prepared) {
    UnlockPage page = new Unlocking(folder, machine.keys(), prepared).page(called());
    put(page.root(), stage);
    page.shown();
  }

  private static void put(Parent page, Stage stage) {
    Scene scene = new Scene(page, 1024, 640);
    Theme.dress(scene, Sheets.all());
    stage.setScene(scene);
  }

  private String called() {
    return String.valueOf(folder.getFileName());
  }
}
