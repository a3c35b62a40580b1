package earshot;

import earshot.storage.lock.KeyFile;
import earshot.storage.lock.RecoveryCode;
import earshot.storage.lock.WorkspaceKey;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Threads;
import earshot.ui.lock.UnlockPage;
import earshot.ui.lock.UnlockViewModel;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import javafx.application.Platform;

/// Opens an encrypted workspace with what a person types on the page in front of it.
///
/// @param prepared opens the workspace beside the FX thread once its key is known, and gives what
///   shows it
record Unlocking(Path folder, Keyring keys, Supplier<Runnable> prepared)
    implements UnlockViewModel.Opening {
  /// The page that asks.
  ///
  /// @param called what the workspace is called
  UnlockPage page(String called) {
    Messages words = Messages.of(UnlockPage.class);
    Threads threads =
        new Threads(
            Executors.newThreadPerTaskExecutor(Thread.ofPlatform().name("work-unlock").factory()),
            Platform::runLater);
    return new UnlockPage(new UnlockViewModel(this, threads, words), words, called);
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
    keys.now(folder, Optional.of(key));
    Platform.runLater(prepared.get());
  }
}
