package earshot;

import earshot.listening.secret.SecretsUnavailable;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Opens an encrypted workspace with what a person types on the page in front of it.
///
/// @param prepared opens the workspace beside the FX thread once its key is known, and gives what
///   shows it
record Unlocking(Path folder, Keyring keys, Supplier<Runnable> prepared)
    implements UnlockViewModel.Opening {
  private static final Logger LOG = LoggerFactory.getLogger(Unlocking.class);

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
  public void passphrase(char[] typed, boolean remember) {
    enter(KeyFile.read(folder).open(typed), remember);
  }

  @Override
  public void code(String typed, boolean remember) {
    enter(KeyFile.read(folder).open(RecoveryCode.read(typed)), remember);
  }

  @Override
  public boolean canRemember() {
    return keys.memory(folder).isOffered();
  }

  private void enter(WorkspaceKey key, boolean remember) {
    keys.now(folder, Optional.of(key));
    if (remember) remember(key);
    Platform.runLater(prepared.get());
  }

  // Where that fails the passphrase is asked for once more at the next start, and nothing else.
  private void remember(WorkspaceKey key) {
    try {
      keys.memory(folder).keep(key);
    } catch (SecretsUnavailable refused) {
      LOG.warn("key not remembered kind={}", refused.getClass().getSimpleName());
    }
  }
}
