package earshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.model.BrandRole;
import earshot.model.Source;
import earshot.ui.Fx;
import earshot.ui.UiTest;
import earshot.ui.kit.Look;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A folder watched from the program's own window, over its own storage.
@UiTest
class WatchedFolderWindowTest {
  private static final boolean PICTURES = System.getProperty("earshot.pictures") != null;
  private static final List<int[]> SIZES = PICTURES ? Pictures.SIZES : Pictures.SIZES.subList(1, 2);
  private static final List<Look> LOOKS = PICTURES ? Pictures.LOOKS : List.of(Look.LIGHT);

  private final Pictures pictures = Pictures.wanted();
  @TempDir private Path temporary;
  private Path folder = Path.of("");
  private Machine machine;
  private Workspace workspace;

  @BeforeEach
  void open() throws IOException {
    machine = OpenWindow.machine(ZoneOffset.UTC);
    folder = Files.createDirectories(temporary.resolve("exports"));
    old("a.csv", "date,text,url\n2026-11-18,Northwind is great,https://f.example/1\nnever,x,\n");
    old("sheet.xls", "\u0000\u0001\u0002");
    workspace =
        Workspace.open(
            temporary.resolve("w"), machine, ground -> new Invented(ground, machine.clock()));
    workspace.brands().add("Northwind", BrandRole.OWN, "northwind", "ana");
  }

  @AfterEach
  void close() {
    workspace.close();
  }

  @Test
  void aFolderIsNamedInTheAddPaneAndStandsAmongTheSources() throws InterruptedException {
    for (int[] size : SIZES) {
      for (Look look : LOOKS) {
        try (OpenWindow window =
            new OpenWindow(workspace, OpenWindow.Ways.NONE, size[0], size[1])) {
          window.fill(look, false);
          watched(window, look);
        }
      }
    }
  }

  private void watched(OpenWindow window, Look look) throws InterruptedException {
    window.press("#place-sources");
    window.awaits("#sources-add");
    window.press("#sources-add");
    window.awaits("#add-folder");
    take(window, look, "add-source-home", "#add-folder");
    window.press("#add-folder");
    window.awaits("#folder-place");
    type(window, "#folder-place", temporary.resolve("nowhere").toString());
    window.press("#folder-add");
    window.until(() -> says(window, "There is no “nowhere”"));
    window.until(() -> isWhole(window, "#watch-folder .es-problem"));
    take(window, look, "add-folder", "#watch-folder");
    type(window, "#folder-place", folder.toString());
    type(window, "#folder-zone", "Europe/Berlin");
    window.press("#folder-add");
    window.until(() -> !window.sees("#watch-folder"));
    Source source = workspace.stores().sources().all().getFirst();
    assertEquals("exports", source.name());
    assertTrue(source.setup().local());

    int asked = workspace.poller().askEachOnce(false, attempt -> {});
    assertEquals(1, asked);
    window.until(
        () -> window.table("#sources-table").getItems().size() == 1 && says(window, "Looked into"));
    Fx.run(() -> window.table("#sources-table").getSelectionModel().select(0));
    window.until(() -> says(window, "“sheet.xls”: It is of no kind that Earshot reads."));
    assertTrue(
        says(window, "“a.csv”: 1 record could not be read (row 3: Its date cannot be read.)"));
    take(window, look, "sources-folder", "#source-state");
    assertEquals(1, workspace.stores().mentions().total());
    workspace.sources().remove(source.id());
  }

  private void take(OpenWindow window, Look look, String name, String shows) {
    if (PICTURES) pictures.take(window, look, name, shows);
  }

  private static void type(OpenWindow window, String field, String text) {
    Fx.run(() -> ((TextField) window.find(field).orElseThrow()).setText(text));
  }

  // The page of the pane scrolls, and cuts what does not fit.
  private static boolean isWhole(OpenWindow window, String selector) {
    Node part = window.find(selector).orElseThrow();
    Node page = part;
    while (!(page instanceof ScrollPane)) page = page.getParent();
    return page.localToScene(page.getLayoutBounds())
        .contains(part.localToScene(part.getLayoutBounds()));
  }

  private static boolean says(OpenWindow window, String words) {
    return Fx.get(
        () ->
            window.nodes().stream()
                .filter(Text.class::isInstance)
                .map(node -> ((Text) node).getText())
                .collect(Collectors.joining())
                .contains(words));
  }

  private void old(String name, String text) throws IOException {
    Path file = Files.writeString(folder.resolve(name), text);
    Files.setLastModifiedTime(file, FileTime.from(machine.clock().instant().minusSeconds(3_600)));
  }
}
