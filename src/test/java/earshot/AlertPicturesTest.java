package earshot;

import earshot.ui.UiTest;
import earshot.ui.kit.Look;
import java.nio.file.Path;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/// Takes the pictures of the Alerts place from the real program over its invented voices, as
/// `PicturesTest` does of the others.
@UiTest
@EnabledIfSystemProperty(named = "earshot.pictures", matches = ".+")
class AlertPicturesTest {
  @TempDir private Path folder;
  private final Pictures pictures = Pictures.wanted();

  @Test
  void alertsAndTheirRulesInBothThemesAndSizes() {
    Machine machine = OpenWindow.machine(ZoneOffset.UTC);
    try (Workspace workspace = SampleWorkspace.open(folder.resolve("Northwind"), machine)) {
      workspace.housework().placing().settle();
      workspace.live();
      workspace.housework().placing().settle();
      workspace.alerts().look();
      for (int[] size : Pictures.SIZES) {
        for (Look look : Pictures.LOOKS) picture(workspace, size, look);
      }
    }
  }

  private void picture(Workspace workspace, int[] size, Look look) {
    try (OpenWindow window = new OpenWindow(workspace, OpenWindow.Ways.NONE, size[0], size[1])) {
      window.fill(look, true);
      window.settle();
      window.press("#place-alerts");
      window.until(() -> !window.list("#alerts-list").getItems().isEmpty());
      pictures.take(window, look, "alerts", "#alert-look");
      window.tab("#alerts-tabs", 1);
      window.until(() -> !window.list("#alert-rules-list").getItems().isEmpty());
      pictures.take(window, look, "alert-rules", "#alert-rules-list");
      window.tab("#alerts-tabs", 0);
      window.press("#alert-look");
      pictures.take(window, look, "alert-looked", "#mentions");
    }
  }
}
