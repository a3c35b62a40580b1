package earshot;

import earshot.ui.Fx;
import earshot.ui.UiTest;
import earshot.ui.kit.Look;
import java.nio.file.Path;
import java.time.ZoneOffset;
import javafx.scene.control.ScrollPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/// Takes the pictures of the Archives place from the real program over its invented voices, as
/// `PicturesTest` does of the others.
@UiTest
@EnabledIfSystemProperty(named = "earshot.pictures", matches = ".+")
class ArchivePicturesTest {
  private final Pictures pictures = Pictures.wanted();
  @TempDir private Path folder;

  @Test
  void everyPageInBothThemesAndSizes() {
    Machine machine = OpenWindow.machine(ZoneOffset.UTC);
    try (Workspace workspace = SampleWorkspace.open(folder.resolve("Northwind"), machine)) {
      workspace.housework().placing().settle();
      workspace.indexAsItIs().refresh();
      var unused = workspace.safekeeping().backUp(earshot.storage.Progress.NONE);
      for (int[] size : Pictures.SIZES) {
        for (Look look : Pictures.LOOKS) picture(workspace, size, look);
      }
    }
  }

  private void picture(Workspace workspace, int[] size, Look look) {
    try (OpenWindow window = new OpenWindow(workspace, OpenWindow.Ways.NONE, size[0], size[1])) {
      window.fill(look, true);
      window.awaits("#export-these");
      window.press("#export-these");
      pictures.take(window, look, "export", "#export");
      window.press("#export-leave");
      window.press("#place-archives");
      pictures.take(window, look, "archives", "#archives");
      window.tab("#archives-tabs", 2);
      window.awaits("#report-new");
      window.press("#report-new");
      window.until(() -> window.root().lookupAll(".report-quote").size() > 3);
      pictures.take(window, look, "reports", "#reports");
      Fx.run(() -> ((ScrollPane) window.find("#reports").orElseThrow()).setVvalue(0.72));
      pictures.take(window, look, "reports-below", "#reports");
      window.tab("#archives-tabs", 3);
      pictures.take(window, look, "backup", "#backup");
    }
  }
}
