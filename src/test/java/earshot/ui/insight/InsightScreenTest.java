package earshot.ui.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.insight.ShareOfVoice;
import earshot.model.BrandId;
import earshot.model.SourceId;
import earshot.model.TimeRange;
import earshot.ui.Fx;
import earshot.ui.Sample;
import earshot.ui.UiTest;
import earshot.ui.kit.Chart;
import earshot.ui.kit.FigureCard;
import earshot.ui.kit.Sentiment;
import earshot.ui.kit.StackedChart;
import earshot.ui.kit.Theme;
import earshot.ui.timeline.Opening;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The Insights place through its controls.
@UiTest
class InsightScreenTest {
  private final InsightStage stage = Fx.get(InsightStage::new);

  @BeforeEach
  void show() {
    Fx.run(
        () -> {
          stage.screen.shown();
          stage.laidOut(1364, 817);
        });
  }

  @AfterEach
  void leave() {
    Fx.run(
        () -> {
          stage.screen.hidden();
          Theme.textSize(100);
        });
  }

  private void lay() {
    stage.laidOut(1364, 817);
  }

  private MenuItem item(String card, String suffix) {
    MenuButton menu = (MenuButton) stage.find(card + "-menu");
    return menu.getItems().stream()
        .filter(item -> (card + suffix).equals(item.getId()))
        .findFirst()
        .orElseThrow();
  }

  private StackedChart course() {
    return (StackedChart) stage.find("course-chart");
  }

  private Chart chart(String card) {
    return (Chart) stage.find(card).lookup(".es-chart");
  }

  @Test
  void everyChartCanBeShownAsATable() {
    Fx.run(
        () -> {
          for (FigureCard card : stage.screen.figures().cards()) {
            String id = card.node().getId();
            item(id, "-table").fire();
            lay();
            TableView<?> table = (TableView<?>) stage.find(id).lookup(".table-view");
            assertFalse(table.getItems().isEmpty(), id);
            item(id, "-table").fire();
            lay();
            assertEquals(null, stage.find(id).lookup(".table-view"), id);
          }
        });
  }

  @Test
  void aClickOnABarOpensTheTimelineThere() {
    Fx.run(
        () -> {
          StackedChart chart = course();
          Node layer = chart.lookup(".es-brush").getParent();
          // The last column but three, low down: Monday 16 November, negative.
          double column = (layer.getLayoutBounds().getWidth() - 30) / 30;
          click(layer, 30 + column * 26.5, chart.getHeight() - 30);
          Opening opened = stage.opened.getLast();
          assertEquals(Set.of(Sentiment.NEGATIVE), opened.sentiments());
          assertEquals(
              Duration.ofDays(1), Duration.between(opened.when().from(), opened.when().to()));
          assertEquals(
              "2026-11-16", opened.when().from().atZone(Sample.ZONE).toLocalDate().toString());
        });
  }

  @Test
  void everyOtherMarkOpensTheTimelineToo() {
    Fx.run(
        () -> {
          chart("tone").open(3);
          chart("voice").open(1);
          chart("terms").open(1);
          chart("sources").open(2);
          chart("languages").open(2);
          chart("hours").open(9);
          chart("emoji").open(1);
          ((Button) stage.find("insight-report")).fire();
          ((Button) stage.find("key-negative-figure")).fire();
        });
    TimeRange window = stage.model.window();
    Opening all = Opening.of(window);
    assertEquals(
        List.of(
            all.with(Sentiment.POSITIVE),
            all.about(new BrandId(2)),
            all.asking("\"batch 1142\""),
            all.from(new SourceId(3)),
            all.asking("lang:de")),
        stage.opened.subList(0, 5));
    String hours = stage.opened.get(5).query();
    assertTrue(hours.startsWith("(after:2026-10-"), hours);
    assertEquals(4, hours.split(" OR ", -1).length, "each such hour of thirty days");
    assertTrue(hours.contains("T09:00 before:"), hours);
    assertEquals(all.asking("raw:\"❤️\""), stage.opened.get(6));
    assertEquals(1, stage.reports);
    assertEquals(all.with(Sentiment.NEGATIVE), stage.opened.getLast());
  }

  @Test
  void keysChooseAStretchAndEnterOpensIt() {
    Fx.run(
        () -> {
          StackedChart chart = course();
          press(chart, KeyCode.RIGHT, false);
          press(chart, KeyCode.RIGHT, true);
          press(chart, KeyCode.RIGHT, true);
          TimeRange chosen = stage.model.brush().get().orElseThrow();
          assertEquals(stage.model.window().from(), chosen.from());
          press(chart, KeyCode.ENTER, false);
          assertEquals(chosen, stage.opened.getLast().when());
          assertTrue(stage.find("course-open").isVisible());
          type(chart, "0");
          assertEquals(Optional.empty(), stage.model.brush().get());
        });
  }

  @Test
  void aMarkerIsDrawnByKeysAndAFlagOpensIt() {
    Fx.run(
        () -> {
          press(course(), KeyCode.LEFT, false);
          type(course(), "m");
          assertTrue(stage.find("marker").isVisible());
          ((TextInputControl) stage.find("marker-name")).setText("Radio spot");
          ((Button) stage.find("marker-save")).fire();
          lay();
          assertFalse(stage.find("marker").isVisible());
          assertTrue(stage.find("flag-2").getAccessibleText().contains("Alert"));
          assertTrue(stage.find("flag-1").getAccessibleText().startsWith("B: Radio spot, Launch"));
          ((Button) stage.find("flag-0")).fire();
          assertTrue(stage.find("marker").isVisible());
        });
  }

  @Test
  void brandsNotSearchedAlikeGetNoNumber() {
    Fx.run(
        () -> {
          stage.desk.faults =
              List.of(
                  new ShareOfVoice.Fault.NotSearched(new BrandId(3), 2, List.of("Reddit", "News")));
          stage.model.again(stage.model.voice());
          lay();
        });
    assertEquals(null, Fx.get(() -> stage.find("voice").lookup(".es-chart")));
    assertTrue(said("voice").contains("not searched alike"), said("voice"));
    assertTrue(said("voice").contains("Juniper Lane is not searched in 2 sources"), said("voice"));
  }

  @Test
  void tooInaccurateIsAnAnswer() {
    Fx.run(
        () -> {
          stage.desk.corrected = new Corrected.TooWide(34, 50);
          stage.model.again(stage.model.corrected());
          lay();
        });
    assertTrue(
        said("tone")
            .contains("Too inaccurate to report: the interval is 34 points wide. Label 50 more."),
        said("tone"));
  }

  /// All words of a card, also those that wrap.
  private String said(String card) {
    return Fx.get(
        () -> {
          StringBuilder all = new StringBuilder();
          stage
              .find(card)
              .lookupAll(".es-safe-text")
              .forEach(node -> all.append(node.getAccessibleText()).append(' '));
          return all.toString();
        });
  }

  @Test
  void theCardsShowTheirFourStates() {
    Fx.run(
        () -> {
          stage.desk.failure = Optional.of(new IllegalStateException("disk"));
          stage.model.again(stage.model.hours());
          lay();
        });
    assertTrue(said("hours").contains("(IN-1)"), said("hours"));
    assertTrue(Fx.get(() -> chart("terms").isVisible()), "the others are fine");
    Fx.run(
        () -> {
          stage.desk.failure = Optional.empty();
          ((Button) stage.find("hours-again")).fire();
          stage.desk.n = 7;
          stage.model.again(stage.model.course());
          stage.offline.set(Optional.of(Sample.NOW));
          lay();
        });
    assertEquals(168, Fx.get(() -> chart("hours").spots().size()));
    assertTrue(
        said("course").contains("Charts start with 20 mentions; you have 7."), said("course"));
    assertTrue(
        said("insight").contains("Figures end at 14:32, when you went offline."), said("insight"));
  }

  @Test
  void numbersPixelsAndShapesGoIntoFiles(@TempDir Path folder) throws IOException {
    stage.folder = Optional.of(folder);
    Fx.run(
        () -> {
          item("course", "-csv").fire();
          item("course", "-svg").fire();
          item("voice", "-png").fire();
        });
    String csv = Files.readString(folder.resolve("course.csv"));
    assertTrue(csv.startsWith("\"When\",\"Negative\""), csv.substring(0, 60));
    assertTrue(csv.contains("n = 5,308"), "the numbers say what they rest on");
    String svg = Files.readString(folder.resolve("course.svg"));
    assertTrue(svg.contains("<rect") && svg.contains("Ember Blend launch"));
    assertFalse(svg.contains("<image"), "shapes, not pixels");
    var picture = javax.imageio.ImageIO.read(folder.resolve("voice.png").toFile());
    assertEquals(1920, picture.getWidth());
  }

  @Test
  void everyControlHasAName() {
    for (InsightScreen.Tab tab : List.of(InsightScreen.Tab.FIGURES, InsightScreen.Tab.THEMES)) {
      Fx.run(
          () -> {
            stage.screen.open(tab);
            stage.board.open(stage.themes.kept.getFirst().id());
            lay();
          });
      List<Node> controls = Fx.get(() -> controls(stage.screen.root()));
      assertTrue(controls.size() > 10, tab + " has " + controls.size());
      for (Node control : controls) assertFalse(name(control).isBlank(), "no name: " + control);
    }
  }

  private static List<Node> controls(Node root) {
    List<Node> found = new ArrayList<>();
    if (!root.isVisible() || root.isDisabled()) return found;
    if ((root instanceof Control || root instanceof Chart || root instanceof StackedChart)
        && root.isFocusTraversable()) {
      found.add(root);
    }
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
  void leavingTheScreenLeavesNoSubscription() {
    Fx.run(
        () -> {
          assertTrue(stage.screen.subscriptions() > 0);
          stage.screen.hidden();
        });
    assertEquals(0, Fx.get(stage.screen::subscriptions));
    assertEquals(0, stage.clock.waiting());
  }

  @Test
  void newsAreCountedOnceInHalfAMinute() {
    Fx.run(() -> stage.desk.asked.clear());
    for (int i = 0; i < 5; i++) {
      Fx.run(
          () ->
              stage.live.publish(
                  new earshot.intake.LiveEvent.MentionsAdded(
                      List.of(Sample.mention(5, Sample.NOW, "Northwind")))));
    }
    assertEquals(List.of(), stage.desk.asked);
    Fx.run(() -> stage.clock.pass(Duration.ofSeconds(31)));
    assertFalse(stage.desk.asked.isEmpty());
    assertEquals(0, stage.clock.waiting());
  }

  @ParameterizedTest
  @CsvSource({"1364, 817, 100", "948, 557, 100", "948, 557, 200", "1364, 817, 200"})
  void nothingIsCutAt1024x640AndAt200Percent(int width, int height, int percent) {
    Fx.run(
        () -> {
          Theme.textSize(percent);
          stage.laidOut(width, height);
        });
    for (String id :
        List.of("insight-tabs", "insight-window", "insight-compare", "insight-tables")) {
      Node node = Fx.get(() -> stage.find(id));
      Bounds at = Fx.get(() -> node.localToScene(node.getLayoutBounds()));
      assertTrue(at.getMinX() >= 0 && at.getMaxX() <= width + .5, id + " " + at);
      assertTrue(at.getMinY() >= 0 && at.getMaxY() <= height + .5, id + " " + at);
    }
    List<String> cut = Fx.get(() -> cut(stage.screen.root()));
    assertEquals(List.of(), cut);
  }

  /// Words in buttons, titles and figures that have less room than they need.
  private static List<String> cut(Parent root) {
    List<String> cut = new ArrayList<>();
    for (String style : List.of(".es-h1", ".es-h3", ".insight-figure", ".button", ".es-chip")) {
      for (Node node : root.lookupAll(style)) {
        if (node instanceof Labeled labeled
            && labeled.isVisible()
            && labeled.getText() != null
            && labeled.getWidth() > 0
            && labeled.getWidth() + 1 < labeled.prefWidth(-1)) {
          cut.add(labeled.getText() + " " + labeled.getWidth() + " < " + labeled.prefWidth(-1));
        }
      }
    }
    return cut;
  }

  @Test
  void aThemeIsMovedByKeysAndKeepsTheFocus() {
    Fx.run(
        () -> {
          stage.screen.open(InsightScreen.Tab.THEMES);
          lay();
          Node tile = stage.find("theme-3");
          Event.fireEvent(tile, key(KeyEvent.KEY_PRESSED, "", KeyCode.RIGHT, false, true));
          lay();
        });
    assertEquals("FIXING", stage.themes.kept.getLast().decision().status().name());
    Node moved = Fx.get(() -> stage.find("theme-3"));
    assertTrue(Fx.get(() -> moved.getAccessibleText()).contains("Fixing"));
    assertTrue(Fx.get(() -> stage.notice.node().isVisible()));
  }

  @Test
  void aSuggestionBecomesATheme() {
    Fx.run(
        () -> {
          stage.screen.open(InsightScreen.Tab.THEMES);
          lay();
          Button first =
              (Button)
                  stage.find("themes-board").lookupAll(".button").stream()
                      .filter(
                          node ->
                              node instanceof ButtonBase b && b.getText().startsWith("oat milk"))
                      .findFirst()
                      .orElseThrow();
          first.fire();
        });
    assertEquals("oat milk", stage.themes.kept.getLast().about().name());
  }

  @Test
  void allCardsTurnIntoTablesAtOnce() {
    Fx.run(
        () -> {
          ((ToggleButton) stage.find("insight-tables")).fire();
          lay();
        });
    assertEquals(
        stage.screen.figures().cards().size(),
        Fx.get(() -> stage.screen.root().lookupAll(".table-view").size()));
  }

  private static void click(Node node, double inX, double inY) {
    var at = node.localToScene(inX, inY);
    double x = at.getX();
    double y = at.getY();
    for (var type : List.of(MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_RELEASED)) {
      boolean down = type == MouseEvent.MOUSE_PRESSED;
      Event.fireEvent(
          node,
          new MouseEvent(
              type,
              x,
              y,
              x,
              y,
              MouseButton.PRIMARY,
              1,
              false,
              false,
              false,
              false,
              down,
              false,
              false,
              true,
              false,
              true,
              new PickResult(node, x, y)));
    }
  }

  private static void press(Node node, KeyCode code, boolean shift) {
    Event.fireEvent(node, key(KeyEvent.KEY_PRESSED, "", code, shift, false));
  }

  private static void type(Node node, String letter) {
    Event.fireEvent(node, key(KeyEvent.KEY_TYPED, letter, KeyCode.UNDEFINED, false, false));
  }

  private static KeyEvent key(
      javafx.event.EventType<KeyEvent> type,
      String letter,
      KeyCode code,
      boolean shift,
      boolean control) {
    return new KeyEvent(type, letter, "", code, shift, control, false, false);
  }
}
