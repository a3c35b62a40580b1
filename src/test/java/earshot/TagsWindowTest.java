package earshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.intake.Tags;
import earshot.model.Mention;
import earshot.model.MentionFilter;
import earshot.model.MentionId;
import earshot.storage.TaggingStore;
import earshot.ui.Fx;
import earshot.ui.UiTest;
import earshot.ui.kit.Look;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javafx.event.ActionEvent;
import javafx.event.Event;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/// The list of tags in the whole window.
@UiTest
class TagsWindowTest {
  @TempDir private Path folder;

  private Workspace sample() {
    Workspace workspace = Samples.open(folder.resolve("sample"), ZoneOffset.UTC);
    MentionFilter ours =
        new MentionFilter(
            Set.of(workspace.brands().all().getFirst().id()),
            Set.of(),
            Set.of(),
            Set.of(),
            "",
            Optional.empty());
    List<MentionId> newest =
        workspace.mentions().page(ours, Optional.empty(), 12).mentions().stream()
            .map(Mention::id)
            .toList();
    tag(workspace, newest.subList(0, 8), "prices");
    tag(workspace, newest.subList(5, 9), "batch-1142");
    tag(workspace, newest.subList(2, 3), "Delivery");
    workspace.indexAsItIs().replayChanged();
    workspace.indexAsItIs().refresh();
    return workspace;
  }

  private static void tag(Workspace workspace, List<MentionId> mentions, String name) {
    List<TaggingStore.Tagged> unused =
        workspace.stores().work().tagging().put(mentions, name, "ana");
  }

  private static List<Tags.Listed> tags(Workspace workspace) {
    return workspace.questions().tags().all();
  }

  private static void open(OpenWindow window, Workspace workspace) {
    window.awaits("#place-brands");
    window.press("#place-brands");
    window.settle();
    window.tab("#queries-tabs", 4);
    int all = tags(workspace).size();
    window.until(() -> window.list("#tags-list").getItems().size() == all);
  }

  private static void rename(OpenWindow window, Tags.Listed tag, String name) {
    int id = tag.tag().id().value();
    window.awaits("#tag-rename-" + id);
    window.press("#tag-rename-" + id);
    String field = "#tag-name-" + id;
    window.awaitsKeys(field);
    Fx.run(() -> ((TextField) window.find(field).orElseThrow()).setText(name));
    Fx.run(() -> Event.fireEvent(window.find(field).orElseThrow(), new ActionEvent()));
  }

  @Test
  void twoTagsAreMergedAfterAYesAndAreTwoAgainAfterUndo() {
    try (Workspace workspace = sample();
        OpenWindow window = new OpenWindow(workspace, OpenWindow.Ways.NONE, 1440, 900)) {
      window.fill(Look.LIGHT, false).show();
      open(window, workspace);
      List<Tags.Listed> before = tags(workspace);
      assertTrue(before.size() >= 2, before.toString());
      Tags.Listed one = before.get(0);
      Tags.Listed other = before.get(1);
      rename(window, one, other.tag().name().toUpperCase(Locale.ROOT));
      window.awaits("#tag-doubt");
      String asked = window.find("#tag-doubt").orElseThrow().getAccessibleText();
      assertTrue(asked.contains(one.tag().name()) && asked.contains(Long.toString(one.mentions())));
      assertEquals(before, tags(workspace));
      window.press("#tag-yes");
      window.until(() -> window.list("#tags-list").getItems().size() == before.size() - 1);
      window.key("#tags-list", KeyCode.Z, KeyCode.CONTROL);
      window.until(() -> window.list("#tags-list").getItems().size() == before.size());
      assertEquals(before, tags(workspace));
    }
  }

  @Test
  void aTagThatARuleGivesAsksBeforeItIsDeletedAndIsShownByItsMentions() {
    try (Workspace workspace = sample();
        OpenWindow window = new OpenWindow(workspace, OpenWindow.Ways.NONE, 1440, 900)) {
      window.fill(Look.LIGHT, false).show();
      open(window, workspace);
      List<Tags.Listed> before = tags(workspace);
      Tags.Listed used =
          before.stream().filter(each -> each.used().isPresent()).findFirst().orElseThrow();
      int at = before.indexOf(used);
      Fx.run(() -> window.list("#tags-list").getSelectionModel().select(at));
      window.key("#tags-list", KeyCode.DELETE);
      window.awaits("#tag-doubt");
      assertTrue(
          window
              .find("#tag-doubt")
              .orElseThrow()
              .getAccessibleText()
              .contains(used.uses().getFirst()));
      window.press("#tag-no");
      window.until(() -> !window.sees("#tag-doubt"));
      assertEquals(before, tags(workspace));
      window.key("#tags-list", KeyCode.ENTER);
      window.awaits("#mentions");
      // Near copies are one row.
      window.until(
          () -> {
            int rows = window.list("#mentions").getItems().size();
            return rows > 0 && rows <= used.mentions();
          });
    }
  }

  @Test
  @EnabledIfSystemProperty(named = "earshot.pictures", matches = ".+")
  void pictures() {
    Pictures pictures = Pictures.wanted();
    try (Workspace workspace = sample()) {
      for (int[] size : Pictures.SIZES) {
        for (Look look : Pictures.LOOKS) {
          try (OpenWindow window =
              new OpenWindow(workspace, OpenWindow.Ways.NONE, size[0], size[1])) {
            window.fill(look, true);
            window.settle();
            open(window, workspace);
            Fx.run(() -> window.list("#tags-list").getSelectionModel().select(0));
            window.key("#tags-list", KeyCode.DELETE);
            window.awaits("#tag-doubt");
            pictures.take(window, look, "tags", "#tag-doubt");
          }
        }
      }
    }
  }
}
