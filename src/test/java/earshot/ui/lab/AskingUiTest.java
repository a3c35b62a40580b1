package earshot.ui.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.intake.Live;
import earshot.model.MentionId;
import earshot.ui.Fx;
import earshot.ui.Sample;
import earshot.ui.TestClock;
import earshot.ui.UiTest;
import earshot.ui.deck.DeckScreen;
import earshot.ui.deck.DeckViewModel;
import earshot.ui.deck.PretendDeck;
import earshot.ui.kit.Formats;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Notice;
import earshot.ui.kit.Screen;
import earshot.ui.kit.Theme;
import earshot.ui.kit.Threads;
import earshot.ui.rules.PretendRules;
import earshot.ui.rules.RulesScreen;
import earshot.ui.rules.RulesViewModel;
import earshot.ui.timeline.TimelineScreen;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.TraversalDirection;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.fxmisc.richtext.StyleClassedTextArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The lab, the rules and the deck, through their controls.
@UiTest
class AskingUiTest {
  private static final Threads AT_ONCE = new Threads(Runnable::run, Runnable::run);
  private static final Formats FORMATS = new Formats(Sample.ZONE, Locale.ENGLISH);

  private final PretendLab desk = new PretendLab();
  private final PretendDeck deck = new PretendDeck();
  private final List<MentionId> opened = new ArrayList<>();
  private final Stage stage = Fx.get(Stage::new);

  @AfterEach
  void close() {
    Fx.run(stage::close);
  }

  private Screen screen(String name) {
    Notice notice = new Notice();
    TestClock clock = new TestClock(Sample.NOW);
    return switch (name) {
      case "lab" ->
          new LabScreen(
              new LabViewModel(
                  new LabViewModel.Services(desk, desk),
                  new Live(),
                  AT_ONCE,
                  LabViewModelTest.words()),
              new LabScreen.Around(
                  notice, AT_ONCE, () -> Optional.of(Sample.mentions().getFirst())));
      case "rules" ->
          new RulesScreen(
              new RulesViewModel(
                  PretendRules.withSamples(),
                  new Live(),
                  AT_ONCE,
                  Messages.of(RulesScreen.class, FORMATS)),
              new RulesScreen.Around(notice, AT_ONCE));
      default ->
          new DeckScreen(
              new DeckViewModel(
                  deck,
                  new Live(),
                  AT_ONCE,
                  new DeckViewModel.Timing(clock, clock),
                  Messages.of(DeckScreen.class, FORMATS)),
              new DeckScreen.Around(notice, AT_ONCE, Messages.of(TimelineScreen.class, FORMATS)),
              new DeckScreen.Steps(opened::add, () -> {}, () -> {}));
    };
  }

  private Parent open(String name) {
    return Fx.get(
        () -> {
          Screen screen = screen(name);
          Scene scene = new Scene(screen.root(), 980, 700);
          List<String> sheets = new ArrayList<>(TimelineScreen.sheets());
          sheets.addAll(List.of(LabScreen.sheet(), RulesScreen.sheet(), DeckScreen.sheet()));
          Theme.dress(scene, sheets.toArray(String[]::new));
          stage.setScene(scene);
          stage.show();
          screen.shown();
          lay(screen.root());
          return screen.root();
        });
  }

  private static void lay(Parent root) {
    root.applyCss();
    root.layout();
  }

  private static Node find(Parent root, String selector) {
    return Optional.ofNullable(root.lookup(selector))
        .orElseThrow(() -> new AssertionError(selector));
  }

  private static void press(Parent root, String selector) {
    Fx.run(
        () -> {
          ((ButtonBase) find(root, selector)).fire();
          lay(root);
        });
  }

  private static void select(Parent root, String list, int row) {
    Fx.run(
        () -> {
          ((ListView<?>) find(root, list)).getSelectionModel().select(row);
          lay(root);
        });
  }

  private static void write(Parent root, String field, String words) {
    Fx.run(
        () -> {
          ((StyleClassedTextArea) find(root, field)).replaceText(words);
          Event.fireEvent(
              find(root, field),
              new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, true, false, false));
          lay(root);
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"lab", "rules", "deck"})
  void everyControlHasANameAndIsReachedByTab(String name) {
    Parent root = open(name);
    Set<Node> wanted = Fx.get(() -> stops(root));
    Set<Node> reached = new LinkedHashSet<>();
    Fx.run(
        () -> {
          wanted.iterator().next().requestFocus();
          for (int i = 0; i < 80; i++) {
            Node owner = stage.getScene().getFocusOwner();
            if (!reached.add(owner)) break;
            boolean unused = owner.requestFocusTraversal(TraversalDirection.NEXT);
          }
        });
    assertEquals(
        List.of(), wanted.stream().filter(node -> !reached.contains(node)).toList(), "no Tab");
    assertEquals(
        List.of(),
        Fx.get(() -> wanted.stream().filter(node -> name(node).isBlank()).toList()),
        "no name");
  }

  // What lies in a row of a list is reached with the list's own keys.
  private static Set<Node> stops(Node node) {
    Set<Node> found = new LinkedHashSet<>();
    collect(node, found);
    return found;
  }

  private static void collect(Node node, Set<Node> found) {
    if (!node.isVisible() || node.isDisabled() || node instanceof ScrollBar) return;
    boolean inGroup =
        node instanceof ToggleButton toggle
            && toggle.getToggleGroup() != null
            && !toggle.isSelected();
    if (node.isFocusTraversable() && node instanceof Control && !inGroup) found.add(node);
    if (node instanceof ListView) return;
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
  void aQueryErrorPointsAtItsPlace() {
    Parent root = open("lab");
    write(root, "#lab-query", "northwind NEAR coffee");
    assertTrue(
        Fx.get(() -> find(root, "#lab-query-problem").getAccessibleText())
            .contains("at position 15"));
    assertTrue(Fx.get(() -> find(root, "#lab-save").isDisabled()));
  }

  @Test
  void aClickOnAFindShowsTheTree() {
    Parent root = open("lab");
    select(root, "#lab-finds", 0);
    assertTrue(
        Fx.get(() -> ((Parent) find(root, "#lab-tree")).getChildrenUnmodifiable().size()) > 2);
    assertEquals("Matches", Fx.get(() -> ((Labeled) find(root, "#lab-verdict")).getText()));
  }

  @Test
  void aMentionOfTheTimelineBecomesAnExample() {
    Parent root = open("lab");
    press(root, "#lab-from-timeline");
    press(root, "#lab-must");
    assertEquals(1, desk.examples(Sample.NORTHWIND.id()).size());
  }

  @Test
  void savingABrokenExampleAsksFirst() {
    Parent root = open("lab");
    press(root, "#lab-from-timeline");
    press(root, "#lab-must");
    write(root, "#lab-query", "airlines");
    press(root, "#lab-save");
    assertEquals(List.of(), desk.done);
    press(root, "#lab-save-anyway");
    assertEquals(List.of("keep Northwind Coffee airlines"), desk.done);
  }

  @Test
  void tabLeavesTheQuery() {
    Parent root = open("lab");
    Fx.run(
        () -> {
          Node field = find(root, "#lab-query");
          field.requestFocus();
          Event.fireEvent(
              field,
              new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.TAB, false, false, false, false));
        });
    assertFalse(Fx.get(() -> find(root, "#lab-query").isFocused()));
  }

  @Test
  void controlAndArrowsWalkAndMoveColumns() {
    Parent root = open("deck");
    arrow(root, false);
    arrow(root, false);
    arrow(root, true);
    assertEquals(List.of(), deck.done);
    Fx.run(() -> control(root, KeyCode.LEFT, true));
    assertEquals(List.of("arrange [2, 1]"), deck.done);
  }

  private static void arrow(Parent root, boolean shift) {
    Fx.run(() -> control(root, KeyCode.RIGHT, shift));
  }

  private static void control(Parent root, KeyCode code, boolean shift) {
    Event.fireEvent(
        root, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, true, false, false));
    lay(root);
  }

  @Test
  void enterOpensAMentionOfAColumn() {
    Parent root = open("deck");
    Fx.run(
        () -> {
          ListView<?> list = (ListView<?>) find(root, ".deck-cards");
          list.getSelectionModel().select(0);
          Event.fireEvent(
              list,
              new KeyEvent(
                  KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
        });
    assertEquals(1, opened.size());
  }
}
