package earshot.ui.reply;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.model.DraftState;
import earshot.model.Mention;
import earshot.model.WorkMode;
import earshot.replies.check.Checking;
import earshot.storage.ApprovalStore.Verdict;
import earshot.ui.Fx;
import earshot.ui.Sample;
import earshot.ui.SampleDrafts;
import earshot.ui.SamplePhrases;
import earshot.ui.Snap;
import earshot.ui.TestClock;
import earshot.ui.UiTest;
import earshot.ui.kit.Formats;
import earshot.ui.kit.Look;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Theme;
import earshot.ui.kit.Threads;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

@UiTest
class ReplyPaneTest {
  private static final String[] SHEETS =
      earshot.ui.timeline.TimelineScreen.sheets().toArray(String[]::new);

  private final TestClock clock = new TestClock(Sample.NOW);
  private final SampleDrafts drafts = new SampleDrafts(clock);
  private final SamplePhrases phrases = new SamplePhrases();
  private final List<String> clipboard = new ArrayList<>();
  private final ReadOnlyObjectWrapper<WorkMode> mode =
      new ReadOnlyObjectWrapper<>(WorkMode.HANDS_ON);
  private final Mention mention = Sample.mentions().getFirst();
  private final ReplyViewModel model =
      new ReplyViewModel(
          new ReplyServices(
              drafts,
              phrases,
              Checking.none(),
              clipboard::add,
              page -> {},
              new ReplyMode(mode.getReadOnlyProperty(), () -> {})),
          new Threads(Runnable::run, Runnable::run),
          clock,
          clock);

  @SuppressWarnings("NullAway.Init") // made on the FX thread before each test
  private ReplyView view;

  @SuppressWarnings("NullAway.Init") // likewise
  private StackPane root;

  @BeforeEach
  void open() {
    Fx.run(
        () -> {
          Messages words =
              Messages.of(ReplyView.class, new Formats(ZoneOffset.UTC, Locale.ENGLISH));
          view = new ReplyView(model, words);
          root = new StackPane(view.node());
          root.getStyleClass().add("es-surface");
          Theme.dress(new Scene(root, 460, 780), SHEETS);
          model.open(mention);
          lay();
        });
  }

  private void lay() {
    root.applyCss();
    root.layout();
  }

  private <T> T find(Class<T> type, String selector) {
    return type.cast(Objects.requireNonNull(root.lookup(selector), selector));
  }

  private void press(String id) {
    lay();
    find(ButtonBase.class, "#" + id).fire();
    lay();
  }

  private void key(KeyCode code, boolean control, boolean shift) {
    Node target = root.lookup("#draft");
    KeyEvent.fireEvent(
        Objects.requireNonNull(target),
        new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, control, false, false));
    lay();
  }

  private void write(String words) {
    model.text().set(words);
    clock.pass(DraftKeeper.PAUSE);
    lay();
  }

  private void field(String id, String words) {
    find(TextField.class, "#" + id).setText(words);
  }

  private void enter(String id) {
    TextField field = find(TextField.class, "#" + id);
    field.getOnAction().handle(new javafx.event.ActionEvent());
    lay();
  }

  private void pick(int row) {
    @SuppressWarnings("unchecked")
    var list = (javafx.scene.control.ListView<PickViewModel.Pick>) root.lookup("#picks");
    list.getSelectionModel().select(row);
    KeyEvent.fireEvent(
        list,
        new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
    lay();
  }

  @Test
  void aTemplateGoesInAtTheCursorAndAsksForWhatIsMissing() {
    Fx.run(
        () -> {
          write("Dear you. ");
          key(KeyCode.T, true, false);
          pick(0);
          assertTrue(model.text().get().startsWith("Dear you. Hi "), model.text().get());
          assertTrue(model.text().get().endsWith("\n\nAna from Northwind"), model.text().get());
          assertEquals(1, phrases.used.size());
          assertTrue(root.lookup("#gap").isVisible());
          assertFalse(model.canCopy());
          field("gap-value", " ");
          enter("gap-value");
          assertTrue(model.text().get().contains("{{roast date}}"), "a blank fills nothing");
          field("gap-value", "12 May");
          enter("gap-value");
          field("gap-value", "none");
          enter("gap-value");
          assertTrue(model.text().get().contains("{{number:order}}"), "words are no number");
          field("gap-value", "0815");
          enter("gap-value");
          assertFalse(root.lookup("#gap").isVisible());
          assertTrue(model.text().get().contains("Which 12 May is on the bag? Order 0815."));
          assertTrue(model.canCopy());
        });
  }

  @Test
  void severalSnippetsGoInAndTheSignatureComesOnce() {
    Fx.run(
        () -> {
          for (int row : new int[] {0, 1, 0}) {
            key(KeyCode.T, true, false);
            pick(row);
          }
          assertEquals(2, model.text().get().split("Thank you|we are sorry", -1).length - 2);
          assertEquals(2, model.text().get().split("Ana from Northwind", -1).length);
        });
  }

  @Test
  void tabGoesToTheNextEmptyPlaceAndElseLeadsOn() {
    Fx.run(
        () -> {
          write("On {{date:when}}, in a {{choice:tone|warm|plain}} way");
          key(KeyCode.TAB, false, false);
          assertTrue(root.lookup("#gap").isVisible());
          field("gap-value", "Friday");
          enter("gap-value");
          assertEquals("On Friday, in a {{choice:tone|warm|plain}} way", model.text().get());
          field("gap-value", "warm");
          enter("gap-value");
          assertEquals("On Friday, in a warm way", model.text().get());
          assertFalse(root.lookup("#gap").isVisible());
        });
  }

  @Test
  void aNewPlaceIsPutInAndOneThatCannotBeUnderstoodIsNot() {
    Fx.run(
        () -> {
          key(KeyCode.P, true, true);
          field("gap-value", "colour:x");
          enter("gap-value");
          assertEquals("", model.text().get());
          field("gap-value", "number:order");
          enter("gap-value");
          assertEquals("{{number:order}}", model.text().get());
        });
  }

  @Test
  void aSecondPersonApprovesAndNobodyTheirOwn() {
    Fx.run(
        () -> {
          write("Hi, we are sorry.");
          key(KeyCode.A, true, true);
          press("approval-send");
          assertEquals(DraftState.SUBMITTED, model.approval().state());
          press("decide");
          field("approver", SampleDrafts.WRITER);
          press("approve");
          assertEquals(DraftState.SUBMITTED, model.approval().state());
          assertFalse(model.approval().problem().get().isEmpty());
          field("approver", "Ben");
          press("approve");
          assertEquals(DraftState.APPROVED, model.approval().state());
          assertTrue(find(Label.class, "#approval-state").getText().contains("Ben"));
          write("Hi, we are very sorry.");
          assertEquals(DraftState.OPEN, model.approval().state());
          press("versions");
          press("bring-back-1");
          assertEquals("Hi, we are sorry.", model.text().get());
        });
  }

  @Test
  void inListeningModeTheWordsCanBeReadAndNothingElse() {
    Fx.run(
        () -> {
          write("Hi, we are sorry.");
          mode.set(WorkMode.LISTENING);
          lay();
          assertTrue(root.lookup("#listening").isVisible());
          assertFalse(root.lookup("#compose").isVisible());
          key(KeyCode.T, true, false);
          assertEquals(PickViewModel.Shelf.CLOSED, model.picking().shelf().get());
          model.copyAndOpen();
          assertEquals(List.of(), clipboard);
        });
  }

  @Test
  @EnabledIfSystemProperty(named = "earshot.pictures", matches = ".+")
  void pictures() {
    String good = "Hi, we are sorry that the bag tastes of smoke ☕. A fresh one is on its way.";
    Fx.run(
        () -> {
          snap("empty");
          write(good);
          snap("writing");
          key(KeyCode.T, true, false);
          snap("picking");
          pick(0);
          snap("placeholders");
          view.closeTop();
          snap("blocked");
          write(good);
          key(KeyCode.A, true, true);
          snap("asking");
          press("approval-send");
          press("decide");
          snap("deciding");
          var id = drafts.openDraft(mention.id()).orElseThrow().id();
          field("approver", "Ben");
          field("approval-note", "Warmer, please: name the shop.");
          press("return");
          snap("returned");
          write(
              "Hi, we are so sorry that the bag tastes of smoke ☕. A fresh one left Mill Street.");
          model.approval().submit();
          press("decide");
          snap("deciding-again");
          var unused = drafts.decide(id, new Verdict(2, true, "Ben", ""));
          press("approval-cancel");
          field2();
          snap("approved");
          press("versions");
          snap("versions");
          press("versions");
          drafts.full = true;
          write(good + " Bye.");
          view.offline(true);
          snap("failed-offline");
          drafts.full = false;
          view.offline(false);
          clock.pass(DraftKeeper.AGAIN);
          model.askSent();
          snap("marking");
          model.markSent();
          snap("sent");
          mode.set(WorkMode.LISTENING);
          snap("listening");
        });
  }

  private void field2() {
    model.approval().know(drafts.openDraft(mention.id()));
  }

  private void snap(String name) {
    for (int[] size : new int[][] {{460, 780}, {460, 480}}) {
      for (Look look : List.of(Look.LIGHT, Look.DARK)) {
        lay();
        String file =
            "reply-%s-%d-%s.png".formatted(name, size[1], look.name().toLowerCase(Locale.ROOT));
        Snap.png(
            root,
            size[0],
            size[1],
            look,
            Path.of(System.getProperty("earshot.pictures"), file),
            SHEETS);
      }
    }
  }
}
