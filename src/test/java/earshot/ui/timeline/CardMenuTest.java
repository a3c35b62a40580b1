package earshot.ui.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.model.MentionId;
import earshot.model.Status;
import earshot.ui.Fx;
import earshot.ui.Snap;
import earshot.ui.UiTest;
import earshot.ui.acts.WorkActs;
import earshot.ui.kit.Look;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@UiTest
class CardMenuTest {
  private final TimelineStage on = new TimelineStage();

  @AfterEach
  void close() {
    on.close();
  }

  @Test
  void theMenuOfTheListHoldsEveryActWithItsKeyAndDoesIt() {
    on.hands.type(KeyCode.J);
    on.hands.push(KeyCode.SHIFT, KeyCode.F10);
    List<String> acts =
        menu().getItems().stream().flatMap(item -> Stream.ofNullable(item.getId())).toList();
    assertEquals(
        List.of(
            "row-reply",
            "row-page",
            "row-history",
            "row-tag",
            "row-star",
            "row-assign",
            "row-priority",
            "row-snooze",
            "row-note",
            "row-hide",
            "row-confirm",
            "row-correct",
            "row-unread",
            "row-done",
            "row-no-answer",
            "row-copy"),
        acts);
    assertEquals("S", item("row-snooze").getAccelerator().getDisplayText());
    assertEquals("*", item("row-star").getAccelerator().getDisplayText());
    Fx.run(item("row-snooze")::fire);
    TimelineStage.settle();
    WorkActs.Asked asked = on.model().work().asked().get().orElseThrow();
    assertEquals(WorkActs.Question.SNOOZE, asked.question());
    assertEquals(chosen().stream().toList(), asked.about());
  }

  @Test
  void anActionOnTheCardActsOnThatCardAndDoesNotOpenIt() {
    assertFalse(Fx.get(() -> shown("#card-done").isPresent()));
    on.hands.type(KeyCode.J);
    TimelineStage.settle();
    MentionId mention = chosen().orElseThrow();
    Node done = Fx.get(() -> shown("#card-done").orElseThrow());
    assertEquals("Done", done.getAccessibleText());
    on.hands.click(done);
    TimelineStage.settle();
    assertEquals(Status.CLOSED, on.timeline.work.at(mention).status());
    assertTrue(Optional.ofNullable(on.screen.root().lookup("#side")).isEmpty());
  }

  @Test
  void theStarOfTheColumnAndOfTheMenuIsOnTheCardAndInTheSearches() {
    on.hands.type(KeyCode.J, KeyCode.ENTER);
    TimelineStage.settle();
    ToggleButton star = (ToggleButton) on.screen.root().lookup("#side-star");
    assertEquals("Put a star on it  *", Fx.get(() -> star.getTooltip().getText()));
    Fx.run(star::fire);
    TimelineStage.settle();
    assertTrue(star.isSelected());
    assertEquals("Take the star off  *", Fx.get(() -> star.getTooltip().getText()));
    assertEquals(Set.of(chosen().orElseThrow()), on.timeline.work.starred);
    String spoken = on.cells().getFirst().getAccessibleText();
    assertTrue(spoken.startsWith("Starred. "), spoken);
    Fx.run(() -> on.model().counts().refresh());
    on.hands.type(KeyCode.ESCAPE);
    on.hands.click("#unfold");
    TimelineStage.settle();
    Fx.run(((ToggleButton) on.screen.root().lookup("#scope-starred"))::fire);
    TimelineStage.settle();
    assertEquals(
        List.copyOf(on.timeline.work.starred),
        on.model().cards().rows().stream().map(Card::id).toList());
    Fx.run(() -> on.timeline.history.undo());
    TimelineStage.settle();
    assertEquals(Set.of(), on.timeline.work.starred);
    assertFalse(on.cells().getFirst().getAccessibleText().startsWith("Starred"));
  }

  @Test
  void whatIsHiddenStandsAtTheFootOfTheSearchesAndIsShownWithItsReason() {
    MentionId hidden = on.list().getItems().get(1).id();
    on.timeline.store.hidden = Set.of(hidden);
    on.timeline.pressing.put(
        hidden, new Pressing(Optional.of("an airline"), false, false, Optional.empty()));
    Fx.run(() -> on.model().counts().refresh());
    on.hands.click("#unfold");
    TimelineStage.settle();
    ToggleButton foot = (ToggleButton) on.screen.root().lookup("#scope-hidden");
    assertEquals("1 hidden, with a reason", foot.getText());
    Fx.run(foot::fire);
    TimelineStage.settle();
    assertEquals(List.of(hidden), on.model().cards().rows().stream().map(Card::id).toList());
    String spoken = on.cells().getFirst().getAccessibleText();
    assertTrue(spoken.contains("Hidden: an airline"), spoken);
    picture("hidden");
    Fx.run(foot::fire);
    TimelineStage.settle();
    assertEquals(1_251, on.model().cards().shown().get());
    on.hands.type(KeyCode.ESCAPE);
    Fx.run(() -> on.list().requestFocus());
    on.hands.type(KeyCode.J);
    TimelineStage.settle();
    picture("acts");
  }

  /// To be looked at by a person.
  private void picture(String what) {
    Snap.png(
        on.screen.root(),
        980,
        700,
        Look.LIGHT,
        Path.of("target", "pictures", "timeline-card-" + what + ".png"),
        TimelineScreen.sheets().toArray(String[]::new));
  }

  @Test
  void whatIsChosenIsCopiedAsText() {
    on.hands.type(KeyCode.J);
    on.hands.push(KeyCode.CONTROL, KeyCode.C);
    String copied = Fx.get(() -> Clipboard.getSystemClipboard().getString());
    assertTrue(copied.startsWith("grindsize22 · "), copied);
    assertTrue(copied.contains("Has anyone else had trouble"), copied);
  }

  @Test
  void theQueryThatFoundAMentionOpensInTheLab() {
    on.hands.type(KeyCode.J, KeyCode.ENTER);
    TimelineStage.settle();
    Fx.run(() -> ((Button) on.screen.root().lookup(".here-lab")).fire());
    assertEquals(List.of("1 " + chosen().orElseThrow()), on.timeline.tried);
  }

  @Test
  void f6WalksTheSearchesTheListAndTheColumnBeside() {
    on.hands.type(KeyCode.J, KeyCode.ENTER);
    TimelineStage.settle();
    List<String> seen =
        Fx.get(
            () ->
                on.screen.panes().stream()
                    .filter(pane -> pane.getScene() != null)
                    .map(pane -> pane.getStyleClass().getFirst())
                    .toList());
    assertEquals(List.of("searches-strip", "timeline-middle", "side"), seen);
  }

  private Optional<MentionId> chosen() {
    return on.model().cards().selected().get();
  }

  private Optional<Node> shown(String selector) {
    return on.list().lookupAll(selector).stream()
        .filter(node -> node.getParent().isVisible())
        .findFirst();
  }

  private static ContextMenu menu() {
    return Fx.get(
        () ->
            Window.getWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .map(ContextMenu.class::cast)
                .filter(menu -> Objects.equals(menu.getId(), "row-menu"))
                .findFirst()
                .orElseThrow());
  }

  private static MenuItem item(String id) {
    return menu().getItems().stream()
        .filter(item -> id.equals(item.getId()))
        .findFirst()
        .orElseThrow();
  }
}
