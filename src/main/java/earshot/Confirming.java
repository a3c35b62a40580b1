package earshot;

import earshot.storage.FolderDoubts;
import earshot.storage.StorageRefused;
import earshot.ui.lock.DoubtPage;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.Supplier;
import javafx.application.Platform;

/// Remembers beside the FX thread that a person wants a workspace where it is, and goes on.
final class Confirming {
  private Confirming() {}

  /// @param next gives what is done on the FX thread then; asked on a thread of its own
  static void of(FolderDoubts doubts, Path folder, DoubtPage page, Supplier<Runnable> next) {
    Thread.ofPlatform()
        .name("work-confirm")
        .start(
            () -> {
              try {
                doubts.confirm(folder);
                Platform.runLater(next.get());
              } catch (StorageRefused | UncheckedIOException refused) {
                Platform.runLater(() -> page.refuse(String.valueOf(refused.getMessage())));
              }
            });
  }
}
