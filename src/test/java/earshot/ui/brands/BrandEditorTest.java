package earshot.ui.brands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.intake.Live;
import earshot.model.BrandRole;
import earshot.model.Span;
import earshot.ui.kit.Formats;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Threads;
import earshot.ui.sources.ByHand;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Brands and their queries, without a window.
class BrandEditorTest {
  private final PretendBrandDesk desk = PretendBrandDesk.withSamples();
  private final Live live = new Live();
  private final ByHand background = new ByHand();
  private final BrandsViewModel model =
      new BrandsViewModel(desk, live, new Threads(background, Runnable::run), words());
  private final BrandEditor editor = model.editor();

  static Messages words() {
    return Messages.of(BrandsScreen.class, new Formats(ZoneOffset.UTC, Locale.ENGLISH));
  }

  private void show() {
    model.shown();
    background.runAll();
  }

  private void query(String query) {
    editor.queryProperty().set(query);
    editor.check();
    background.runAll();
  }

  @Test
  void theFirstBrandIsOpen() {
    show();
    assertEquals("Northwind Coffee", editor.nameProperty().get());
    assertEquals(1_251, model.rows().getFirst().mentions());
    assertFalse(editor.canSave().get());
  }

  @Test
  void aGoodQueryIsCountedAndCanBeSaved() {
    show();
    query("northwind");
    assertEquals("Finds 333 stored mentions", editor.countProperty().get());
    assertTrue(editor.canSave().get());
    editor.save();
    background.runAll();
    assertEquals(List.of("change Northwind Coffee northwind"), desk.done);
    assertEquals(2, editor.openedProperty().get().orElseThrow().queryVersion());
  }

  @Test
  void aMistakeNamesItsPlaceAndCannotBeSaved() {
    show();
    query("northwind NEAR coffee");
    var problem = editor.problemProperty().get().orElseThrow();
    assertEquals(Optional.of(new Span(10, 14)), problem.span());
    assertEquals(
        "Something is missing after NEAR, at position 15: a number, as in NEAR/5. (QL-3)",
        problem.sentence());
    assertFalse(editor.canSave().get());
  }

  @Test
  void aHintIsNoMistake() {
    show();
    query("C++");
    assertTrue(editor.problemProperty().get().isEmpty());
    assertEquals(1, editor.hintsProperty().get().size());
    assertTrue(editor.canSave().get());
  }

  @Test
  void theCountOfAnOlderQueryIsDropped() {
    show();
    editor.queryProperty().set("north");
    editor.check();
    editor.queryProperty().set("northwind coffee");
    background.runAll();
    assertEquals("", editor.countProperty().get());
    assertFalse(editor.canSave().get());
  }

  @Test
  void theQueryOfANewBrandFollowsItsNameUntilOneIsWritten() {
    show();
    model.create(BrandRole.RIVAL);
    editor.nameProperty().set("H&M");
    assertEquals("raw:\"H&M\"", editor.queryProperty().get());
    editor.queryProperty().set("hennes");
    editor.nameProperty().set("H&M Home");
    assertEquals("hennes", editor.queryProperty().get());
  }

  @Test
  void aNewBrandGetsAColourThatIsFree() {
    show();
    model.create(BrandRole.RIVAL);
    assertEquals("rust", editor.colourProperty().get());
  }

  @Test
  void addingCanBeUndone() {
    show();
    model.create(BrandRole.RIVAL);
    editor.nameProperty().set("Blue Kettle");
    editor.check();
    background.runAll();
    editor.save();
    background.runAll();
    assertEquals(4, model.rows().size());
    model.doneProperty().get().orElseThrow().undo().orElseThrow().run();
    background.runAll();
    assertEquals(3, model.rows().size());
  }

  @Test
  void savingCanBeUndone() {
    show();
    query("northwind");
    editor.save();
    background.runAll();
    model.doneProperty().get().orElseThrow().undo().orElseThrow().run();
    background.runAll();
    assertTrue(model.rows().getFirst().brand().query().contains("@northwindcoffee"));
    assertTrue(editor.queryProperty().get().contains("@northwindcoffee"));
  }

  @Test
  void whoRenamesABrandIsToldHowManyQueriesSayItsNewName() {
    show();
    editor.nameProperty().set("Nord Wind");
    editor.save();
    background.runAll();
    assertEquals(
        "Saved Nord Wind. 2 queries that named it say the new name.",
        model.doneProperty().get().orElseThrow().words());
    model.doneProperty().get().orElseThrow().undo().orElseThrow().run();
    background.runAll();
    assertEquals("Northwind Coffee", model.rows().getFirst().brand().name());
  }

  @Test
  void aNameThatIsTakenMeanwhileIsNotGivenBackInSilence() {
    show();
    BrandDraft before = BrandDraft.of(model.rows().getFirst().brand());
    editor.nameProperty().set("Nord Wind");
    editor.save();
    background.runAll();
    Runnable undo = model.doneProperty().get().orElseThrow().undo().orElseThrow();
    desk.add(before);
    undo.run();
    background.runAll();
    assertEquals(
        "This could not be taken back and stays as it is:"
            + " “Northwind Coffee” is already a brand here.",
        model.doneProperty().get().orElseThrow().words());
    assertEquals("Nord Wind", model.rows().getFirst().brand().name());
  }

  @Test
  void anUndoLeavesWhatIsBeingTypedAlone() {
    show();
    query("northwind");
    editor.save();
    background.runAll();
    model.open(model.rows().getLast().brand());
    editor.queryProperty().set("juniper OR");
    model.doneProperty().get().orElseThrow().undo().orElseThrow().run();
    background.runAll();
    assertEquals("juniper OR", editor.queryProperty().get());
  }

  @Test
  void removingCanBeUndone() {
    show();
    model.remove();
    background.runAll();
    assertEquals(2, model.rows().size());
    model.doneProperty().get().orElseThrow().undo().orElseThrow().run();
    background.runAll();
    assertEquals(3, model.rows().size());
  }

  @Test
  void whatIsTypedStaysWhenMentionsArrive() {
    show();
    editor.queryProperty().set("half a que");
    live.publish(new earshot.intake.LiveEvent.MentionsAdded(List.of()));
    background.runAll();
    assertEquals("half a que", editor.queryProperty().get());
  }

  @Test
  void leavingLeavesNoSubscription() {
    show();
    model.hidden();
    assertEquals(0, live.listeners());
  }
}
