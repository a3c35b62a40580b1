package earshot;

import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.model.MentionFilter;
import earshot.ui.UiTest;
import earshot.ui.kit.Look;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/// Stars in the whole window, over its own storage and index.
@UiTest
class StarWindowTest {
  @TempDir private Path folder;

  @Test
  void theKeyStarsWhatIsChosenAndIsStarredFindsItUntilItIsUndone() {
    try (Workspace workspace = Samples.few(folder.resolve("few"));
        OpenWindow window = new OpenWindow(workspace, OpenWindow.Ways.NONE, 1440, 900)) {
      window.fill(Look.LIGHT, false).show();
      chooseFirst(window);
      window.type("#mentions", "*");
      window.until(() -> starred(workspace) == 1);
      window.until(() -> isOn(window));
      window.awaits("#scope-starred");
      // Of two the one without a star gets it, and then both lose theirs.
      window.type("#mentions", "x");
      window.type("#mentions", "J");
      window.type("#mentions", "*");
      window.until(() -> starred(workspace) == 2);
      window.type("#mentions", "*");
      window.until(() -> starred(workspace) == 0);
      window.key("#mentions", KeyCode.Z, KeyCode.CONTROL);
      window.until(() -> starred(workspace) == 2);
      window.awaits("#scope-starred");
      window.press("#scope-starred");
      window.until(() -> window.list("#mentions").getItems().size() == 2);
      window.key("#mentions", KeyCode.Z, KeyCode.CONTROL);
      window.until(() -> starred(workspace) == 1);
    }
  }

  private static void chooseFirst(OpenWindow window) {
    window.until(() -> !window.list("#mentions").getItems().isEmpty());
    window.type("#mentions", "j");
    window.key("#mentions", KeyCode.ENTER);
    window.awaits("#detail-text");
  }

  private static boolean isOn(OpenWindow window) {
    return window.find("#side-star").filter(star -> ((ToggleButton) star).isSelected()).isPresent();
  }

  private static long starred(Workspace workspace) {
    return workspace
        .mentions()
        .count(
            new MentionFilter(
                Set.of(), Set.of(), Set.of(), Set.of(), "is:starred", Optional.empty()));
  }

  @Test
  @EnabledIfSystemProperty(named = "earshot.pictures", matches = ".+")
  void pictures() {
    Pictures pictures = Pictures.wanted();
    try (Workspace workspace = Samples.open(folder.resolve("sample"), ZoneOffset.UTC)) {
      for (int[] size : Pictures.SIZES) {
        for (Look look : Pictures.LOOKS) {
          try (OpenWindow window =
              new OpenWindow(workspace, OpenWindow.Ways.NONE, size[0], size[1])) {
            window.fill(look, true);
            chooseFirst(window);
            if (!isOn(window)) window.type("#mentions", "*");
            window.until(() -> isOn(window));
            window.settle();
            pictures.take(window, look, "star", "#side-star");
          }
        }
      }
      assertTrue(starred(workspace) > 0);
    }
  }
}
