package earshot.ui.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.intake.LiveEvent;
import earshot.model.Mention;
import earshot.model.Status;
import earshot.ui.Fx;
import earshot.ui.Sample;
import earshot.ui.UiTest;
import earshot.ui.kit.Theme;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

@UiTest
class TimelineScreenTest {
  private final FxRobot robot = new FxRobot();
  private final TestTimeline timeline = new TestTimeline(Sample.week());
  private TimelineScreen screen;
  private Stage stage;

  @BeforeEach
  void show() {
    Fx.run(
        () -> {
          screen = TimelinePictures.screen(timeline);
          Scene scene = new Scene(screen.root(), 980, 700);
          Theme.dress(scene, TimelineScreen.sheets().toArray(String[]::new));
          stage = new Stage();
          stage.setScene(scene);
          stage.show();
          stage.requestFocus();
          screen.shown();
          list().requestFocus();
        });
    settle();
    robot.targetWindow(stage);
  }

  @AfterEach
  void close() {
    Fx.run(
        () -> {
          screen.hidden();
          stage.close();
        });
  }

  private static void settle() {
    WaitForAsyncUtils.waitForFxEvents(3);
  }

  private TimelineViewModel model() {
    return screen.model();
  }

  @SuppressWarnings("unchecked")
  private ListView<Card> list() {
    return (ListView<Card>) screen.root().lookup("#mentions");
  }

  private List<CardCell> cells() {
    return Fx.get(
        () ->
            list().lookupAll(".timeline-cell").stream()
                .filter(node -> node instanceof CardCell cell && !cell.isEmpty())
                .filter(Node::isVisible)
                .map(CardCell.class::cast)
                .toList());
  }

  private double yOf(long id) {
    settle();
    return cells().stream()
        .filter(cell -> cell.getItem().id().value() == id)
        .map(cell -> Fx.get(() -> cell.localToScene(0, 0).getY()))
        .findFirst()
        .orElseThrow();
  }

  private void arrives(long id) {
    Mention mention = Sample.mention(id, Sample.NOW.minusSeconds(1), "Northwind Coffee, new");
    timeline.store.add(mention);
    timeline.live.publish(new LiveEvent.MentionsAdded(List.of(mention)));
    settle();
  }

  @Test
  void newMentionsWaitBehindThePillAndTheListDoesNotMove() {
    Node pill = screen.root().lookup("#pill");
    double before = yOf(9_998);
    arrives(60_001);
    arrives(60_002);
    assertTrue(pill.isVisible());
    assertEquals(before, yOf(9_998));
    robot.clickOn(pill);
    settle();
    assertFalse(pill.isVisible());
    assertEquals(60_002, list().getItems().getFirst().id().value());
    assertTrue(yOf(60_002) < before);
  }

  @Test
  void whatIsInSightStaysInPlaceWhileRowsAreReadAboveAndBelow() {
    Fx.run(() -> list().scrollTo(300));
    settle();
    for (int n = 0; n < 12; n++) {
      Fx.run(() -> model().cards().inSight(0, list().getItems().size() - 1));
    }
    settle();
    long first = cells().getFirst().getItem().id().value();
    double y = yOf(first);
    assertFalse(model().cards().atNewest());
    Fx.run(() -> model().cards().inSight(0, 5));
    assertEquals(y, yOf(first), 1.0);
  }

  @Test
  void jAndKMoveTheSelectionAndTheDetailFollows() {
    robot.type(KeyCode.J, KeyCode.J);
    robot.type(KeyCode.ENTER);
    settle();
    Label ordinal = (Label) screen.root().lookup("#ordinal");
    assertEquals("2 of 1,251", ordinal.getText());
    assertEquals("Pia Sandgrove", shownAuthor());
    robot.type(KeyCode.K);
    settle();
    assertEquals("grindsize22", shownAuthor());
    assertEquals(0, list().getSelectionModel().getSelectedIndex());
    robot.type(KeyCode.ESCAPE);
    settle();
    assertEquals(Optional.empty(), Optional.ofNullable(screen.root().lookup("#side")));
  }

  private String shownAuthor() {
    return ((Label) screen.root().lookup(".detail-author")).getText();
  }

  @Test
  void draggingOnTheChartNarrowsTheList() {
    Bounds chart = Fx.get(() -> boundsOnScreen(screen.root().lookup("#chart")));
    double y = chart.getMaxY() - chart.getHeight() / 2;
    robot
        .drag(new Point2D(chart.getMaxX() - 160, y), MouseButton.PRIMARY)
        .dropTo(new Point2D(chart.getMaxX() - 20, y));
    settle();
    assertTrue(model().filter().brush().get().isPresent());
    assertTrue(model().cards().shown().get() < 1_251);
    assertTrue(model().cards().rows().stream().allMatch(this::isBrushed));
    robot.clickOn(".es-chip-button");
    settle();
    assertEquals(1_251, model().cards().shown().get());
  }

  private boolean isBrushed(Card card) {
    return model().filter().brush().get().orElseThrow().contains(card.mention().at());
  }

  private static Bounds boundsOnScreen(Node node) {
    return node.localToScreen(node.getBoundsInLocal());
  }

  @Test
  void everyVisibleCardHasItsPreferredHeight() {
    assertTrue(cells().size() > 2);
    for (CardCell cell : cells()) {
      double wanted = Fx.get(() -> cell.prefHeight(cell.getWidth()));
      assertEquals(wanted, cell.getHeight(), 0.5, cell.getItem().mention().content().body());
    }
  }

  @Test
  void anArabicPostDoesNotStopTheList() {
    for (int width : new int[] {980, 940, 901, 867, 820, 777}) {
      Fx.run(
          () -> {
            stage.setWidth(width);
            list().scrollTo(4);
          });
      settle();
    }
    assertTrue(
        cells().stream().anyMatch(cell -> cell.getItem().mention().content().lang().equals("ar")));
    robot.type(KeyCode.J);
    settle();
    assertEquals(1, model().cards().ordinal());
  }

  @Test
  void aScoredWordIsUnderlinedAndNamed() {
    robot.type(KeyCode.J, KeyCode.ENTER);
    settle();
    Node text = screen.root().lookup("#detail-text");
    List<Text> scored = text.lookupAll(".es-word.negative").stream().map(Text.class::cast).toList();
    assertEquals(
        Set.of("trouble", "burnt", "bitter"),
        new HashSet<>(scored.stream().map(Text::getText).toList()));
    assertTrue(scored.stream().allMatch(Text::isUnderline));
    List<String> named =
        screen.root().lookupAll(".why-line").stream().map(Node::getAccessibleText).toList();
    assertEquals("bitter, −1.8", named.getFirst());
    assertTrue(named.contains("burnt, −1.3, your own word list"));
  }

  @Test
  void noAnswerIsOneKeyAndUndoAnother() {
    robot.type(KeyCode.J, KeyCode.E);
    settle();
    assertEquals(Status.NO_ACTION, list().getItems().getFirst().mention().status());
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    settle();
    assertEquals(Status.NEW, list().getItems().getFirst().mention().status());
  }

  @Test
  void anAnswerIsTypedCopiedAndMarkedAsSentByKeys() {
    robot.type(KeyCode.J, KeyCode.R);
    settle();
    robot.write("Hi jerk");
    settle();
    assertEquals("Hi jerk", model().reply().text().get());
    assertEquals(1, model().cards().ordinal());
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    settle();
    assertEquals(List.of("Hi jerk"), timeline.copied);
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.ENTER);
    settle();
    robot.type(KeyCode.ENTER);
    settle();
    assertEquals(Status.SENT, list().getItems().getFirst().mention().status());
  }

  @Test
  void everyControlHasANameAndIsReachedByTab() {
    Fx.run(
        () -> {
          model().cards().next();
          screen.openSide();
          list().requestFocus();
        });
    settle();
    checkNamesAndTab();
  }

  @Test
  void theReplyPaneIsNoTrapForTheKeyboard() {
    robot.type(KeyCode.J, KeyCode.R);
    settle();
    robot.write("Hi");
    settle();
    checkNamesAndTab();
    assertEquals("Hi", model().reply().text().get());
  }

  private void checkNamesAndTab() {
    List<Node> controls = Fx.get(() -> controls(screen.root()));
    for (Node control : controls) {
      assertFalse(name(control).isBlank(), "no name: " + control);
    }
    Set<Node> reached = new HashSet<>();
    for (int n = 0; n <= controls.size() && !reached.containsAll(controls); n++) {
      reached.add(Fx.get(() -> stage.getScene().getFocusOwner()));
      robot.type(KeyCode.TAB);
    }
    List<Node> missed = new ArrayList<>(controls);
    missed.removeAll(reached);
    assertEquals(List.of(), missed);
  }

  private static List<Node> controls(Node root) {
    List<Node> found = new ArrayList<>();
    if (!root.isVisible() || root.isDisabled()) return found;
    // Of a row of choices Tab reaches the one that holds; arrows reach the others.
    boolean other =
        root instanceof ToggleButton choice
            && choice.getToggleGroup() != null
            && !choice.isSelected();
    boolean reachable = root instanceof Control && root.isFocusTraversable() && !other;
    if (reachable) found.add(root);
    if (root instanceof Parent parent && !(root instanceof ListView<?>)) {
      parent.getChildrenUnmodifiable().forEach(child -> found.addAll(controls(child)));
    }
    return found;
  }

  private static String name(Node control) {
    String spoken = control.getAccessibleText();
    if (spoken != null && !spoken.isBlank()) return spoken;
    if (control instanceof Labeled labeled && labeled.getText() != null) return labeled.getText();
    return control instanceof TextInputControl field ? field.getPromptText() : "";
  }

  @Test
  void leavingAScreenLeavesNoSubscription() {
    assertEquals(1, timeline.live.listeners());
    Fx.run(screen::hidden);
    assertEquals(0, timeline.live.listeners());
    assertEquals(0, timeline.clock.waiting());
    Fx.run(screen::shown);
    assertEquals(1, timeline.live.listeners());
    Fx.run(() -> timeline.clock.pass(Duration.ofMinutes(1)));
    assertEquals(Sample.NOW.plusSeconds(60), model().now().get());
  }

  @Test
  void aQueryErrorIsToldUnderTheFieldWithItsCure() {
    robot.clickOn("#query").write("coffee NEAR");
    Fx.run(() -> timeline.clock.pass(Duration.ofSeconds(1)));
    settle();
    Node error = screen.root().lookup("#query-error");
    assertTrue(error.isVisible());
    assertTrue(error.getAccessibleText().contains("NEAR/5"));
    assertEquals(1_251, model().cards().shown().get());
  }

  @Test
  void theTimelineShowsItsFourStates() {
    Fx.run(() -> model().filter().query().set("nobody says this"));
    settle();
    assertTrue(screen.root().lookup(".es-empty").isVisible());
    Fx.run(
        () -> {
          timeline.store.failure = Optional.of(new IllegalStateException("disk"));
          model().filter().query().set("");
        });
    settle();
    Node words = screen.root().lookup(".es-empty-words");
    assertTrue(words.getAccessibleText().contains("TL-1"));
    Fx.run(
        () -> {
          timeline.store.failure = Optional.empty();
          model().again();
          timeline.offline.set(Optional.of(Sample.NOW));
        });
    settle();
    assertTrue(screen.root().lookup(".offline-line").isVisible());
    assertTrue(list().isVisible());
  }
}
