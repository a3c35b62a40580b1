package earshot.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.ui.Fx;
import earshot.ui.UiTest;
import earshot.ui.brands.BrandsScreen;
import earshot.ui.kit.Look;
import earshot.ui.kit.Pill;
import earshot.ui.kit.Theme;
import earshot.ui.sources.SourcesScreen;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The frame and its places in a window of 980 × 700.
@UiTest
class ShellUiTest {
  private final SampleWindow window = Fx.get(SampleWindow::new);
  private final Stage stage = Fx.get(Stage::new);

  @BeforeEach
  void open() {
    Fx.run(
        () -> {
          Scene scene = new Scene(window.shell.root(), 980, 700);
          Theme.dress(scene, Shell.sheet(), SourcesScreen.sheet(), BrandsScreen.sheet());
          stage.setScene(scene);
          stage.show();
          window.shell.start();
          scene.getRoot().applyCss();
          scene.getRoot().layout();
        });
  }

  @AfterEach
  void close() {
    Fx.run(
        () -> {
          window.shell.stop();
          stage.close();
          Theme.apply(Look.LIGHT);
          Theme.textSize(100);
        });
  }

  @Test
  void whoHearsTheScreenIsToldOfNewMentionsAndNotOfFewer() {
    Fx.run(
        () -> {
          Pill pill = new Pill(() -> {});
          ((Pane) find("content")).getChildren().add(pill.node());
          pill.waiting(6);
          assertEquals("6 new mentions", find("status").getAccessibleText());
          pill.waiting(2);
          pill.waiting(0);
          assertEquals("6 new mentions", find("status").getAccessibleText());
        });
  }

  private Node find(String id) {
    return Optional.ofNullable(window.shell.root().lookup("#" + id)).orElseThrow();
  }

  // As the toolkit does it: what was taken out of the window has the keys no more.
  private void press(KeyCode code, boolean shift, boolean control, boolean alt) {
    Fx.run(
        () -> {
          Scene scene = stage.getScene();
          Node focus = scene.getFocusOwner();
          EventTarget target = focus == null || focus.getScene() != scene ? scene : focus;
          for (var type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
            Event.fireEvent(target, new KeyEvent(type, "", "", code, shift, control, alt, false));
          }
        });
  }

  private void type(String character) {
    Fx.run(
        () ->
            Event.fireEvent(
                window.shell.root(),
                new KeyEvent(
                    KeyEvent.KEY_TYPED,
                    character,
                    character,
                    KeyCode.UNDEFINED,
                    false,
                    false,
                    false,
                    false)));
  }

  private String place() {
    return Fx.get(() -> window.model.placeProperty().get());
  }

  @ParameterizedTest
  @ValueSource(strings = {"sources", "brands", "settings"})
  void everyControlHasANameAndIsReachedByTab(String place) {
    Fx.run(
        () -> {
          window.model.open(place);
          window.shell.root().applyCss();
          window.shell.root().layout();
        });
    Set<Node> wanted = Fx.get(() -> stops(window.shell.root()));
    Set<Node> reached = new LinkedHashSet<>();
    Fx.run(
        () -> {
          find("search").requestFocus();
          for (int i = 0; i < 80; i++) {
            Node owner = stage.getScene().getFocusOwner();
            if (!reached.add(owner)) break;
            boolean unused = owner.requestFocusTraversal(TraversalDirection.NEXT);
          }
        });
    assertEquals(List.of(), wanted.stream().filter(node -> !reached.contains(node)).toList());
    List<Node> nameless =
        Fx.get(() -> wanted.stream().filter(node -> name(node).isBlank()).toList());
    assertEquals(List.of(), nameless);
  }

  private static Set<Node> stops(Node node) {
    Set<Node> found = new LinkedHashSet<>();
    collect(node, found);
    return found;
  }

  private static void collect(Node node, Set<Node> found) {
    if (!node.isVisible() || node.isDisabled() || node instanceof ScrollBar) return;
    // A toggle group is one stop: arrows walk inside it.
    boolean inGroup =
        node instanceof ToggleButton toggle
            && toggle.getToggleGroup() != null
            && !toggle.isSelected();
    if (node.isFocusTraversable() && node instanceof Control && !inGroup) found.add(node);
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
    }
  }

  private static String name(Node node) {
    if (node.getAccessibleText() != null) return node.getAccessibleText();
    if (node instanceof Labeled labeled && labeled.getText() != null) return labeled.getText();
    return "";
  }

  @Test
  void theThemeChangesAtOnceEverywhere() {
    assertEquals(Look.LIGHT, Fx.get(() -> Theme.worn().get()));
    press(KeyCode.L, true, true, false);
    assertEquals(Look.DARK, Fx.get(() -> Theme.worn().get()));
    assertTrue(Fx.get(() -> stage.getScene().getStylesheets().getFirst().endsWith("dark.css")));
    press(KeyCode.L, true, true, false);
    assertEquals(Look.LIGHT, Fx.get(() -> Theme.worn().get()));
  }

  @Test
  void keysLeadToThePlacesAndBack() {
    press(KeyCode.DIGIT2, false, true, false);
    assertEquals("sources", place());
    press(KeyCode.DIGIT3, false, true, false);
    assertEquals("brands", place());
    press(KeyCode.COMMA, false, true, false);
    assertEquals("settings", place());
    press(KeyCode.LEFT, false, false, true);
    assertEquals("brands", place());
    press(KeyCode.RIGHT, false, false, true);
    assertEquals("settings", place());
  }

  @Test
  void aKeyIsHeardThoughThePlaceThatHadTheKeysWasJustLeft() {
    Fx.run(
        () -> {
          find("list").requestFocus();
          press(KeyCode.DIGIT2, false, true, false);
          press(KeyCode.DIGIT3, false, true, false);
        });
    assertEquals("brands", place());
  }

  @Test
  void leavingAScreenLeavesNoSubscription() {
    int start = window.live.listeners();
    Fx.run(
        () -> {
          for (String place : List.of("sources", "brands", "settings", "timeline")) {
            window.model.open(place);
          }
        });
    assertEquals(start, window.live.listeners());
    Fx.run(window.shell::stop);
    assertEquals(0, window.live.listeners());
  }

  @Test
  void aPlaceKeepsWhatWasTypedThere() {
    Fx.run(
        () -> {
          window.model.open("sources");
          window.shell.root().applyCss();
          window.shell.root().layout();
          ((TextField) find("sources-find")).setText("forum");
          window.model.open("timeline");
          window.model.open("sources");
        });
    assertEquals("forum", Fx.get(() -> ((TextField) find("sources-find")).getText()));
  }

  @Test
  void theQuestionMarkShowsAllKeysAndEscapeHidesThem() {
    type("?");
    assertTrue(Fx.get(() -> find("keys").isVisible()));
    press(KeyCode.ESCAPE, false, false, false);
    assertFalse(Fx.get(() -> find("keys").isVisible()));
  }

  @Test
  void aQuestionMarkInAFieldIsALetter() {
    Fx.run(
        () -> {
          Node search = find("search");
          search.requestFocus();
          Event.fireEvent(
              search,
              new KeyEvent(
                  KeyEvent.KEY_TYPED, "?", "?", KeyCode.UNDEFINED, false, false, false, false));
        });
    assertFalse(Fx.get(() -> find("keys").isVisible()));
  }

  @Test
  void theSearchGoesToTheTimeline() {
    press(KeyCode.DIGIT2, false, true, false);
    type("/");
    Fx.run(() -> ((TextField) find("search")).setText("burnt"));
    press(KeyCode.ENTER, false, false, false);
    assertEquals("timeline", place());
    assertEquals(List.of("burnt"), window.searched);
  }

  @Test
  void ctrlKOpensThePaletteAndEnterRunsTheChoice() {
    Node before = Fx.get(() -> find("place-sources"));
    Fx.run(before::requestFocus);
    press(KeyCode.K, false, true, false);
    assertTrue(Fx.get(() -> find("palette").isVisible()));
    Fx.run(() -> ((TextField) find("palette-field")).setText("ask all"));
    press(KeyCode.ENTER, false, false, false);
    assertEquals(List.of("poll"), window.listening.done);
    assertFalse(Fx.get(() -> find("palette").isVisible()));
    assertEquals(before, Fx.get(() -> stage.getScene().getFocusOwner()));
  }

  @Test
  void escapeClosesThePaletteAndGivesTheKeysBack() {
    Node before = Fx.get(() -> find("search"));
    Fx.run(before::requestFocus);
    press(KeyCode.K, false, true, false);
    assertEquals("palette-field", Fx.get(() -> stage.getScene().getFocusOwner().getId()));
    press(KeyCode.ESCAPE, false, false, false);
    assertFalse(Fx.get(() -> find("palette").isVisible()));
    assertEquals(before, Fx.get(() -> stage.getScene().getFocusOwner()));
  }

  @Test
  void thePaletteIsWalkedWithArrowsAndLeadsToAPlace() {
    press(KeyCode.K, false, true, false);
    press(KeyCode.DOWN, false, false, false);
    press(KeyCode.DOWN, false, false, false);
    press(KeyCode.ENTER, false, false, false);
    assertEquals("brands", place());
  }

  @Test
  void aLetterTypedInThePaletteIsNoCommandOfTheWindow() {
    press(KeyCode.K, false, true, false);
    press(KeyCode.TAB, false, false, false);
    Fx.run(
        () ->
            Event.fireEvent(
                find("palette-list"),
                new KeyEvent(
                    KeyEvent.KEY_TYPED, "?", "?", KeyCode.UNDEFINED, false, false, false, false)));
    assertFalse(Fx.get(() -> find("keys").isVisible()));
  }

  @Test
  void aClickChooses() {
    press(KeyCode.K, false, true, false);
    Fx.run(
        () -> {
          ((TextField) find("palette-field")).setText("ask all");
          window.shell.root().applyCss();
          window.shell.root().layout();
          Node row = find("palette-list").lookup(".palette-row");
          Event.fireEvent(
              row,
              new MouseEvent(
                  MouseEvent.MOUSE_CLICKED,
                  0,
                  0,
                  0,
                  0,
                  MouseButton.PRIMARY,
                  1,
                  false,
                  false,
                  false,
                  false,
                  true,
                  false,
                  false,
                  true,
                  false,
                  true,
                  null));
        });
    assertEquals(List.of("poll"), window.listening.done);
  }

  @Test
  void theQuitKeyTellsWhoeverOpenedTheWindowAndClosesNothingItself() {
    List<String> asked = new ArrayList<>();
    Fx.run(() -> stage.addEventHandler(Shell.QUIT, quit -> asked.add("quit")));
    press(KeyCode.Q, false, true, false);
    assertEquals(List.of("quit"), asked);
    assertTrue(Fx.get(stage::isShowing));
  }

  @Test
  void f1ShowsAllKeysAndCtrlWClosesThem() {
    press(KeyCode.F1, false, false, false);
    assertTrue(Fx.get(() -> find("keys").isVisible()));
    press(KeyCode.W, false, true, false);
    assertFalse(Fx.get(() -> find("keys").isVisible()));
  }

  @Test
  void offlineIsSwitchedByKeyAndSaid() {
    press(KeyCode.O, true, true, false);
    assertEquals(List.of("offline true"), window.listening.done);
    assertEquals("Offline since 14:02", Fx.get(() -> ((Labeled) find("status-state")).getText()));
  }

  @Test
  void whatRestsOfflineSaysSoWhereItRests() {
    press(KeyCode.O, true, true, false);
    assertFalse(Fx.get(() -> find("offline-note").isVisible()), "the timeline says it itself");
    Fx.run(() -> window.model.open("sources"));
    assertTrue(Fx.get(() -> find("offline-note").isVisible()));
    Fx.run(() -> ((Button) find("offline-end")).fire());
    assertEquals(List.of("offline true", "offline false"), window.listening.done);
    assertFalse(Fx.get(() -> find("offline-note").isVisible()));
  }

  @Test
  void f5AsksAllSources() {
    press(KeyCode.F5, false, false, false);
    assertEquals(List.of("poll"), window.listening.done);
  }

  @Test
  void f6WalksThePanes() {
    Fx.run(() -> find("search").requestFocus());
    List<String> walked = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      press(KeyCode.F6, false, false, false);
      walked.add(Fx.get(() -> String.valueOf(stage.getScene().getFocusOwner().getId())));
    }
    assertEquals(List.of("place-timeline", "searches", "list", "status-trouble", "mode"), walked);
  }

  @Test
  void keptOnThisComputerOpensTheBookOfWhatLeftIt() {
    List<String> asked = new ArrayList<>();
    Fx.run(
        () -> {
          window.model.whenLedgerAsked(() -> asked.add("ledger"));
          ((Button) find("status-kept")).fire();
        });
    assertEquals(List.of("ledger"), asked);
  }

  @Test
  void theClientColourIsOnEveryScreen() {
    Region line = (Region) Fx.get(() -> window.shell.root().lookup(".shell-line"));
    for (String place : List.of("timeline", "sources", "brands", "settings")) {
      Fx.run(() -> window.model.open(place));
      assertTrue(line.isVisible() && line.getHeight() == 3);
    }
    assertFalse(Fx.get(() -> window.shell.root().lookupAll(".scroll-pane")).isEmpty());
  }

  @Test
  void theSettingsScrollWhereTheWindowIsLow() {
    Fx.run(
        () -> {
          window.model.open("settings");
          window.shell.root().applyCss();
          window.shell.root().layout();
        });
    ScrollPane settings = (ScrollPane) find("settings");
    assertTrue(
        Fx.get(() -> settings.getContent().getLayoutBounds().getHeight() > settings.getHeight()));
  }
}
