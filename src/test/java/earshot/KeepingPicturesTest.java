package earshot;

import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.cli.Keeps;
import earshot.intake.Pasting.Clipping;
import earshot.intake.Pasting.When;
import earshot.model.LegalHold;
import earshot.model.Mention;
import earshot.model.MentionFilter;
import earshot.privacy.Retention;
import earshot.ui.Fx;
import earshot.ui.UiTest;
import earshot.ui.kit.Look;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/// Takes the pictures of the page on keeping and of the sheet on which a person is forgotten, from
/// the real program over its invented voices.
@UiTest
@EnabledIfSystemProperty(named = "earshot.pictures", matches = ".+")
class KeepingPicturesTest {
  @TempDir private Path folder;
  private final Pictures pictures = Pictures.wanted();

  @Test
  void thePageAndTheSheetInBothThemesAndSizes() {
    Machine machine = OpenWindow.machine(ZoneOffset.UTC);
    try (Workspace workspace = SampleWorkspace.open(folder.resolve("Northwind"), machine)) {
      workspace.housework().placing().settle();
      workspace.index().refresh();
      keep(workspace);
      named(workspace);
      for (int[] size : Pictures.SIZES) {
        for (Look look : Pictures.LOOKS) picture(workspace, size, look);
      }
      forgotten(workspace);
    }
  }

  private static void keep(Workspace workspace) {
    Retention retention =
        Keeps.retention(workspace.stores(), workspace::presets, workspace.machine().clock());
    var terms = retention.terms();
    retention.choose(terms.get(0).source(), Optional.of(90), "", "ben");
    retention.choose(
        terms.get(1).source(), Optional.empty(), "Evidence in a case against a copycat", "ben");
    var unused =
        workspace
            .stores()
            .keeping()
            .holds()
            .set(
                LegalHold.Scope.EVERYTHING,
                "Case 24-118",
                OpenWindow.NOW.plus(Duration.ofDays(120)),
                "ben");
    assertTrue(
        workspace
            .stores()
            .keeping()
            .holds()
            .lift(
                workspace
                    .stores()
                    .keeping()
                    .holds()
                    .set(
                        new LegalHold.Scope(Optional.of(terms.get(2).source()), Optional.empty()),
                        "Asked by the insurer",
                        OpenWindow.NOW.plus(Duration.ofDays(9)),
                        "ben")
                    .id(),
                "ana"));
  }

  // Others speak of whoever is forgotten.
  private static void named(Workspace workspace) {
    String name = somebody(workspace);
    for (int i = 0; i < 4; i++) {
      var unused =
          workspace
              .pasting()
              .paste(
                  new Clipping(
                      "https://forum.example/t/" + i,
                      "I agree with " + name + " about the Northwind grinder, number " + i + ".",
                      new When(Optional.of(OpenWindow.NOW.minusSeconds(3_600L * (i + 1))), true),
                      "Lena Brandt " + i,
                      "",
                      Optional.empty(),
                      "ana"));
    }
    workspace.index().refresh();
  }

  private static String somebody(Workspace workspace) {
    List<Mention> page =
        workspace.mentions().page(MentionFilter.ALL, Optional.empty(), 40).mentions();
    return page.stream()
        .map(each -> each.content().handle())
        .filter(handle -> handle.length() > 4)
        .findFirst()
        .orElseThrow();
  }

  private void picture(Workspace workspace, int[] size, Look look) {
    try (OpenWindow window = new OpenWindow(workspace, OpenWindow.Ways.NONE, size[0], size[1])) {
      window.fill(look, true);
      window.settle();
      page(window);
      pictures.take(window, look, "keeping", "#keeping-terms");
      find(window, somebody(workspace));
      window.press(first(window, "person-export-"));
      Fx.run(() -> down(window));
      window.awaits("#export-into");
      pictures.take(window, look, "keeping-person", "#export-into");
      window.press(first(window, "person-forget-"));
      window.awaits("#forget-do");
      pictures.take(window, look, "forget", "#forget-do");
    }
  }

  private void forgotten(Workspace workspace) {
    try (OpenWindow window = new OpenWindow(workspace, OpenWindow.Ways.NONE, 1440, 900)) {
      window.fill(Look.LIGHT, true);
      window.settle();
      page(window);
      find(window, somebody(workspace));
      window.press(first(window, "person-forget-"));
      window.awaits("#forget-do");
      type(window);
      window.press("#forget-do");
      pictures.take(window, Look.LIGHT, "forgetting", "#forget-sheet");
      window.awaits("#forget-close");
      pictures.take(window, Look.LIGHT, "forgotten", "#forget-close");
    }
  }

  // The number that the sheet asks for.
  private static void type(OpenWindow window) {
    Fx.run(
        () -> {
          TextField field = (TextField) window.find("#forget-count").orElseThrow();
          String asked = field.getAccessibleText();
          field.setText(asked.substring(asked.lastIndexOf(' ') + 1));
        });
  }

  private static void page(OpenWindow window) {
    window.press("#place-archives");
    window.awaits("#archives-tabs");
    window.tab("#archives-tabs", 4);
    window.awaits("#keeping-terms");
  }

  private static void find(OpenWindow window, String name) {
    Fx.run(() -> ((TextField) window.find("#person-find").orElseThrow()).setText(name));
    window.until(
        () -> window.nodes().stream().anyMatch(node -> is(node.getId(), "person-forget-")));
  }

  private static boolean is(@org.jspecify.annotations.Nullable String id, String begins) {
    return id != null && id.startsWith(begins);
  }

  private static String first(OpenWindow window, String begins) {
    return Fx.get(
        () ->
            "#"
                + window.nodes().stream()
                    .map(javafx.scene.Node::getId)
                    .filter(id -> is(id, begins))
                    .findFirst()
                    .orElseThrow());
  }

  private static void down(OpenWindow window) {
    if (window.root().lookup(".keeping-scroll") instanceof ScrollPane pane) pane.setVvalue(1);
  }
}
