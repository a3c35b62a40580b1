package earshot;

import earshot.model.Draft;
import earshot.model.MentionFilter;
import earshot.ui.Fx;
import earshot.ui.UiTest;
import earshot.ui.kit.Look;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/// Takes the pictures of the manual from the real program over its invented voices: `mvn test
/// -Dtest=PicturesTest -Dearshot.pictures=docs/images`.
@UiTest
@EnabledIfSystemProperty(named = "earshot.pictures", matches = ".+")
class PicturesTest {
  private static final Map<String, String> SHOW =
      Map.of(
          "sources",
          "#sources-table",
          "settings",
          "#settings",
          "work",
          "#work-table",
          "people",
          "#people-list",
          "templates",
          "#templates-body",
          "answers",
          "#answers-body");

  @TempDir private Path folder;
  private final Pictures pictures = Pictures.wanted();

  @Test
  void everyScreenInBothThemesAndSizes() {
    Machine machine = OpenWindow.machine(ZoneId.of("Europe/London"));
    try (Workspace workspace = SampleWorkspace.open(folder.resolve("Northwind Coffee"), machine)) {
      draft(workspace);
      for (int[] size : Pictures.SIZES) {
        for (Look look : Pictures.LOOKS) picture(workspace, size, look);
      }
    }
    try (Workspace empty =
        Workspace.open(folder.resolve("new"), machine, Outside.web(machine.clock()))) {
      for (int[] size : Pictures.SIZES) {
        for (Look look : Pictures.LOOKS) {
          try (OpenWindow window = new OpenWindow(empty, OpenWindow.Ways.NONE, size[0], size[1])) {
            window.fill(look, false);
            pictures.take(window, look, "first-run", "Button");
          }
        }
      }
    }
  }

  private static void draft(Workspace workspace) {
    var newest = workspace.mentions().page(ours(workspace), Optional.empty(), 1).mentions();
    Draft draft = workspace.replying().drafts("ana").openOrMake(newest.getFirst().id());
    workspace
        .replying()
        .drafts("ana")
        .save(
            draft.id(),
            "Hi, thank you for telling us, and sorry about that bag. Batch 1142 was roasted too"
                + " dark, and we took it off the shelf this morning.\n\nIf you send us your order"
                + " number in a private message, we will ship a fresh bag today.");
  }

  private static MentionFilter ours(Workspace workspace) {
    return new MentionFilter(
        Set.of(workspace.brands().all().getFirst().id()),
        Set.of(),
        Set.of(),
        Set.of(),
        "",
        Optional.empty());
  }

  private void picture(Workspace workspace, int[] size, Look look) {
    try (OpenWindow window = new OpenWindow(workspace, OpenWindow.Ways.NONE, size[0], size[1])) {
      picture(window.fill(look, true), look);
    }
  }

  private void picture(OpenWindow window, Look look) {
    window.until(() -> !window.list("#mentions").getItems().isEmpty());
    Fx.run(
        () -> {
          ListView<?> mentions = window.list("#mentions");
          // A complaint shows best what the program makes of a mention.
          int shown =
              IntStream.range(0, mentions.getItems().size())
                  .filter(row -> mentions.getItems().get(row).toString().contains("had trouble"))
                  .findFirst()
                  .orElse(0);
          mentions.getSelectionModel().select(shown);
          window.list("#mentions").requestFocus();
        });
    window.key("#mentions", KeyCode.ENTER);
    window.awaits("#detail-text");
    window.awaits("#chart");
    pictures.take(window, look, "timeline", "#detail-text");
    corrected(window, look);
    window.type("#mentions", "r");
    window.awaits("#draft");
    pictures.take(window, look, "reply", "#draft");
    history(window, look);
    replies(window, look);
    for (String place : List.of("sources", "brands", "settings")) {
      window.press("#place-" + place);
      window.settle();
      if (place.equals("sources")) {
        Fx.run(() -> window.table("#sources-table").getSelectionModel().select(1));
        window.settle();
      }
      snap(window, look, place);
    }
    insights(window, look);
    asked(window, look);
    window.press("#place-sources");
    window.settle();
    window.press("#sources-add");
    pictures.take(window, look, "add-source", "#content");
  }

  /// What became of a mention, and the question what the mode should be.
  private void history(OpenWindow window, Look look) {
    window.key("#mentions", KeyCode.ESCAPE);
    Fx.run(window.list("#mentions")::requestFocus);
    window.type("#mentions", "v");
    pictures.take(window, look, "history", "#side");
    window.press("#mode");
    pictures.take(window, look, "mode", "#mode-sheet");
    window.press("#mode-cancel");
    window.settle();
  }

  /// The pages of the Replies place.
  private void replies(OpenWindow window, Look look) {
    window.press("#place-replies");
    window.settle();
    List<String> pages = List.of("work", "people", "templates", "answers", "advice-rules");
    for (int page = 0; page < pages.size(); page++) {
      int number = page;
      window.tab("#replies-tabs", number);
      snap(window, look, pages.get(page));
    }
    window.tab("#replies-tabs", 0);
  }

  /// The figures with what they rest on, and the themes board.
  private void insights(OpenWindow window, Look look) {
    window.press("#place-insights");
    window.awaits("#course-chart");
    pictures.take(window, look, "insights", "#course-chart");
    window.tab("#insight-tabs", 2);
    pictures.take(window, look, "themes", "#insight-tabs");
    window.tab("#insight-tabs", 0);
  }

  /// The Query Lab with a find explained, rules, and the deck with a mention open.
  private void asked(OpenWindow window, Look look) {
    window.press("#place-brands");
    window.settle();
    window.tab("#queries-tabs", 1);
    window.until(() -> !window.list("#lab-finds").getItems().isEmpty());
    Fx.run(() -> window.list("#lab-finds").getSelectionModel().select(0));
    pictures.take(window, look, "lab", "#lab-finds");
    window.tab("#queries-tabs", 3);
    window.until(() -> !window.list("#rule-finds").getItems().isEmpty());
    pictures.take(window, look, "rules", "#rule-finds");
    words(window, look);
    window.tab("#queries-tabs", 0);
    window.press("#place-timeline");
    window.settle();
    window.key("#mentions", KeyCode.D, KeyCode.CONTROL);
    pictures.take(window, look, "deck", "#deck");
    window.key("#deck", KeyCode.D, KeyCode.CONTROL);
  }

  /// A person who is asked how a mention sounds, and has said so.
  private void corrected(OpenWindow window, Look look) {
    window.type("#mentions", "c");
    window.awaits("#verdict-reason");
    pictures.take(window, look, "correct", "#verdict-reason");
    window.press("#say-mixed");
    window.awaits("#verdict-said");
    pictures.take(window, look, "corrected", "#verdict-said");
    window.press("#do-label-back");
    window.until(() -> window.find("#verdict-said").isEmpty());
    window.settle();
  }

  /// A word that is changed, and what that would move.
  private void words(OpenWindow window, Look look) {
    window.tab("#queries-tabs", 5);
    window.awaits("#word");
    pictures.take(window, look, "words-empty", "#word");
    Fx.run(
        () -> {
          put(window, "roast", "2.5");
          put(window, "dark side", "-1.5");
          put(window, "love", "0");
          ((ButtonBase) window.find("#words-look").orElseThrow()).fire();
        });
    window.awaits("#words-table");
    pictures.take(window, look, "words", "#words-table");
    window.press("#words-discard");
  }

  private static void put(OpenWindow window, String word, String value) {
    ((TextField) window.find("#word").orElseThrow()).setText(word);
    ((TextField) window.find("#word-value").orElseThrow()).setText(value);
    ((ButtonBase) window.find("#word-add").orElseThrow()).fire();
  }

  private void snap(OpenWindow window, Look look, String name) {
    pictures.take(window, look, name, SHOW.getOrDefault(name, "#content"));
  }
}
