package earshot;

import earshot.archive.Wish;
import earshot.language.redact.Profile;
import earshot.language.redact.Redaction;
import earshot.storage.Progress;
import earshot.ui.Fx;
import earshot.ui.Snap;
import earshot.ui.UiTest;
import earshot.ui.archive.ReadingScreen;
import earshot.ui.kit.Jobs;
import earshot.ui.kit.Look;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/// Takes the pictures of the window on an archive: whole, under review, and with a part damaged.
@UiTest
@EnabledIfSystemProperty(named = "earshot.pictures", matches = ".+")
class ReadingPicturesTest {
  private final Pictures pictures = Pictures.wanted();
  @TempDir private Path folder;

  @Test
  void theWindowOnAnArchiveInBothThemesAndSizes() throws IOException {
    Machine machine = OpenWindow.machine(ZoneOffset.UTC);
    Path whole = archive(machine);
    Path damaged = Files.copy(whole, folder.resolve("Northwind damaged.earshot"));
    spoil(damaged);
    for (int[] size : Pictures.SIZES) {
      for (Look look : Pictures.LOOKS) {
        reviewed(whole, machine, size, look);
        try (Reading reading = Reading.of(damaged, machine)) {
          ReadingScreen screen = shown(reading, machine, size);
          take(screen, size, look, "archive-window-damaged");
        }
      }
    }
  }

  private void reviewed(Path archive, Machine machine, int[] size, Look look) {
    try (Reading reading = Reading.of(archive, machine)) {
      ReadingScreen screen = shown(reading, machine, size);
      take(screen, size, look, "archive-window");
      Fx.run(
          () -> {
            ((TextField) find(screen, "#reading-reviewer")).setText("Bea");
            ((ButtonBase) find(screen, "#reading-begin")).fire();
          });
      Waiting.until(() -> Fx.get(() -> !find(screen, "#reading-negative").isDisabled()));
      Fx.run(() -> ((ButtonBase) find(screen, "#reading-negative")).fire());
      Fx.run(() -> ((ListView<?>) find(screen, "#reading-list")).getSelectionModel().select(1));
      take(screen, size, look, "archive-window-review");
      Fx.run(screen::hidden);
    }
  }

  private static ReadingScreen shown(Reading reading, Machine machine, int[] size) {
    ReadingScreen screen =
        Fx.get(
            () -> {
              ReadingScreen made =
                  ArchiveWindows.screen(reading, machine, new Jobs(machine.clock()));
              Scene scene = new Scene(made.root(), size[0], size[1]);
              earshot.ui.kit.Theme.dress(scene, Sheets.all());
              made.root().applyCss();
              made.root().layout();
              made.shown();
              return made;
            });
    Waiting.until(() -> Fx.get(() -> !find(screen, "#reading-search").isDisabled()));
    return screen;
  }

  private static Node find(ReadingScreen screen, String selector) {
    Parent root = screen.root();
    root.applyCss();
    root.layout();
    return root.lookup(selector);
  }

  private void take(ReadingScreen screen, int[] size, Look look, String name) {
    for (int i = 0; i < 20; i++) {
      Fx.run(screen.root()::layout);
      Waiting.aMoment();
    }
    String word = look.name().toLowerCase(Locale.ROOT);
    String file = "%s-%dx%d-%s.png".formatted(name, size[0], size[1], word);
    Snap.png(screen.root(), size[0], size[1], look, pictures.folder().resolve(file), Sheets.all());
  }

  private Path archive(Machine machine) {
    try (Workspace workspace = SampleWorkspace.open(folder.resolve("Northwind"), machine)) {
      Redaction redaction = Redaction.of(Profile.NAMES_HIDDEN, 3);
      Wish wish =
          new Wish(new Wish.Selection.Whole(), redaction, false, "Ember Blend review", "ana");
      Path file = folder.resolve("Northwind November.earshot");
      return workspace.safekeeping().bundles().export(wish, file, Progress.NONE).file();
    }
  }

  // Between two parts of the file: the hash of what is kept there no longer fits.
  private static void spoil(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    String all = new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1);
    int at = all.indexOf("tables/story") + 200;
    try (RandomAccessFile raw = new RandomAccessFile(file.toFile(), "rw")) {
      raw.seek(at);
      raw.write(bytes[at] ^ 1);
    }
  }
}
