package earshot.ui.searches;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.intake.Live;
import earshot.model.SavedSearch;
import earshot.ui.Sample;
import earshot.ui.TestClock;
import earshot.ui.deck.PretendDeck;
import earshot.ui.kit.Done;
import earshot.ui.kit.Formats;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Threads;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The list of saved searches, without a window.
class SearchesViewModelTest {
  private final PretendDeck desk = new PretendDeck();
  private final SearchesViewModel model =
      new SearchesViewModel(
          desk,
          new Live(),
          new Threads(Runnable::run, Runnable::run),
          new TestClock(Sample.NOW),
          Messages.of(SearchesScreen.class, new Formats(Sample.ZONE, Locale.ENGLISH)));

  @BeforeEach
  void open() {
    model.shown();
  }

  private SavedSearch search(String name) {
    return model.feeds().stream()
        .map(SearchDesk.Feed::search)
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private List<String> names() {
    return model.feeds().stream().map(feed -> feed.search().name()).toList();
  }

  private Done done() {
    return model.doneProperty().get().orElseThrow();
  }

  private void turn() {
    Done.Undo undo = done().undo().orElseThrow();
    undo.deed().run();
    undo.then().run();
  }

  @Test
  void allAreListedWithTheirCounts() {
    assertEquals(SearchesViewModel.Phase.READY, model.phaseProperty().get());
    assertEquals(List.of("Smoke", "Northwind", "Croissants"), names());
    assertTrue(model.feeds().getFirst().found() > 0);
  }

  @Test
  void anotherNameIsTakenBackAndGivenAgain() {
    model.renaming(search("Smoke").id());
    model.rename(search("Smoke"), "  Burnt  ");
    assertEquals(Optional.empty(), model.renamingProperty().get());
    assertEquals("Smoke is called Burnt now.", done().words());
    assertEquals("Burnt", names().getFirst());
    turn();
    assertEquals("Smoke", names().getFirst());
    turn();
    assertEquals("Burnt", names().getFirst());
  }

  @Test
  void aSearchIsMovedAndTheDeckKeepsItsOrder() {
    model.shift(search("Croissants"), -1);
    model.shift(search("Croissants"), -1);
    model.shift(search("Croissants"), -1);
    assertEquals(List.of("Croissants", "Smoke", "Northwind"), names());
    assertEquals("Moved Croissants.", done().words());
    turn();
    assertEquals(List.of("Smoke", "Croissants", "Northwind"), names());
    turn();
    assertEquals(List.of("Croissants", "Smoke", "Northwind"), names());
    model.drop(search("Croissants").id(), search("Northwind").id());
    assertEquals(List.of("Smoke", "Northwind", "Croissants"), names());
    model.drop(search("Northwind").id(), search("Smoke").id());
    model.column(search("Croissants"), true);
    assertEquals("arrange [1, 2, 3]", desk.done.getLast(), "Smoke stays the first column");
  }

  @Test
  void aBlankNameOrTheSameChangesNothing() {
    model.rename(search("Smoke"), " ");
    model.rename(search("Smoke"), "Smoke ");
    assertEquals(List.of(), desk.done);
  }

  @Test
  void aNameThatIsTakenIsRefusedInItsOwnWords() {
    model.rename(search("Smoke"), "Northwind");
    assertEquals("There is already a search called “Northwind”.", done().words());
    assertEquals("Smoke", names().getFirst());
  }

  @Test
  void whatIsDeletedComesBackAndGoesAgain() {
    model.remove(search("Northwind"));
    assertEquals(List.of("Smoke", "Croissants"), names());
    turn();
    assertEquals(List.of("Smoke", "Northwind", "Croissants"), names());
    turn();
    assertEquals(List.of("Smoke", "Croissants"), names());
  }

  @Test
  void aSearchBecomesAColumnAndNoneAgain() {
    model.column(search("Croissants"), true);
    assertEquals("arrange [1, 2, 3]", desk.done.getLast());
    model.column(search("Smoke"), false);
    assertEquals("arrange [2, 3]", desk.done.getLast());
    turn();
    assertEquals("arrange [1, 2, 3]", desk.done.getLast());
  }

  @Test
  void theLastOneLeavesAnEmptyList() {
    for (String name : List.of("Smoke", "Northwind", "Croissants")) model.remove(search(name));
    assertEquals(SearchesViewModel.Phase.NONE, model.phaseProperty().get());
  }
}
