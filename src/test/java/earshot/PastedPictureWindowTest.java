package earshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.storage.Filled;
import earshot.ui.Carried;
import earshot.ui.Fx;
import earshot.ui.UiTest;
import earshot.ui.kit.Look;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A picture that was copied elsewhere is pasted into the form for a mention, in the real window.
@UiTest
class PastedPictureWindowTest {
  @TempDir private Path folder;

  @AfterEach
  void empty() {
    Fx.run(() -> Clipboard.getSystemClipboard().clear());
  }

  @Test
  void aCopiedPictureOrFileIsPastedSeenAndTakenOutAgain() throws IOException {
    Path file = folder.resolve("copied.png");
    ImageIO.write(new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB), "png", file.toFile());
    Filled.make(folder.resolve("w"), 3);
    // Half an hour after the mentions of the filled workspace.
    InstantSource then = InstantSource.fixed(Instant.parse("2026-11-20T12:30:00Z"));
    Machine machine = OpenWindow.machine(then, ZoneOffset.UTC);
    try (Workspace workspace =
            Workspace.open(
                folder.resolve("w"), machine, ground -> new Invented(ground, machine.clock()));
        OpenWindow window = new OpenWindow(workspace, OpenWindow.Ways.NONE, 980, 700)) {
      window.fill(Look.LIGHT, false).show();
      window.until(() -> !window.list("#mentions").getItems().isEmpty());
      window.key("#mentions", KeyCode.V, KeyCode.CONTROL, KeyCode.SHIFT);
      window.awaits("#paste-form");
      assertFalse(window.sees("#paste-picture-remove"));
      WritableImage square = square();
      copy(of -> of.putImage(square));
      paste(window);
      assertEquals(30, shown(window));
      window.press("#paste-picture-remove");
      window.until(() -> !window.sees("#paste-picture-remove"));
      copy(of -> of.putFiles(List.of(file.toFile())));
      paste(window);
      assertEquals(64, shown(window));
      window.press("#paste-picture-remove");
      window.until(() -> !window.sees("#paste-picture-remove"));
      copy(
          of -> {
            of.putImage(square);
            of.putString("words");
          });
      window.key("#paste-form", KeyCode.V, KeyCode.CONTROL);
      window.settle();
      assertFalse(window.sees("#paste-picture-remove"), "whoever copied words means the words");
    }
  }

  @Test
  void aPictureFileIsDroppedOnTheFormAndNothingElseIs() throws IOException {
    Path picture = folder.resolve("dropped.png");
    ImageIO.write(new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB), "png", picture.toFile());
    Path words = Files.writeString(folder.resolve("words.txt"), "northwind");
    Filled.make(folder.resolve("w"), 3);
    InstantSource then = InstantSource.fixed(Instant.parse("2026-11-20T12:30:00Z"));
    Machine machine = OpenWindow.machine(then, ZoneOffset.UTC);
    try (Workspace workspace =
            Workspace.open(
                folder.resolve("w"), machine, ground -> new Invented(ground, machine.clock()));
        OpenWindow window = new OpenWindow(workspace, OpenWindow.Ways.NONE, 980, 700)) {
      window.fill(Look.LIGHT, false).show();
      window.until(() -> !window.list("#mentions").getItems().isEmpty());
      window.key("#mentions", KeyCode.V, KeyCode.CONTROL, KeyCode.SHIFT);
      window.awaits("#paste-form");
      assertFalse(drop(window, words));
      assertFalse(drop(window, picture, words), "one picture at a time");
      window.settle();
      assertFalse(window.sees("#paste-picture-remove"));
      assertTrue(drop(window, picture));
      window.awaits("#paste-picture-remove");
      assertEquals(64, shown(window));
    }
  }

  private static boolean drop(OpenWindow window, Path... files) {
    return Fx.get(
        () ->
            Carried.files(Stream.of(files).map(Path::toFile).toList())
                .onto(window.find("#paste-picture").orElseThrow()));
  }

  private static void paste(OpenWindow window) {
    window.key("#paste-form", KeyCode.V, KeyCode.CONTROL);
    window.awaits("#paste-picture-remove");
  }

  private static double shown(OpenWindow window) {
    return Fx.get(
        () ->
            window.all(ImageView.class).stream()
                .filter(view -> view.getImage() != null)
                .filter(view -> view.getFitWidth() > 0)
                .mapToDouble(view -> view.getImage().getWidth())
                .max()
                .orElse(0));
  }

  private static WritableImage square() {
    return Fx.get(
        () -> {
          WritableImage image = new WritableImage(30, 30);
          for (int i = 0; i < 30; i++) image.getPixelWriter().setColor(i, i, Color.RED);
          return image;
        });
  }

  private static void copy(Consumer<ClipboardContent> what) {
    Fx.run(
        () -> {
          ClipboardContent content = new ClipboardContent();
          what.accept(content);
          Clipboard.getSystemClipboard().setContent(content);
        });
  }
}
