package earshot.ui.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.ui.Fx;
import earshot.ui.UiTest;
import java.util.List;
import javafx.scene.Node;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@UiTest
class WithdrawnCardsTest {
  private final TimelineStage on = new TimelineStage(WithdrawnCards.timeline());

  @AfterEach
  void close() {
    on.close();
  }

  @Test
  void aCardSaysByWhomAndWhenInThePlaceOfTheWords() {
    List<String> read = on.cells().stream().map(cell -> cell.getAccessibleText()).toList();
    assertTrue(read.get(0).contains("Withdrawn by its author on 18 Nov"), read.get(0));
    assertTrue(read.get(1).contains("Withdrawn by its source on 18 Nov"), read.get(1));
    assertTrue(read.stream().skip(2).noneMatch(text -> text.contains("Withdrawn")));
  }

  @Test
  void theDetailSaysItTooAndExplainsNoWordsThatAreGone() {
    assertNull(detail());
    Fx.run(
        () -> {
          on.model().cards().next();
          on.screen.openSide();
        });
    TimelineStage.settle();
    assertTrue(detail().getAccessibleText().contains("Withdrawn by its"), detail().toString());
    assertNull(on.screen.root().lookup("#why-here"));
    Fx.run(
        () -> {
          on.model().cards().next();
          on.model().cards().next();
        });
    TimelineStage.settle();
    assertNull(detail());
    assertEquals(1, on.screen.root().lookupAll("#why-here").size());
  }

  private Node detail() {
    return on.screen.root().lookup("#detail-withdrawn");
  }
}
