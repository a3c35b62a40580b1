package earshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.model.SavedSearch;
import earshot.model.SavedSearchId;
import earshot.ui.Carried;
import earshot.ui.Fx;
import earshot.ui.UiTest;
import earshot.ui.kit.Look;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.event.ActionEvent;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/// Saved searches in the whole window: in the timeline's left column and in their list.
@UiTest
class SavedSearchesWindowTest {
  @TempDir private Path folder;

  private Workspace sample() {
    return Samples.open(folder.resolve("sample"), ZoneOffset.UTC);
  }

  @Test
  void aSearchIsShownRenamedDeletedAndBroughtBackFromTheLeftColumn() {
    try (Workspace workspace = sample();
        OpenWindow window = new OpenWindow(workspace, OpenWindow.Ways.NONE, 1440, 900)) {
      window.fill(Look.LIGHT, false).show();
      SavedSearch first = workspace.questions().searches().all().getFirst();
      SavedSearch second = workspace.questions().searches().all().get(1);
      String row = "#scope-search-" + first.id();
      window.awaits(row);
      window.press(row);
      window.until(() -> title(window).equals(first.name()));
      window.until(() -> !window.list("#mentions").getItems().isEmpty());
      window.type("#mentions", "]");
      window.until(() -> title(window).equals(second.name()));
      window.type("#mentions", "[");
      window.until(() -> title(window).equals(first.name()));

      window.key(row, KeyCode.F10, KeyCode.SHIFT);
      choose("search-rename");
      String field = "#search-name-" + first.id();
      window.awaitsKeys(field);
      Fx.run(() -> ((TextField) window.find(field).orElseThrow()).setText("Taste"));
      Fx.run(() -> Event.fireEvent(window.find(field).orElseThrow(), new ActionEvent()));
      window.until(() -> title(window).equals("Taste"));
      assertEquals("Taste", workspace.questions().searches().all().getFirst().name());

      SavedSearch unread = workspace.questions().searches().all().getFirst();
      window.key(row, KeyCode.DELETE);
      window.until(() -> window.find(row).isEmpty());
      window.until(() -> !title(window).equals("Taste"));
      assertEquals(3, workspace.questions().searches().all().size());
      window.key("#mentions", KeyCode.Z, KeyCode.CONTROL);
      window.awaits(row);
      assertEquals(unread, workspace.questions().searches().all().getFirst());
    }
  }

  @Test
  void aSearchIsMovedByKeysWithoutLosingThem() {
    try (Workspace workspace = sample();
        OpenWindow window = new OpenWindow(workspace, OpenWindow.Ways.NONE, 1440, 900)) {
      window.fill(Look.LIGHT, false).show();
      List<SavedSearch> before = workspace.questions().searches().all();
      String row = "#scope-search-" + before.getFirst().id();
      window.awaits(row);
      Fx.run(() -> window.find(row).orElseThrow().requestFocus());
      window.key(row, KeyCode.DOWN, KeyCode.ALT);
      window.key(row, KeyCode.DOWN, KeyCode.ALT);
      window.until(() -> place(window, row) == 2);
      window.until(() -> window.find(row).orElseThrow().isFocused());
      window.key("#mentions", KeyCode.Z, KeyCode.CONTROL);
      window.key("#mentions", KeyCode.Z, KeyCode.CONTROL);
      window.until(() -> place(window, row) == 0);
      window.settle();
      assertEquals(before, workspace.questions().searches().all());
    }
  }

  @Test
  void aSearchIsDroppedWhereTheThirdStandsAndNowhereElse() {
    try (Workspace workspace = sample();
        OpenWindow window = new OpenWindow(workspace, OpenWindow.Ways.NONE, 1440, 900)) {
      window.fill(Look.LIGHT, false).show();
      List<SavedSearch> before = workspace.questions().searches().all();
      String row = "#scope-search-" + before.getFirst().id();
      window.awaits(row);
      assertFalse(drop(window, row, "#mentions"), "only its own list takes it");
      assertEquals(0, place(window, row));

      assertTrue(drop(window, row, "#scope-search-" + before.get(2).id()));
      window.until(() -> place(window, row) == 2);
      List<SavedSearch> moved = new ArrayList<>(before);
      moved.add(2, moved.removeFirst());
      Waiting.until(() -> ids(workspace.questions().searches().all()).equals(ids(moved)));
      assertFalse(
          Fx.get(() -> Carried.ours().onto(window.find(row).orElseThrow())),
          "what is dragged from elsewhere is no search");
    }
  }

  private static boolean drop(OpenWindow window, String row, String onto) {
    return Fx.get(
        () -> {
          Node taken = window.find(row).orElseThrow();
          assertTrue(ReplyHunt.drags(taken), "it goes with the mouse");
          Carried search = Carried.ours();
          boolean dropped = search.onto(window.find(onto).orElseThrow());
          search.over(taken);
          return dropped;
        });
  }

  private static List<SavedSearchId> ids(List<SavedSearch> searches) {
    return searches.stream().map(SavedSearch::id).toList();
  }

  // The heading stands first.
  private static int place(OpenWindow window, String row) {
    Parent column = (Parent) window.find("#saved").orElseThrow();
    List<String> ids = column.getChildrenUnmodifiable().stream().map(Node::getId).toList();
    return ids.indexOf(row.substring(1)) - 1;
  }

  @Test
  void aSearchThatARuleUsesIsNotDeletedAndSaysWhy() {
    try (Workspace workspace = sample();
        OpenWindow window = new OpenWindow(workspace, OpenWindow.Ways.NONE, 1440, 900)) {
      SavedSearch first = workspace.questions().searches().all().getFirst();
      workspace
          .questions()
          .searches()
          .keep("Both", "search:\"" + first.name() + "\" OR tea", false, "ana");
      window.fill(Look.LIGHT, false).show();
      window.awaits("#place-brands");
      window.press("#place-brands");
      window.settle();
      window.tab("#queries-tabs", 2);
      window.until(() -> window.list("#searches-list").getItems().size() == 5);
      Fx.run(() -> window.list("#searches-list").getSelectionModel().select(0));
      window.key("#searches-list", KeyCode.DELETE);
      window.until(() -> said(window).contains("the search “Both”"));
      assertEquals(5, workspace.questions().searches().all().size());
      window.key("#searches-list", KeyCode.ENTER);
      window.until(() -> title(window).equals(first.name()));
    }
  }

  @Test
  @EnabledIfSystemProperty(named = "earshot.pictures", matches = ".+")
  void pictures() {
    Pictures pictures = Pictures.wanted();
    try (Workspace workspace = sample()) {
      SavedSearch first = workspace.questions().searches().all().getFirst();
      workspace.questions().searches().readUntil(first.id(), Optional.empty());
      for (int[] size : Pictures.SIZES) {
        for (Look look : Pictures.LOOKS) {
          try (OpenWindow window =
              new OpenWindow(workspace, OpenWindow.Ways.NONE, size[0], size[1])) {
            window.fill(look, true);
            window.until(() -> !window.list("#mentions").getItems().isEmpty());
            String row = size[0] > 1200 ? "#scope-search-" : "#strip-search-";
            window.awaits(row + first.id());
            window.press(row + first.id());
            window.settle();
            pictures.take(window, look, "saved-timeline", "#mentions");
            window.press("#place-brands");
            window.settle();
            window.tab("#queries-tabs", 2);
            window.until(() -> window.list("#searches-list").getItems().size() == 4);
            pictures.take(window, look, "saved-list", "#searches-list");
          }
        }
      }
    }
  }

  private static String said(OpenWindow window) {
    return String.valueOf(window.find(".es-notice").orElseThrow().getAccessibleText());
  }

  private static String title(OpenWindow window) {
    return ((Labeled) window.find("#title").orElseThrow()).getText();
  }

  // Menus are windows of their own.
  private static void choose(String item) {
    Fx.run(
        () -> {
          ContextMenu menu =
              Window.getWindows().stream()
                  .filter(ContextMenu.class::isInstance)
                  .map(ContextMenu.class::cast)
                  .findFirst()
                  .orElseThrow();
          List<MenuItem> items = menu.getItems();
          items.stream().filter(each -> item.equals(each.getId())).findFirst().orElseThrow().fire();
          menu.hide();
        });
  }
}
