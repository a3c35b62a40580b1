package earshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.ui.Fx;
import earshot.ui.UiTest;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Goes through every place and page of the whole window, as somebody would who neither sees it nor
/// has a mouse.
@UiTest
class EveryControlTest {
  @TempDir private Path folder;
  private final Set<String> faults = new LinkedHashSet<>();
  private final List<String> seen = new ArrayList<>();

  @Test
  void everyControlHasANameAndIsReachedByTab() {
    EveryPlace.walk(folder, 1440, 900, this::check);
    assertTrue(seen.size() > 20, seen.toString());
    assertEquals("", String.join("\n", faults));
  }

  /// The same with an incident, themes, people and answers in it.
  @Test
  @Tag("soak")
  void everyControlOfAWorkspaceInUseHasANameAndIsReachedByTab() {
    Machine machine = OpenWindow.machine(ZoneOffset.UTC);
    try (Workspace workspace = SampleWorkspace.open(folder.resolve("sample"), machine)) {
      EveryPlace.walk(workspace, 1440, 900, this::check);
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

  private void check(OpenWindow window, String where) {
    seen.add(where);
    for (String fault : Fx.get(() -> NamesAndTab.faults(window.root()))) {
      if (faults.stream().noneMatch(known -> known.endsWith(fault)))
        faults.add(where + ": " + fault);
    }
  }
}
