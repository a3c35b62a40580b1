package earshot.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.ui.kit.Messages;
import earshot.ui.kit.UndoHistory;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Expected languages are written as people write them, hold at once and can be taken back.
class LanguagesViewModelTest {
  private final Kept desk = new Kept();
  private final UndoHistory history = new UndoHistory();
  private final LanguagesViewModel model =
      new LanguagesViewModel(desk, history, SampleWindow.AT_ONCE, Messages.of(Shell.class));

  private static final class Kept implements LanguagesDesk {
    private List<String> tags = List.of("fr");

    @Override
    public List<String> read() {
      return tags;
    }

    @Override
    public void keep(List<String> now) {
      tags = now;
    }
  }

  private void write(String words) {
    model.writtenProperty().set(words);
    model.write();
  }

  @Test
  void whatIsWrittenHoldsAndCanBeTakenBack() {
    model.refresh();
    assertEquals("French", model.writtenProperty().get());
    model.write();
    assertFalse(history.canUndo(), "nothing was changed");
    write("pt, english");
    assertEquals(List.of("pt", "en"), desk.tags);
    assertEquals("Portuguese, English", model.writtenProperty().get());
    history.undo();
    assertEquals(List.of("fr"), desk.tags);
    assertEquals("French", model.writtenProperty().get());
    write("");
    assertEquals(List.of(), desk.tags);
  }

  @Test
  void whatIsNoLanguageIsSaidAndStaysWritten() {
    write("pt, klingon");
    assertTrue(model.problemProperty().get().startsWith("“klingon” is no language"));
    assertEquals("pt, klingon", model.writtenProperty().get());
    assertEquals(List.of("fr"), desk.tags);
  }
}
