package earshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.model.WorkMode;
import earshot.storage.Filled;
import earshot.ui.Fx;
import earshot.ui.UiTest;
import earshot.ui.kit.Look;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Goes through every place and page of the whole window, as somebody would who neither sees it nor
/// has a mouse.
@UiTest
class EveryControlTest {
  private static final InstantSource FILLED =
      InstantSource.fixed(Instant.parse("2026-11-20T12:00:00Z"));

  @TempDir private Path folder;
  private final Set<String> faults = new LinkedHashSet<>();
  private final List<String> seen = new ArrayList<>();

  @Test
  void everyControlHasANameAndIsReachedByTab() {
    Filled.make(folder.resolve("w"), 12);
    Machine machine = OpenWindow.machine(FILLED, ZoneOffset.UTC);
    try (Workspace workspace =
        Workspace.open(
            folder.resolve("w"), machine, ground -> new Invented(ground, machine.clock()))) {
      workspace.modes().change(WorkMode.HANDS_ON, "the test answers", "ana");
      walk(workspace);
    }
    assertTrue(seen.size() > 20, seen.toString());
    assertEquals("", String.join("\n", faults));
  }

  /// The same with an incident, themes, people and answers in it.
  @Test
  @Tag("soak")
  void everyControlOfAWorkspaceInUseHasANameAndIsReachedByTab() {
    Machine machine = OpenWindow.machine(ZoneOffset.UTC);
    try (Workspace workspace = SampleWorkspace.open(folder.resolve("sample"), machine)) {
      walk(workspace);
    }
    assertEquals("", String.join("\n", faults));
  }

  @Test
  void whatHasNoNameAndWhatKeepsTabIsFound() {
    Button unnamed = new Button();
    Button technical = new Button("");
    technical.setId("copy-open");
    technical.setAccessibleText("copy-open");
    TextField prompted = new TextField();
    prompted.setPromptText("only as long as it is empty");
    assertEquals(3, faultsOf(unnamed, technical, prompted, new Button("Copy")).size());
    Button trap = new Button("Stay");
    trap.addEventFilter(KeyEvent.KEY_PRESSED, KeyEvent::consume);
    List<String> kept = faultsOf(new Button("Copy"), trap, new Button("Send"));
    assertTrue(kept.getFirst().startsWith("keeps Tab for itself"), kept.toString());
    assertTrue(kept.getLast().startsWith("is not reached by Tab"), kept.toString());
    assertEquals(List.of(), faultsOf(new Button("Copy"), new Button("Send")));
  }

  private static List<String> faultsOf(Node... nodes) {
    return Fx.get(
        () -> {
          javafx.stage.Stage stage = new javafx.stage.Stage();
          VBox root = new VBox(nodes);
          stage.setScene(new javafx.scene.Scene(root, 300, 300));
          stage.show();
          root.applyCss();
          root.layout();
          List<String> found = NamesAndTab.faults(root);
          stage.hide();
          return found;
        });
  }

  private void walk(Workspace workspace) {
    try (OpenWindow window = new OpenWindow(workspace, OpenWindow.Ways.NONE, 1440, 900)) {
      window.fill(Look.LIGHT, false).show();
      window.until(() -> !window.list("#mentions").getItems().isEmpty());
      timeline(window);
      for (String place : places(window)) {
        Fx.run(() -> window.find("#" + place).ifPresent(EveryControlTest::fire));
        pages(window, place);
      }
      window.press("#mode");
      check(window, "the mode sheet");
      window.key("#mode-reason", KeyCode.ESCAPE);
    }
  }

  private void timeline(OpenWindow window) {
    check(window, "the timeline");
    Fx.run(() -> window.list("#mentions").getSelectionModel().select(0));
    window.key("#mentions", KeyCode.ENTER);
    window.awaits("#detail-text");
    check(window, "a mention in detail");
    window.type("#mentions", "v");
    check(window, "the history of a mention");
    window.type("#mentions", "r");
    window.awaits("#draft");
    check(window, "the answer");
    window.key("#draft", KeyCode.T, KeyCode.CONTROL);
    check(window, "the templates above an answer");
    window.key("#draft", KeyCode.ESCAPE);
    window.key("#mentions", KeyCode.ESCAPE);
  }

  // Each page of each row of tabs; rows of tabs that a page brings are gone through with it.
  private void pages(OpenWindow window, String place) {
    Set<ButtonBase> turned = new LinkedHashSet<>();
    check(window, place);
    for (var next = tab(window, turned); next.isPresent(); next = tab(window, turned)) {
      ButtonBase tab = next.get();
      turned.add(tab);
      String name = Fx.get(tab::getText);
      Fx.run(() -> fire(tab));
      check(window, place + ", " + name);
    }
  }

  private static java.util.Optional<ButtonBase> tab(OpenWindow window, Set<ButtonBase> turned) {
    return Fx.get(
        () ->
            window.nodes().stream()
                .filter(node -> String.valueOf(node.getId()).endsWith("-tabs"))
                .flatMap(row -> ((Parent) row).getChildrenUnmodifiable().stream())
                .filter(ToggleButton.class::isInstance)
                .map(ButtonBase.class::cast)
                .filter(tab -> !turned.contains(tab))
                .findFirst());
  }

  private void check(OpenWindow window, String where) {
    window.settle();
    seen.add(where);
    for (String fault : Fx.get(() -> NamesAndTab.faults(window.root()))) {
      if (faults.stream().noneMatch(known -> known.endsWith(fault)))
        faults.add(where + ": " + fault);
    }
  }

  private static List<String> places(OpenWindow window) {
    return Fx.get(
        () ->
            window.nodes().stream()
                .map(node -> String.valueOf(node.getId()))
                .filter(id -> id.startsWith("place-"))
                .toList());
  }

  private static void fire(Node node) {
    if (node instanceof ButtonBase button) button.fire();
  }
}
