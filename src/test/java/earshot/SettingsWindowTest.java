package earshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.intake.Languages;
import earshot.model.JournalEntry;
import earshot.model.Mention;
import earshot.model.MentionFilter;
import earshot.model.MentionId;
import earshot.ui.Fx;
import earshot.ui.UiTest;
import earshot.ui.kit.Habits;
import earshot.ui.kit.Keys;
import earshot.ui.kit.Look;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/// The settings, the keys and the journal in the whole window.
@UiTest
class SettingsWindowTest {
  @TempDir private Path folder;

  private Workspace sample() {
    return Samples.open(folder.resolve("sample"), ZoneOffset.UTC);
  }

  private OpenWindow open(Workspace workspace, int page) {
    OpenWindow.Ways ways =
        new OpenWindow.Ways(
            address -> {},
            Optional.of(folder),
            Optional.of(folder.resolve("earshot-settings.txt")));
    OpenWindow window = new OpenWindow(workspace, ways, 1440, 900);
    window.fill(Look.LIGHT, false).show();
    window.awaits("#place-settings");
    window.press("#place-settings");
    window.awaits("#settings-tabs");
    window.tab("#settings-tabs", page);
    return window;
  }

  @AfterEach
  void asItCame() {
    Fx.run(
        () -> {
          Keys.kept(Map.of(), changed -> {});
          Habits.lines(Habits.USUAL_LINES);
        });
  }

  private static void choose(OpenWindow window, String row, int number) {
    Fx.run(
        () ->
            ((ButtonBase)
                    ((Pane) window.find(row).orElseThrow()).getChildrenUnmodifiable().get(number))
                .fire());
  }

  @Test
  void aSettingHoldsAtOnceGoesBackToItsDefaultAndIsUndone() {
    try (Workspace workspace = sample();
        OpenWindow window = open(workspace, 0)) {
      window.awaits("#density");
      assertFalse(window.sees("#density-default"));
      choose(window, "#density", 1);
      window.awaits("#density-default");
      assertEquals(5, Fx.get(() -> Habits.lines().get()));
      window.press("#density-default");
      window.until(() -> !window.sees("#density-default"));
      window.key("#settings", KeyCode.Z, KeyCode.CONTROL);
      window.until(() -> Habits.lines().get() == 5);
      Waiting.until(() -> kept(workspace, "density").equals("roomy"));
    }
  }

  @Test
  void quietHoursAreFoundSwitchedOnChangedAndUndone() throws IOException {
    try (Workspace workspace = sample();
        OpenWindow window = open(workspace, 0)) {
      window.awaits("#settings-find");
      find(window, "quiet hours");
      window.until(() -> window.sees("#quiet-hours") && !window.sees("#look"));
      assertTrue(window.find("#quiet-from").orElseThrow().isDisabled());
      choose(window, "#quiet-choice", 1);
      Waiting.until(() -> kept(workspace, "quiet-hours").equals("22:00-07:00"));
      write(window, "#quiet-from", "23");
      Waiting.until(() -> kept(workspace, "quiet-hours").equals("23:00-07:00"));
      window.awaits("#quiet-hours-default");
      window.key("#settings", KeyCode.Z, KeyCode.CONTROL);
      Waiting.until(() -> kept(workspace, "quiet-hours").equals("22:00-07:00"));
      window.press("#quiet-hours-default");
      Waiting.until(() -> kept(workspace, "quiet-hours").equals("off"));
      window.press("#settings-export");
      Path file = folder.resolve("earshot-settings.txt");
      Waiting.until(() -> Files.exists(file));
      assertTrue(Files.readString(file).contains("quiet-hours = off\n"));
    }
  }

  @Test
  void noNoteIsSqueezedBesideItsControlWhereTheCardsStandInTwoColumns() {
    try (Workspace workspace = sample();
        OpenWindow window = new OpenWindow(workspace, OpenWindow.Ways.NONE, 1440, 900)) {
      window.fill(Look.LIGHT, false);
      window.awaits("#place-settings");
      window.press("#place-settings");
      window.awaits("#quiet-choice");
      choose(window, "#quiet-choice", 1);
      window.awaits("#quiet-hours-default");
      window.settle();
      List<Double> widths =
          Fx.get(
              () ->
                  window.nodes().stream()
                      .filter(node -> node.getStyleClass().contains("settings-words"))
                      .map(words -> words.getLayoutBounds().getWidth())
                      .toList());
      assertTrue(widths.size() > 10, widths.toString());
      assertTrue(Collections.min(widths) > 220, widths.toString());
    }
  }

  private static void write(OpenWindow window, String field, String text) {
    Fx.run(
        () -> {
          TextField found = (TextField) window.find(field).orElseThrow();
          found.setText(text);
          found.fireEvent(new ActionEvent());
        });
  }

  private static String kept(Workspace workspace, String name) {
    return workspace.stores().settings().get(name).orElse("");
  }

  @Test
  void whatIsSoughtStaysAndTheRestStepsBack() {
    try (Workspace workspace = sample();
        OpenWindow window = open(workspace, 0)) {
      window.awaits("#settings-find");
      find(window, "proxy");
      window.until(() -> window.sees("#connecting-proxy") && !window.sees("#look"));
      find(window, "nosuchthing");
      window.until(() -> !window.sees("#connecting-proxy"));
      find(window, "");
      window.until(() -> window.sees("#look"));
    }
  }

  private static void find(OpenWindow window, String words) {
    Fx.run(() -> ((TextField) window.find("#settings-find").orElseThrow()).setText(words));
  }

  @Test
  void aFileOfSettingsIsComparedAndTakenOver() throws IOException {
    try (Workspace workspace = sample();
        OpenWindow window = open(workspace, 0)) {
      window.awaits("#density");
      Languages languages = workspace.scores().languages();
      languages.keep(List.of("en", "pt"));
      choose(window, "#density", 1);
      Waiting.until(() -> kept(workspace, "density").equals("roomy"));
      window.press("#settings-export");
      Path file = folder.resolve("earshot-settings.txt");
      Waiting.until(() -> Files.exists(file));
      assertTrue(Files.readString(file).contains("density = roomy\n"));
      assertTrue(Files.readString(file).contains("languages = en, pt\n"));
      languages.keep(List.of());
      choose(window, "#density", 0);
      Waiting.until(() -> kept(workspace, "density").equals("usual"));
      window.press("#settings-compare");
      window.until(() -> window.find("#take-density").isPresent());
      window.press("#take-languages");
      Waiting.until(() -> languages.chosen().equals(List.of("en", "pt")));
      window.until(() -> window.find("#take-languages").isEmpty());
      window.press("#take-density");
      window.until(() -> Habits.lines().get() == 5);
      window.key("#settings", KeyCode.Z, KeyCode.CONTROL);
      window.until(() -> Habits.lines().get() == 3);
    }
  }

  @Test
  void aChangedKeyActsAndTheOldOneDoesNot() {
    try (Workspace workspace = sample();
        OpenWindow window = open(workspace, 1)) {
      window.awaits("#keys-page");
      window.press("#key-next");
      window.type("#key-next", "k");
      window.until(() -> says(window, "#key-next").startsWith("Press"));
      window.type("#key-next", "b");
      window.until(() -> says(window, "#key-next").equals("b  ↓"));
      window.press("#place-timeline");
      window.awaits("#mentions");
      window.until(() -> window.list("#mentions").getItems().size() > 3);
      int before = chosen(window);
      window.type("#mentions", "j");
      assertEquals(before, chosen(window));
      window.type("#mentions", "b");
      window.until(() -> chosen(window) == before + 1);
      window.key("#mentions", KeyCode.Z, KeyCode.CONTROL);
      window.until(() -> Keys.changed().isEmpty());
      window.type("#mentions", "j");
      window.until(() -> chosen(window) == before + 2);
    }
  }

  private static int chosen(OpenWindow window) {
    return Fx.get(() -> window.list("#mentions").getSelectionModel().getSelectedIndex());
  }

  private static String says(OpenWindow window, String button) {
    return Fx.get(() -> ((ButtonBase) window.find(button).orElseThrow()).getText());
  }

  @Test
  void aHiddenMentionIsShownAgainFromTheJournal() {
    try (Workspace workspace = sample()) {
      MentionId hidden = hide(workspace);
      try (OpenWindow window = open(workspace, 2)) {
        window.awaits("#journal-list");
        @SuppressWarnings("unchecked")
        ComboBox<String> acts = (ComboBox<String>) window.find("#journal-action").orElseThrow();
        window.until(() -> acts.getItems().contains("hidden"));
        Fx.run(() -> acts.setValue("hidden"));
        window.until(() -> window.list("#journal-list").getItems().size() == 1);
        assertEquals(
            "mention:" + hidden,
            ((JournalEntry) window.list("#journal-list").getItems().getFirst()).object());
        Fx.run(() -> window.list("#journal-list").getSelectionModel().select(0));
        window.until(() -> !window.find("#journal-undo").orElseThrow().isDisabled());
        window.press("#journal-undo");
        Waiting.until(() -> workspace.stores().hidden().of(hidden).isEmpty());
        // Another notice may stand there from before.
        window.until(() -> notice(window).equals("The mention is shown again."));
        window.key("#journal", KeyCode.Z, KeyCode.CONTROL);
        Waiting.until(() -> workspace.stores().hidden().of(hidden).isPresent());
        window.press("#journal-verify");
        window.until(() -> window.find(".journal-whole").isPresent());
        window.press("#journal-export");
        Waiting.until(() -> Files.exists(folder.resolve("earshot-journal.csv")));
      }
    }
  }

  private static String notice(OpenWindow window) {
    return window.find(".es-notice").map(Node::getAccessibleText).orElse("");
  }

  private static MentionId hide(Workspace workspace) {
    MentionFilter all =
        new MentionFilter(Set.of(), Set.of(), Set.of(), Set.of(), "", Optional.empty());
    MentionId first =
        workspace.mentions().page(all, Optional.empty(), 1).mentions().stream()
            .map(Mention::id)
            .findFirst()
            .orElseThrow();
    assertEquals(
        Set.of(first), workspace.stores().hidden().hide(List.of(first), Optional.empty(), "spam"));
    return first;
  }

  @Test
  @EnabledIfSystemProperty(named = "earshot.pictures", matches = ".+")
  void pictures() {
    try (Workspace workspace = sample()) {
      MentionId unused = hide(workspace);
      for (int[] size : Pictures.SIZES) {
        for (Look look : Pictures.LOOKS) picture(workspace, size, look);
      }
    }
  }

  private void picture(Workspace workspace, int[] size, Look look) {
    try (OpenWindow window = new OpenWindow(workspace, OpenWindow.Ways.NONE, size[0], size[1])) {
      window.fill(look, false);
      window.awaits("#place-settings");
      window.press("#place-settings");
      window.awaits("#density");
      choose(window, "#density", 1);
      window.awaits("#density-default");
      Pictures.wanted().take(window, look, "settings-changed", "#density-default");
      window.tab("#settings-tabs", 1);
      window.awaits("#key-palette");
      window.press("#key-palette");
      Pictures.wanted().take(window, look, "settings-keys", "#key-palette");
      window.tab("#settings-tabs", 2);
      window.awaits("#journal-verify");
      window.press("#journal-verify");
      window.until(() -> window.find(".journal-whole").isPresent());
      Pictures.wanted().take(window, look, "settings-journal", ".journal-whole");
      choose(window, "#settings-tabs", 0);
      window.awaits("#density");
      choose(window, "#density", 0);
      find(window, "notices");
      choose(window, "#quiet-choice", 1);
      Pictures.wanted().take(window, look, "settings-quiet", "#quiet-hours-default");
      choose(window, "#quiet-choice", 0);
      window.settle();
    }
  }
}
