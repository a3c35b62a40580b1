package earshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.archive.Bundles;
import earshot.archive.OpenedArchive;
import earshot.model.JournalAction;
import earshot.ui.UiTest;
import earshot.ui.kit.Look;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the timeline shows goes into a file, in the real window by keys and buttons.
@UiTest
class ExportTheseTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void whatTheListShowsIsWrittenAsTableAndAsArchive() throws IOException {
    Path files = Files.createDirectories(folder.resolve("files"));
    var ways = new OpenWindow.Ways(page -> {}, Optional.of(files), Optional.empty());
    try (Workspace workspace = Samples.open(folder.resolve("Northwind"), ZoneOffset.UTC);
        OpenWindow window = new OpenWindow(workspace, ways, 980, 700)) {
      window.fill(Look.LIGHT, true).show();
      window.awaits("#export-these");
      window.key("#mentions", KeyCode.E, KeyCode.CONTROL);
      window.awaits("#export-write");
      window.awaitsKeys("#export-kind .toggle-button");
      window.press("#export-write");
      Path table = files.resolve("mentions.csv");
      Waiting.until(() -> Files.exists(table));
      window.until(() -> !window.sees("#export"));
      long shown = number(((Label) window.find("#total").orElseThrow()).getText());
      assertEquals(shown + 1, Files.readString(table).lines().count());
      assertFalse(Files.readString(table).contains("grindsize22"));
      assertEquals(
          JournalAction.EXPORTED.words(),
          workspace.stores().journal().page(Optional.empty(), 1).getFirst().action());

      window.press("#export-these");
      window.awaits("#export-write");
      earshot.ui.Fx.run(
          () ->
              ((ToggleButton)
                      ((HBox) window.find("#export-kind").orElseThrow()).getChildren().getLast())
                  .fire());
      window.press("#export-write");
      Path archive = files.resolve("mentions.earshot");
      Waiting.until(() -> Files.exists(archive));
      try (OpenedArchive opened = Bundles.open(archive)) {
        assertEquals(shown, opened.manifest().mentions());
        assertTrue(opened.about().query().length() > 1);
      }
    }
  }

  private static long number(String words) {
    return Long.parseLong(words.replaceFirst(" .*", "").replace(",", ""));
  }
}
