package earshot.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.ui.Fx;
import earshot.ui.UiTest;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;

/// Rows and lines that have too little room.
@UiTest
class NarrowRowTest {
  private final Button save = Fx.get(() -> new Button("Save", Icon.SAVE.node(16)));
  private final Button fill = Fx.get(() -> new Button("Fill from history", Icon.HISTORY.node(16)));
  private final FlowPane row = Fx.get(() -> ButtonRow.of(save, fill));

  private double natural() {
    return Fx.get(
        () -> {
          var unused = new Scene(new StackPane(row), 900, 200);
          row.applyCss();
          return Math.ceil(save.prefWidth(-1)) + Math.ceil(fill.prefWidth(-1)) + row.getHgap();
        });
  }

  private void lay(double width) {
    Fx.run(
        () -> {
          row.resize(width, 100);
          row.layout();
        });
  }

  @Test
  void buttonsGiveUpTheirIconsBeforeOneGoesDown() {
    double natural = natural();
    lay(natural + 1);
    assertEquals(ContentDisplay.LEFT, save.getContentDisplay());
    lay(natural - 20);
    assertEquals(ContentDisplay.TEXT_ONLY, save.getContentDisplay());
    assertEquals(save.getLayoutY(), fill.getLayoutY());
    lay(natural + 1);
    assertEquals(ContentDisplay.LEFT, fill.getContentDisplay());
  }

  @Test
  void aButtonThatIsNotThereTakesNoRoom() {
    double natural = natural();
    lay(natural - 20);
    Fx.run(() -> save.setManaged(false));
    assertEquals(ContentDisplay.LEFT, fill.getContentDisplay());
    Fx.run(() -> save.setManaged(true));
    assertEquals(ContentDisplay.TEXT_ONLY, fill.getContentDisplay());
  }

  @Test
  void whatIsCutIsWholeUnderThePointer() {
    Label line = Fx.get(() -> new Label("Bundesverband der Kaffeeröstereien قهوة ☕"));
    Fx.run(
        () -> {
          CutWords.tell(line);
          var unused = new Scene(new StackPane(line), 900, 200);
          layOut(line, 80);
        });
    assertNotNull(line.getTooltip());
    assertTrue(line.getTooltip().getText().startsWith("Bundesverband der Kaffee"));
    Fx.run(() -> layOut(line, 600));
    assertNull(line.getTooltip());
  }

  @Test
  void theWordsOfATableGiveWayToItsNumbers() {
    ChartTable.Cell words = ChartTable.Cell.of("Gap Fri 30 Oct 2026, 08:00 to 17:00");
    ChartTable.Cell number = new ChartTable.Cell("9 h", "9", true);
    ChartTable numbers = new ChartTable(List.of("What", "Value"), List.of(List.of(words, number)));
    Region table = Fx.get(() -> FigureTable.of(numbers, "gaps"));
    Fx.run(
        () -> {
          var unused = new Scene(new StackPane(table), 900, 300);
          layOut(table, 230);
        });
    Node bar = Fx.get(() -> table.lookup(".scroll-bar:horizontal"));
    assertTrue(bar == null || !bar.isVisible(), "all columns are in sight");
  }

  private static void layOut(Region part, double width) {
    for (int pass = 0; pass < 2; pass++) {
      part.resize(width, 200);
      part.applyCss();
      part.layout();
    }
  }
}
