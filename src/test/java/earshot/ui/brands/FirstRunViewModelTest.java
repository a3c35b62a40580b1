package earshot.ui.brands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.ui.kit.Threads;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The first question, without a window.
class FirstRunViewModelTest {
  private final PretendBrandDesk desk = new PretendBrandDesk();
  private final FirstRunViewModel model =
      new FirstRunViewModel(
          desk, new Threads(Runnable::run, Runnable::run), BrandEditorTest.words());

  @Test
  void typingStoresNothing() {
    model.nameProperty().set("Northwind Coffee");
    assertEquals(List.of(), desk.done);
  }

  @Test
  void theNameBecomesABrandWithItsQuery() {
    model.nameProperty().set(" Northwind Coffee ");
    model.start();
    assertEquals(List.of("add Northwind Coffee \"Northwind Coffee\""), desk.done);
    assertEquals(FirstRunViewModel.Step.SOURCES, model.stepProperty().get());
  }

  @Test
  void aNameWithoutLettersIsRefusedInWords() {
    model.nameProperty().set("++");
    model.start();
    assertEquals(
        "Type the name as people write it; this has no letters or digits. (FR-1)",
        model.problemProperty().get());
    assertEquals(List.of(), desk.done);
  }

  @Test
  void anArchiveIsOpenedAndStoresNothing() {
    List<Path> opened = new ArrayList<>();
    model.open(Path.of("year.earshot"), opened::add);
    assertEquals(List.of(Path.of("year.earshot")), opened);
    assertEquals(List.of(), desk.done);
    assertFalse(model.busyProperty().get());
  }

  @Test
  void anArchiveThatCannotBeReadIsSaid() {
    model.open(
        Path.of("year.earshot"),
        file -> {
          throw new UncheckedIOException(new IOException("gone"));
        });
    assertTrue(model.problemProperty().get().endsWith("(FR-3)"), model.problemProperty().get());
    assertFalse(model.busyProperty().get());
  }

  @Test
  void theProblemGoesAwayWithTheNextLetter() {
    model.start();
    model.nameProperty().set("N");
    assertEquals("", model.problemProperty().get());
  }
}
