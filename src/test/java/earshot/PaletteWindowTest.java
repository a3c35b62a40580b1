package earshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.model.MentionFilter;
import earshot.storage.Filled;
import earshot.ui.Fx;
import earshot.ui.UiTest;
import earshot.ui.kit.Look;
import earshot.ui.palette.Line;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.scene.Parent;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The palette of the whole window over a real workspace.
@UiTest
class PaletteWindowTest {
  private static final InstantSource FILLED =
      InstantSource.fixed(Instant.parse("2026-11-20T12:00:00Z"));

  @TempDir private Path folder;

  @Test
  void itFindsWhatIsStoredAndLeadsThere() {
    onFilled(
        (workspace, window) -> {
          String source = workspace.sources().statuses().getFirst().source().name();
          choose(window, source, source);
          window.awaits("#source-detail");
          choose(window, "templates", "Templates");
          window.awaits("#templates-new");
          choose(window, ">new search", "New search");
          window.awaits("#lab-query-card");
          choose(window, "text size", "Text size");
          window.awaits("#text-size");
          choose(window, ">new tem", "New template");
          window.awaits("#templates-body");
        });
  }

  @Test
  void mentionsAreFoundByTheirWordsAndOpened() {
    onFilled(
        (workspace, window) -> {
          window.press("#place-sources");
          String word = firstWord(workspace);
          open(window, word);
          window.until(() -> words(window).size() > 1 && last(window).startsWith("mention-"));
          window.key("#palette-field", KeyCode.UP);
          window.key("#palette-field", KeyCode.ENTER);
          window.awaits("#detail-text");
        });
  }

  @Test
  void whoeverWroteIsFoundByAFewLetters() {
    onFilled(
        (workspace, window) -> {
          String writer =
              workspace
                  .mentions()
                  .page(MentionFilter.ALL, Optional.empty(), 1)
                  .mentions()
                  .getFirst()
                  .content()
                  .author();
          open(window, writer.substring(0, 3));
          window.until(() -> words(window).contains(writer));
        });
  }

  @Test
  void aKeyOfTheListActsFromThePaletteOnceAMentionIsChosen() {
    onFilled(
        (workspace, window) -> {
          open(window, ">snooze");
          window.key("#palette-field", KeyCode.ENTER);
          assertTrue(window.sees("#palette"));
          window.key("#palette-field", KeyCode.ESCAPE);
          Fx.run(() -> window.list("#mentions").getSelectionModel().select(0));
          window.key("#mentions", KeyCode.ENTER);
          window.awaits("#detail-text");
          choose(window, ">what happened", "What happened to the mention");
          window.awaits("#history");
        });
  }

  @Test
  void whatWasChosenIsFirstAtTheNextStart() {
    onFilled((workspace, window) -> choose(window, "templates", "Templates"));
    try (Workspace workspace = filled()) {
      Waiting.until(
          () ->
              workspace
                  .stores()
                  .settings()
                  .get("palette-recent")
                  .equals(Optional.of("place.replies.templates")));
      try (OpenWindow window = window(workspace)) {
        window.key("#mentions", KeyCode.K, KeyCode.CONTROL);
        window.until(() -> words(window).getFirst().equals("Templates"));
      }
    }
  }

  @Test
  void everyControlOfThePaletteHasANameAndIsReachedByTab() {
    onFilled(
        (workspace, window) -> {
          window.key("#mentions", KeyCode.K, KeyCode.CONTROL);
          window.settle();
          assertEquals(
              List.of(),
              Fx.get(() -> NamesAndTab.faults((Parent) window.find("#palette").orElseThrow())));
        });
  }

  @Test
  void theKeysThatMakeSomethingLeadThere() {
    onFilled(
        (workspace, window) -> {
          window.key("#mentions", KeyCode.N, KeyCode.CONTROL);
          window.awaits("#lab-query-card");
          window.key("#lab", KeyCode.N, KeyCode.CONTROL, KeyCode.SHIFT);
          window.awaits("#add-address");
          window.key("#sources", KeyCode.V, KeyCode.CONTROL, KeyCode.SHIFT);
          window.awaits("#paste-form");
          window.key("#sources", KeyCode.W, KeyCode.CONTROL);
          window.until(() -> !window.sees("#paste-form"));
        });
  }

  /// What the palette presses is named by ids: each must be on its page.
  @Test
  @Tag("soak")
  void everyButtonThatIsPressedIsThere() {
    Machine machine = OpenWindow.machine(ZoneOffset.UTC);
    List<String> missing = new ArrayList<>(PlaceDeeds.pressed());
    try (Workspace workspace = SampleWorkspace.open(folder.resolve("sample"), machine);
        OpenWindow window = window(workspace)) {
      Map<String, Integer> pages = Map.of("replies", 5, "brands", 4, "alerts", 4, "archives", 4);
      pages.forEach(
          (place, number) -> {
            window.press("#place-" + place);
            String row = place.equals("brands") ? "queries" : place;
            for (int page = 0; page < number; page++) {
              window.tab("#" + row + "-tabs", page);
              window.settle();
              missing.removeIf(id -> Fx.get(() -> window.find("#" + id)).isPresent());
            }
          });
    }
    assertEquals(List.of(), missing);
  }

  private void onFilled(BiConsumer<Workspace, OpenWindow> looks) {
    try (Workspace workspace = filled();
        OpenWindow window = window(workspace)) {
      looks.accept(workspace, window);
    }
  }

  private Workspace filled() {
    Path at = folder.resolve("w");
    if (!at.toFile().exists()) Filled.make(at, 12);
    Machine machine = OpenWindow.machine(FILLED, ZoneOffset.UTC);
    return Workspace.open(at, machine, ground -> new Invented(ground, machine.clock()));
  }

  private static OpenWindow window(Workspace workspace) {
    OpenWindow window = new OpenWindow(workspace, OpenWindow.Ways.NONE, 980, 700);
    window.fill(Look.LIGHT, false).show();
    window.until(() -> !window.list("#mentions").getItems().isEmpty());
    return window;
  }

  private static String firstWord(Workspace workspace) {
    return workspace
        .mentions()
        .page(MentionFilter.ALL, Optional.empty(), 1)
        .mentions()
        .getFirst()
        .content()
        .body()
        .split("\\W+", 2)[0];
  }

  private static void open(OpenWindow window, String typed) {
    window.key("#shell", KeyCode.K, KeyCode.CONTROL);
    window.awaits("#palette-field");
    Fx.run(
        () -> window.find("#palette-field").ifPresent(field -> ((TextField) field).setText(typed)));
  }

  private static void choose(OpenWindow window, String typed, String word) {
    open(window, typed);
    window.until(() -> !words(window).isEmpty() && words(window).getFirst().equals(word));
    window.key("#palette-field", KeyCode.ENTER);
    assertFalse(window.sees("#palette-field"), typed);
  }

  private static List<String> words(OpenWindow window) {
    return lines(window).stream().map(line -> line.command().wording().word()).toList();
  }

  private static String last(OpenWindow window) {
    return lines(window).getLast().command().id();
  }

  private static List<Line> lines(OpenWindow window) {
    return ((ListView<?>) window.list("#palette-list"))
        .getItems().stream().map(Line.class::cast).toList();
  }
}
