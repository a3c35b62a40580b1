package earshot.ui.playbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.model.Playbook;
import earshot.model.Risk;
import earshot.replies.playbook.Plan;
import earshot.replies.playbook.PlaybookActs;
import earshot.replies.playbook.Playbooks;
import earshot.storage.Database;
import earshot.storage.Stores;
import earshot.storage.Unforced;
import earshot.ui.Fx;
import earshot.ui.Sample;
import earshot.ui.UiTest;
import earshot.ui.alerts.AlertsScreen;
import earshot.ui.kit.Formats;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Theme;
import earshot.ui.kit.Threads;
import earshot.ui.kit.UndoHistory;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/// Plans are changed on their page over a real file, by keys and by buttons.
@UiTest
class PlaybooksScreenTest {
  private final UndoHistory history = new UndoHistory();
  private Database database;
  private Playbooks playbooks;
  private PlaybooksViewModel model;
  private Stage stage;

  @BeforeEach
  void open(@TempDir Path folder) {
    database = Unforced.open(folder.resolve("ws"), InstantSource.fixed(Sample.NOW));
    playbooks = new Playbooks(new Stores(database).playbooks());
    Messages words =
        Messages.of(PlaybooksScreen.class, new Formats(ZoneOffset.UTC, Locale.ENGLISH));
    model =
        new PlaybooksViewModel(
            new PlaybookActs(playbooks, "ana"),
            history,
            new Threads(Runnable::run, Runnable::run),
            words);
    stage =
        Fx.get(
            () -> {
              PlaybooksScreen screen = new PlaybooksScreen(model);
              Stage made = new Stage();
              Scene scene = new Scene(screen.root(), 980, 640);
              Theme.dress(scene, AlertsScreen.sheet(), PlaybooksScreen.sheet());
              made.setScene(scene);
              made.show();
              made.requestFocus();
              screen.shown();
              screen.root().applyCss();
              screen.root().layout();
              return made;
            });
    focused();
  }

  // A field that is left is kept only where the window has the keys.
  private void focused() {
    try {
      WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, stage.focusedProperty());
    } catch (TimeoutException never) {
      throw new AssertionError("the window has not got the keys", never);
    }
  }

  @AfterEach
  void close() {
    Fx.run(stage::close);
    database.close();
  }

  private <T> T find(Class<T> type, String id) {
    return type.cast(Objects.requireNonNull(stage.getScene().lookup("#" + id), id));
  }

  private void press(String id) {
    Fx.run(find(ButtonBase.class, id)::fire);
  }

  private void key(String id, KeyCode code, boolean alt) {
    Fx.run(
        () -> {
          Node node = find(Node.class, id);
          node.requestFocus();
          Event.fireEvent(
              node, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, alt, false));
        });
  }

  private void write(String id, String words) {
    Fx.run(() -> find(TextField.class, id).setText(words));
  }

  private void enter(String id) {
    Fx.run(() -> find(TextField.class, id).fireEvent(new javafx.event.ActionEvent()));
  }

  private void choose(Risk risk) {
    Fx.run(
        () -> {
          ListView<?> list = find(ListView.class, "playbooks-list");
          list.getSelectionModel().select(stored(risk).id().value() - 1);
        });
    assertEquals(risk, shown().risk());
  }

  private Playbook stored(Risk risk) {
    return playbooks.all().stream()
        .filter(each -> each.risk() == risk && each.made().byUser().isBlank())
        .findFirst()
        .orElseThrow();
  }

  private Playbook shown() {
    return Fx.get(() -> model.shown().get().orElseThrow().playbook());
  }

  private List<String> steps(Playbook playbook) {
    return Plan.read(playbook.content()).steps().stream().map(Plan.Planned::words).toList();
  }

  @Test
  void aStepIsAddedChangedMovedAndRemovedWithTheKeysAlone() {
    choose(Risk.DATA_LEAK);
    List<String> before = steps(stored(Risk.DATA_LEAK));
    write("plan-step-what", "Call the office of the regulator.");
    write("plan-step-whose", "Ana");
    write("plan-step-when", "90");
    enter("plan-step-when");
    Plan.Planned added = Plan.read(stored(Risk.DATA_LEAK).content()).steps().getLast();
    assertEquals("Ana", added.role());
    assertEquals(90, added.after().toMinutes());
    int last = before.size();
    key("plan-step-" + last, KeyCode.UP, true);
    assertEquals(added.words(), steps(stored(Risk.DATA_LEAK)).get(last - 1));
    assertTrue(Fx.get(() -> find(Node.class, "plan-step-" + (last - 1)).isFocused()));
    key("plan-step-" + (last - 1), KeyCode.ENTER, false);
    write("plan-step-what", "Call the regulator.");
    enter("plan-step-what");
    assertEquals("Call the regulator.", steps(stored(Risk.DATA_LEAK)).get(last - 1));
    key("plan-step-" + (last - 1), KeyCode.DELETE, false);
    assertEquals(before, steps(stored(Risk.DATA_LEAK)));
  }

  @Test
  void everyActIsTakenBackAndDoneAgain() {
    choose(Risk.DATA_LEAK);
    List<Playbook> came = playbooks.all();
    press("playbook-copy");
    write("playbook-name", "Ours");
    enter("playbook-name");
    Fx.run(() -> riskBox().setValue(Risk.FALSE_CLAIM));
    key("plan-step-1", KeyCode.UP, true);
    press("playbook-reset");
    press("playbook-remove");
    assertEquals(came, playbooks.all());
    Fx.run(history::undo);
    List<Playbook> all = playbooks.all();
    assertEquals(7, all.size());
    Fx.run(
        () -> {
          for (int n = 0; n < 5; n++) history.undo();
        });
    assertFalse(history.canUndo());
    assertEquals(came, playbooks.all());
    Fx.run(
        () -> {
          for (int n = 0; n < 5; n++) history.redo();
        });
    assertEquals(texts(all), texts(playbooks.all()));
  }

  private static Set<String> texts(List<Playbook> all) {
    return all.stream()
        .map(each -> each.id() + each.name() + each.risk() + each.content())
        .collect(Collectors.toSet());
  }

  @SuppressWarnings("unchecked")
  private ComboBox<Risk> riskBox() {
    return find(ComboBox.class, "playbook-risk");
  }

  @Test
  void whatCannotBeFollowedIsRefusedInPlainWordsAndNothingChanges() {
    choose(Risk.DATA_LEAK);
    List<Playbook> before = playbooks.all();
    write("plan-step-what", "Call somebody.");
    write("plan-step-when", "soon");
    enter("plan-step-what");
    assertEquals("Write a time such as 15 min, 2 h or 1 d.", Fx.get(model.problem()::get));
    write("playbook-name", "  ");
    enter("playbook-name");
    assertEquals("Give the playbook a name.", Fx.get(model.problem()::get));
    press("playbook-new");
    key("plan-step-0", KeyCode.DELETE, false);
    assertEquals(
        "A plan has at least one step. Add another before you remove this one.",
        Fx.get(model.problem()::get));
    Fx.run(history::undo);
    assertEquals(before, playbooks.all());
  }

  @Test
  void aFieldIsKeptWhenItIsLeft() {
    choose(Risk.DATA_LEAK);
    Fx.run(
        () -> {
          find(Node.class, "playbook-tell").requestFocus();
          ((org.fxmisc.richtext.StyleClassedTextArea) find(Node.class, "playbook-tell"))
              .replaceText("The regulator\nThe board");
          find(Node.class, "playbook-name").requestFocus();
        });
    assertEquals(
        List.of("The regulator", "The board"), Plan.read(stored(Risk.DATA_LEAK).content()).tell());
    assertEquals("Comes with Earshot, changed here", origin());
    press("playbook-reset");
    assertEquals("Comes with Earshot", origin());
    assertEquals(Playbooks.shipped(Risk.DATA_LEAK).content(), stored(Risk.DATA_LEAK).content());
  }

  private String origin() {
    return Fx.get(() -> find(javafx.scene.control.Label.class, "playbook-origin").getText());
  }
}
