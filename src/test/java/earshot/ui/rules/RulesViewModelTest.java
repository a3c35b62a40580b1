package earshot.ui.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.intake.Live;
import earshot.model.Status;
import earshot.ui.HeldBack;
import earshot.ui.Sample;
import earshot.ui.kit.Done;
import earshot.ui.kit.Formats;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Threads;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Rules without a window.
class RulesViewModelTest {
  private final PretendRules desk = PretendRules.withSamples();
  private final HeldBack background = new HeldBack();
  private final RulesViewModel model =
      new RulesViewModel(desk, new Live(), new Threads(background, Runnable::run), words());
  private final RuleEditor editor = model.editor();

  static Messages words() {
    return Messages.of(RulesScreen.class, new Formats(Sample.ZONE, Locale.ENGLISH));
  }

  @BeforeEach
  void open() {
    model.shown();
    background.runAll();
  }

  private void query(String query) {
    editor.trial().queryProperty().set(query);
    editor.trial().tryNow();
    background.runAll();
  }

  private List<String> names() {
    return model.rules().stream().map(line -> line.rule().terms().name()).toList();
  }

  private void undo() {
    Done.Undo undo = model.doneProperty().get().orElseThrow().undo().orElseThrow();
    undo.deed().run();
    undo.then().run();
    background.runAll();
  }

  @Test
  void theFirstRuleIsOpenAndTriedOnHistory() {
    assertEquals("Another Northwind", editor.nameProperty().get());
    assertEquals(RuleEditor.Kind.HIDE, editor.kindProperty().get());
    assertEquals("An airline", editor.reasonProperty().get());
    assertTrue(editor.trial().countProperty().get().endsWith("of 40 stored mentions"));
    assertFalse(editor.canSave().get());
  }

  @Test
  void aRuleWithoutItsWordCannotBeKept() {
    model.create();
    query("northwind");
    assertFalse(editor.canSave().get());
    editor.tagProperty().set("ours");
    assertTrue(editor.canSave().get());
    editor.kindProperty().set(RuleEditor.Kind.HIDE);
    assertFalse(editor.canSave().get());
  }

  @Test
  void aRuleGivesMentionsToSomebody() {
    model.create();
    query("northwind");
    editor.kindProperty().set(RuleEditor.Kind.ASSIGN);
    assertFalse(editor.canSave().get());
    editor.personProperty().set(" Ben ");
    background.runAll();
    model.save();
    background.runAll();
    assertEquals(List.of("add give it to Ben: assign Ben"), desk.done);
    assertEquals(List.of("ada", "Ben"), model.people());
    assertEquals(RuleEditor.Kind.ASSIGN, editor.kindProperty().get());
    assertEquals("Ben", editor.personProperty().get());
  }

  @Test
  void aNewRuleIsCalledAfterWhatItDoes() {
    model.create();
    query("northwind");
    editor.kindProperty().set(RuleEditor.Kind.STATUS);
    editor.statusProperty().set(Status.CLOSED);
    background.runAll();
    model.save();
    background.runAll();
    assertEquals(List.of("add mark as “Closed”: status closed"), desk.done);
    assertEquals(4, model.rules().size());
    undo();
    assertEquals(3, model.rules().size());
  }

  @Test
  void aMistakeInTheQueryCannotBeKept() {
    query("northwind NEAR");
    assertTrue(editor.trial().problemProperty().get().isPresent());
    assertFalse(editor.canSave().get());
  }

  @Test
  void rulesChangePlacesAndBack() {
    model.move(model.rules().get(1).rule(), -1);
    background.runAll();
    assertEquals(List.of("Batch 1142", "Another Northwind", "Press"), names());
    undo();
    assertEquals(List.of("Another Northwind", "Batch 1142", "Press"), names());
  }

  @Test
  void theFirstRuleCannotActEarlier() {
    model.move(model.rules().getFirst().rule(), -1);
    assertEquals(0, background.waiting());
  }

  @Test
  void aRuleRestsAndTheEditorKnows() {
    model.enable(model.rules().getFirst().rule(), false);
    background.runAll();
    assertFalse(model.rules().getFirst().rule().terms().enabled());
    assertFalse(editor.openedProperty().get().orElseThrow().terms().enabled());
  }

  @Test
  void applyingToHistoryCanBeTakenBack() {
    model.open(model.rules().get(1).rule());
    background.runAll();
    model.apply();
    assertTrue(model.applying().runningProperty().get());
    background.runAll();
    assertEquals(List.of("apply Batch 1142"), desk.done);
    undo();
    assertEquals("take back 1", desk.done.getLast());
  }

  @Test
  void onlyWhatIsKeptIsApplied() {
    query("northwind");
    model.apply();
    background.runAll();
    assertEquals(List.of(), desk.done);
  }

  @Test
  void removingCanBeTakenBack() {
    model.remove();
    background.runAll();
    assertEquals(List.of("Batch 1142", "Press"), names());
    undo();
    assertEquals(3, model.rules().size());
  }
}
