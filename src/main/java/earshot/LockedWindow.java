package earshot;

import earshot.storage.lock.KeyFile;
import earshot.storage.lock.RecoveryCode;
import earshot.storage.lock.WorkspaceKey;
import earshot.ui.kit.Look;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Theme;
import earshot.ui.kit.Threads;
import earshot.ui.lock.UnlockPage;
import earshot.ui.lock.UnlockViewModel;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;

/// The window on an encrypted workspace: the page that asks for its passphrase, then its places.
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
    Messages words = Messages.of(UnlockPage.class);
    Threads threads =
        new Threads(
            Executors.newThreadPerTaskExecutor(Thread.ofPlatform().name("work-unlock").factory()),
            Platform::runLater);
    UnlockPage page =
        new UnlockPage(
            new UnlockViewModel(new Trying(prepared), threads, words),
            words,
            String.valueOf(folder.getFileName()));
    Scene scene = new Scene(page.root(), 1024, 640);
    Theme.apply(Look.SYSTEM);
    Theme.dress(scene, Sheets.all());
    stage.setScene(scene);
    stage.setTitle("Earshot");
    stage.show();
    page.shown();
    return page;
  }

  private final class Trying implements UnlockViewModel.Opening {
    private final Supplier<Runnable> prepared;

    Trying(Supplier<Runnable> prepared) {
      this.prepared = prepared;
    }

    @Override
    public void passphrase(char[] typed) {
      enter(KeyFile.read(folder).open(typed));
    }

    @Override
    public void code(String typed) {
      enter(KeyFile.read(folder).open(RecoveryCode.read(typed)));
    }

    private void enter(WorkspaceKey key) {
      machine.keys().now(folder, Optional.of(key));
      Platform.runLater(prepared.get());
    }
  }
}
