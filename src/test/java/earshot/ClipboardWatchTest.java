package earshot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClipboardWatchTest {
  private String clipboard = "from a browser";
  private final List<String> told = new ArrayList<>();
  private final ClipboardWatch watch = new ClipboardWatch(() -> clipboard);

  @Test
  void whatIsCopiedInTheWindowIsToldWhenItIsLeft() {
    watch.came();
    clipboard = "words of a mention";
    watch.left(told::add);
    assertEquals(List.of("words of a mention"), told);
  }

  @Test
  void whatIsCopiedInOtherProgramsIsNot() {
    watch.came();
    watch.left(told::add);
    clipboard = "from an editor";
    watch.came();
    watch.left(told::add);
    assertEquals(List.of(), told);
  }
}
