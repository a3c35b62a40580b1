package earshot;

import earshot.ui.Fx;
import earshot.ui.UiTest;
import earshot.ui.kit.Look;
import earshot.ui.palette.Line;
import java.nio.file.Path;
import java.time.ZoneId;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/// Takes the pictures of the palette and of the overview of keys: `mvn test
/// -Dtest=PalettePicturesTest -Dearshot.pictures=docs/images`.
@UiTest
@EnabledIfSystemProperty(named = "earshot.pictures", matches = ".+")
class PalettePicturesTest {
  @TempDir private Path folder;
  private final Pictures pictures = Pictures.wanted();

  @Test
  void thePaletteAndTheKeys() {
    Machine machine = OpenWindow.machine(ZoneId.of("Europe/London"));
    try (Workspace workspace = SampleWorkspace.open(folder.resolve("Northwind Coffee"), machine)) {
      workspace
          .questions()
          .searches()
          .keep("Subscription waits", "subscription wait*", false, "ana");
      for (int[] size : Pictures.SIZES) {
        for (Look look : Pictures.LOOKS) {
          try (OpenWindow window =
              new OpenWindow(workspace, OpenWindow.Ways.NONE, size[0], size[1])) {
            picture(window.fill(look, true).show(), look);
          }
        }
      }
    }
  }

  private void picture(OpenWindow window, Look look) {
    window.until(() -> !window.list("#mentions").getItems().isEmpty());
    window.key("#mentions", KeyCode.K, KeyCode.CONTROL);
    type(window, "roast");
    window.until(() -> last(window).startsWith("mention-"));
    pictures.take(window, look, "palette", "#palette-list");
    window.key("#palette-field", KeyCode.ESCAPE);
    window.type("#mentions", "?");
    pictures.take(window, look, "keys", "#keys-close");
    window.press("#keys-close");
  }

  private static String last(OpenWindow window) {
    return ((Line) window.list("#palette-list").getItems().getLast()).command().id();
  }

  private static void type(OpenWindow window, String text) {
    Fx.run(
        () -> window.find("#palette-field").ifPresent(field -> ((TextField) field).setText(text)));
  }
}
