package earshot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import earshot.ui.Fx;
import earshot.ui.UiTest;
import earshot.ui.kit.Widths;
import earshot.ui.timeline.Columns;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Columns come back as wide as the person left them, and as wide as they came when asked.
@UiTest
class KeptWidthsTest {
  @TempDir private Path folder;

  @AfterEach
  void asTheyCame() {
    Fx.run(() -> Widths.kept(Map.of(), all -> {}));
  }

  @Test
  void whatWasDraggedHoldsInTheNextWindowAndTwoClicksTakeItBack() {
    Fx.run(
        () -> {
          KeptWidths.hold(folder);
          Widths.change("detail", 416, 520);
          Widths.change("detail", 520, 520.4);
          Widths.kept(Map.of(), all -> {});
          KeptWidths.hold(folder);
          Region side = new Region();
          Columns columns = new Columns(new Region(), side);
          new Scene(columns.node(), 1360, 700);
          columns.lend(false);
          layOut(columns.node());
          assertEquals(520, side.getWidth(), 8);
          Node divider = columns.node().lookup(".split-pane-divider");
          divider.fireEvent(twice());
          layOut(columns.node());
          assertEquals(416, side.getWidth(), 8);
        });
    assertEquals(Map.of(), new KeptWidths(folder.resolve("widths.txt")).read());
  }

  @Test
  void aFileOfSomebodyElseChoosesNothing() throws IOException {
    Path file = folder.resolve("widths.txt");
    Files.write(file, List.of("detail = wide", "reply = 480", "searches = 99999", "x"));
    assertEquals(Map.of("reply", 480.0), new KeptWidths(file).read());
  }

  private static void layOut(Region root) {
    for (int pass = 0; pass < 3; pass++) {
      root.resize(1360, 700);
      root.applyCss();
      root.layout();
    }
  }

  private static MouseEvent twice() {
    return new MouseEvent(
        MouseEvent.MOUSE_RELEASED,
        0,
        0,
        0,
        0,
        MouseButton.PRIMARY,
        2,
        false,
        false,
        false,
        false,
        true,
        false,
        false,
        false,
        false,
        true,
        null);
  }
}
