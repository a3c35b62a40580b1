package earshot.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.model.LookAlikes;
import org.junit.jupiter.api.Test;

class ShownNameTest {
  @Test
  void aNameThatPosesIsMarkedAndOthersAreShownAsTheyAre() {
    assertEquals("раypal " + LookAlikes.MARK, Shown.name("раypal", 60));
    assertEquals("Анна Иванова", Shown.name("Анна Иванова", 60));
    assertEquals("Ana⟦U+202E⟧", Shown.name("Ana\u202E", 60));
  }

  @Test
  void aLongNameDoesNotPushItsMarkOut() {
    String shown = Shown.name("раypal " + "support ".repeat(40), 20);
    assertTrue(shown.endsWith("… " + LookAlikes.MARK), shown);
  }
}
