package earshot.ui.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.language.redact.Profile;
import earshot.model.MentionFilter;
import earshot.storage.Progress;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Threads;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The sheet that exports a list, without a window.
class ExportViewModelTest {
  private static final Path FILE = Path.of("october.csv");
  private static final ExportViewModel.Asked LIST =
      new ExportViewModel.Asked(MentionFilter.ALL, "All about us");

  private final Desk desk = new Desk();
  private final List<String> told = new ArrayList<>();
  private final List<Runnable> background = new ArrayList<>();
  private final ExportViewModel model =
      new ExportViewModel(
          desk,
          new Threads(background::add, Runnable::run),
          Messages.of(BackupScreen.class),
          told::add);

  @Test
  void whatIsAskedIsCountedBeforeAnythingIsWritten() {
    model.ask(LIST);
    assertEquals("Counting…", model.countProperty().get());
    work();
    assertEquals("1,020 mentions of “All about us”, copies included.", model.countProperty().get());
    assertEquals(List.of(), desk.orders);
  }

  @Test
  void theFileIsWrittenAsChosenAndSaid() {
    model.ask(LIST);
    work();
    model.kindProperty().set(ExportDesk.Kind.JSONL);
    model.profileProperty().set(Profile.NOTHING_HIDDEN);
    model.write(FILE);
    work();
    assertEquals(
        List.of(
            new ExportDesk.Order(
                MentionFilter.ALL, "All about us", ExportDesk.Kind.JSONL, Profile.NOTHING_HIDDEN)),
        desk.orders);
    assertEquals(List.of("1,020 mentions written to october.csv."), told);
    assertTrue(model.askedProperty().get().isEmpty());
  }

  @Test
  void leavingWhileItIsWrittenStopsItAndTheSheetSaysSo() {
    model.ask(LIST);
    work();
    model.write(FILE);
    assertTrue(model.errands().work().runningProperty().get());
    model.leave();
    work();
    assertFalse(model.errands().work().runningProperty().get());
    assertEquals("Stopped. No file was written.", model.errands().saidProperty().get());
    assertEquals(List.of(), told);
    assertTrue(model.askedProperty().get().isPresent());
    model.leave();
    assertTrue(model.askedProperty().get().isEmpty());
  }

  @Test
  void whatIsOnTheWayIsNotReplacedByAnotherList() {
    model.ask(LIST);
    work();
    model.write(FILE);
    model.ask(new ExportViewModel.Asked(MentionFilter.ALL, "Other"));
    assertEquals("All about us", model.askedProperty().get().orElseThrow().words());
  }

  private void work() {
    List<Runnable> waiting = List.copyOf(background);
    background.clear();
    waiting.forEach(Runnable::run);
  }

  private static final class Desk implements ExportDesk {
    private final List<Order> orders = new ArrayList<>();

    @Override
    public long count(MentionFilter filter) {
      return 1_020;
    }

    @Override
    public long write(Order order, Path file, Progress progress) {
      progress.at(0, 1_020);
      orders.add(order);
      return 1_020;
    }
  }
}
