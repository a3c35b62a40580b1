package earshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.archive.Wish;
import earshot.language.redact.Profile;
import earshot.language.redact.Redaction;
import earshot.model.MentionFilter;
import earshot.storage.Forgotten;
import earshot.storage.Progress;
import earshot.ui.Fx;
import earshot.ui.UiTest;
import earshot.ui.archive.ReadingScreen;
import earshot.ui.kit.Jobs;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whoever reads an archive sees its columns over time and its figures, and narrows its list by
/// them.
@UiTest
class ReadingWindowTest {
  @TempDir private Path folder = Path.of("");
  private Optional<Reading> reading = Optional.empty();
  private Optional<ReadingScreen> screen = Optional.empty();
  private long mentions;

  @BeforeEach
  void open() {
    Machine machine = OpenWindow.machine(ZoneOffset.UTC);
    Path file = folder.resolve("Northwind.earshot");
    try (Workspace workspace = Samples.open(folder.resolve("Northwind"), ZoneOffset.UTC)) {
      Redaction redaction = Redaction.of(Profile.NAMES_HIDDEN, 3);
      Wish wish = new Wish(new Wish.Selection.Whole(), redaction, false, "", "ana");
      mentions = workspace.mentions().count(MentionFilter.ALL);
      var unused = workspace.safekeeping().bundles().export(wish, file, Progress.NONE);
    }
    Reading opened = Reading.of(file, machine);
    reading = Optional.of(opened);
    ArchiveWindows windows =
        new ArchiveWindows(machine, () -> Forgotten.NOBODY, new Jobs(machine.clock()));
    screen = Optional.of(Fx.get(() -> windows.show(new Stage(), opened, () -> {})));
    Waiting.until(() -> there("#query"));
    Waiting.until(() -> Fx.get(() -> !find(".es-work-bar").isVisible()));
  }

  @AfterEach
  void close() {
    Fx.run(
        () -> {
          screen.orElseThrow().hidden();
          find("#reading").getScene().getWindow().hide();
        });
    reading.ifPresent(Reading::close);
  }

  @Test
  void theColumnsHoldEveryMentionOfTheArchive() {
    Waiting.until(() -> total().startsWith("%,d mentions".formatted(mentions)));
    Waiting.until(() -> sources() > 3);
    assertTrue(said("#chart").contains("%,d".formatted(mentions)), said("#chart"));
  }

  @Test
  void whatIsChosenBesideNarrowsListAndColumns() {
    Waiting.until(() -> there("#sentiment-neutral"));
    for (String other : List.of("neutral", "positive", "mixed", "unscored")) {
      String box = "#sentiment-" + other;
      if (there(box)) fire(box);
    }
    Waiting.until(() -> !total().startsWith("%,d mentions".formatted(mentions)));
    // The figures of one choice may come while the next is still being counted.
    Waiting.until(() -> shown().equals(Set.of("Negative")));
    Fx.run(() -> ((TextField) find("#query")).setText("NEAR"));
    Waiting.until(() -> Fx.get(() -> find("#query-error").isVisible()));
  }

  private Set<String> shown() {
    return Fx.get(
        () ->
            ((ListView<?>) find("#reading-list"))
                .lookupAll(".reading-cell").stream()
                    .map(Node::getAccessibleText)
                    .filter(Objects::nonNull)
                    .map(text -> text.substring(0, text.indexOf(',')))
                    .collect(Collectors.toSet()));
  }

  @Test
  void theFiguresRestOnTheWindowOfTheArchiveAndLeadToItsMentions() {
    page(1);
    Waiting.until(() -> there("#key-mentions-figure") && !figure().isEmpty());
    for (String card :
        List.of("course", "tone", "voice", "terms", "hours", "sources", "languages")) {
      assertTrue(there("#" + card), card);
    }
    assertEquals(
        Set.of(),
        Set.copyOf(
            Fx.get(
                () ->
                    root()
                        .lookupAll(
                            "#key-answered, #themes, #objective, #insight-report, #course-mark"))));
    Waiting.until(() -> said("#insight-basis").contains("n = " + figure()));
    fire("#key-negative-figure");
    Waiting.until(() -> there("#reading-list"));
    Waiting.until(() -> Fx.get(() -> root().lookupAll(".filter-chips .es-chip").size()) > 0);
    assertTrue(listed() > 0);
  }

  private long sources() {
    return Fx.get(
        () ->
            root().lookupAll(".source-row").stream()
                .filter(row -> String.valueOf(row.getId()).startsWith("source-"))
                .count());
  }

  private String figure() {
    return Fx.get(
        () -> find("#key-mentions-figure") instanceof Button shown ? shown.getText() : "");
  }

  private String total() {
    return Fx.get(() -> ((Label) find("#total")).getText());
  }

  private String said(String selector) {
    return Fx.get(() -> String.valueOf(find(selector).getAccessibleText()));
  }

  private long listed() {
    return Fx.get(() -> ((ListView<?>) find("#reading-list")).getItems().size());
  }

  private void page(int place) {
    Fx.run(
        () ->
            ((ButtonBase) List.copyOf(root().lookupAll("#reading-pages .toggle-button")).get(place))
                .fire());
  }

  private void fire(String selector) {
    Fx.run(() -> ((ButtonBase) find(selector)).fire());
  }

  private boolean there(String selector) {
    return Fx.get(() -> root().lookup(selector) != null);
  }

  private Node find(String selector) {
    return root().lookup(selector);
  }

  private javafx.scene.Parent root() {
    return screen.orElseThrow().root();
  }
}
