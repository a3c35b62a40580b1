package earshot;

import earshot.storage.Forgotten;
import earshot.ui.archive.BackupScreen;
import earshot.ui.archive.ReadingScreen;
import earshot.ui.archive.ReadingViewModel;
import earshot.ui.kit.Formats;
import earshot.ui.kit.Jobs;
import earshot.ui.kit.Look;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Theme;
import earshot.ui.kit.Threads;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;

/// Opens windows on archives: read only, and without any network.
///
/// @param forgotten whom the workspace beside it has forgotten
/// @param jobs in which it is noted that they are being opened
record ArchiveWindows(Machine machine, Supplier<Forgotten> forgotten, Jobs jobs) {
  private static final double WIDTH = 1180;
  private static final double HEIGHT = 780;

  /// Opens the only window and returns when it was closed.
  int open(Path file) {
    try (Reading reading = Reading.of(file, forgotten.get(), machine)) {
      EarshotApp.run(
          (stage, app) -> {
            var unused = show(stage, reading, () -> {});
          });
    }
    return 0;
  }

  /// Opens one more window while the program runs; call it on a background thread.
  void beside(Path file) {
    Reading reading = Reading.of(file, forgotten.get(), machine);
    Platform.runLater(
        () -> {
          var unused =
              show(
                  new Stage(),
                  reading,
                  () -> Thread.ofPlatform().name("work-close").start(reading::close));
        });
  }

  /// Shows a window on it; call it on the FX thread.
  ReadingScreen show(Stage stage, Reading reading, Runnable closed) {
    ReadingScreen screen = screen(reading, machine, jobs);
    Scene scene = new Scene(screen.root(), WIDTH, HEIGHT);
    Theme.apply(Look.SYSTEM);
    Theme.dress(scene, Sheets.all());
    stage.setTitle(reading.name() + " – Earshot");
    stage.setScene(scene);
    stage.setOnHidden(
        hidden -> {
          screen.hidden();
          closed.run();
        });
    stage.show();
    screen.shown();
    return screen;
  }

  /// What is on screen.
  static ReadingScreen screen(Reading reading, Machine machine, Jobs jobs) {
    Messages words = Messages.of(BackupScreen.class, new Formats(machine.zone(), Locale.ENGLISH));
    Threads threads = Threads.ofWindow("work-archive-").noting(jobs);
    return new ReadingScreen(new ReadingViewModel(reading, threads, words), words);
  }
}
