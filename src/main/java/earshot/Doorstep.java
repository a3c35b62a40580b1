package earshot;

import earshot.storage.FolderDoubts;
import earshot.storage.Upgrading.Far;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Threads;
import earshot.ui.lock.DoubtPage;
import earshot.ui.lock.RenewPage;
import earshot.ui.lock.RenewViewModel;
import earshot.ui.lock.UnlockPage;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Parent;

/// The pages in front of a workspace that cannot be shown at once: the one that asks about its
/// place, the one that asks for its passphrase, and the one that tells how it is made ready for a
/// newer Earshot.
///
/// @param called what the workspace is called
/// @param shows puts a page on the screen
/// @param prepared opens the workspace beside the FX thread, and gives what shows it
/// @param closes closes the window
record Doorstep(
    Path folder,
    String called,
    Ground ground,
    Consumer<Parent> shows,
    Supplier<Runnable> prepared,
    Runnable closes) {
  /// By what it is decided which pages come.
  record Ground(Keyring keys, FolderDoubts doubts, Renewals renewals) {
    /// Whether a page comes before a workspace.
    boolean asks(Path folder) {
      return keys.staysLocked(folder) || doubts.of(folder).isPresent() || renewals.due(folder);
    }
  }

  /// The next page, or the workspace; to be asked beside the FX thread and run on it.
  Runnable next() {
    Optional<String> doubt = ground.doubts().of(folder);
    if (doubt.isPresent()) return () -> doubt(doubt.get());
    return ground.keys().staysLocked(folder) ? this::lock : unlocked();
  }

  private Runnable unlocked() {
    return ground.renewals().due(folder) ? this::renew : prepared.get();
  }

  private void doubt(String why) {
    DoubtPage page = new DoubtPage(called, why);
    page.onConfirmed(() -> Confirming.of(ground.doubts(), folder, page, this::next));
    shows.accept(page.root());
    page.shown();
  }

  private void lock() {
    UnlockPage page = new Unlocking(folder, ground.keys(), this::unlocked).page(called);
    shows.accept(page.root());
    page.shown();
  }

  private void renew() {
    Messages words = Messages.of(RenewPage.class);
    Threads threads =
        new Threads(
            Executors.newThreadPerTaskExecutor(Thread.ofPlatform().name("work-renew").factory()),
            Platform::runLater);
    RenewPage page =
        new RenewPage(
            new RenewViewModel(new Renewing(), threads, words, ground.renewals().clock()),
            words,
            called);
    shows.accept(page.root());
    page.shown();
  }

  /// What the page does.
  private final class Renewing implements RenewViewModel.Renewing {
    @Override
    public Runnable run(Consumer<Far> hears) {
      ground.renewals().run(folder, hears);
      return prepared.get();
    }

    @Override
    public void stop() {
      ground.renewals().stop(folder);
      closes.run();
    }

    @Override
    public void allow() {
      ground.renewals().allow(folder);
    }
  }
}
