package earshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.ui.Fx;
import earshot.ui.UiTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The window comes back where it was, if it can be seen there.
@UiTest
class WindowPlaceTest {
  private static final List<Rectangle2D> LAPTOP = List.of(new Rectangle2D(0, 0, 1440, 900));

  @TempDir private Path folder = Path.of("");

  @Test
  void aWindowComesBackWhereItWas() {
    Fx.run(
        () -> {
          Stage first = stage();
          first.setX(100);
          first.setY(60);
          first.setWidth(640);
          first.setHeight(480);
          first.hide();
          Stage second = stage();
          assertEquals(100, second.getX());
          assertEquals(60, second.getY());
          assertEquals(640, second.getWidth());
          assertEquals(480, second.getHeight());
          second.hide();
        });
  }

  @Test
  void aPlaceOnAScreenThatIsGoneIsForgotten() {
    WindowPlace beside = new WindowPlace(new Rectangle2D(1500, 100, 1200, 800), false);
    assertFalse(beside.isInSight(LAPTOP));
    assertTrue(beside.isInSight(List.of(LAPTOP.getFirst(), new Rectangle2D(1440, 0, 1920, 1080))));
    assertFalse(new WindowPlace(new Rectangle2D(100, -40, 800, 600), false).isInSight(LAPTOP));
    assertFalse(new WindowPlace(new Rectangle2D(1400, 10, 800, 600), false).isInSight(LAPTOP));
    assertTrue(new WindowPlace(new Rectangle2D(-500, 10, 800, 600), false).isInSight(LAPTOP));
  }

  @Test
  void whatWasWrittenIsReadAndAnythingElseIsNot() throws IOException {
    Path file = folder.resolve("window.txt");
    WindowPlace place = new WindowPlace(new Rectangle2D(-20, 30, 1100, 700), true);
    place.write(file);
    assertEquals(Optional.of(place), WindowPlace.read(file));
    for (String damaged : List.of("", "1 2 3", "a b c d", "1 2 3 99999999999", "NaN 1 2 3")) {
      Files.writeString(file, damaged);
      assertEquals(Optional.empty(), WindowPlace.read(file), damaged);
    }
  }

  private Stage stage() {
    Stage stage = new Stage();
    stage.setScene(new Scene(new StackPane(), 300, 200));
    WindowPlace.keep(stage, folder);
    stage.show();
    return stage;
  }
}
