package earshot;

import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.model.AuthorId;
import earshot.model.Brand;
import earshot.model.Draft;
import earshot.model.Mention;
import earshot.model.MentionFilter;
import earshot.model.MentionId;
import earshot.replies.people.People;
import earshot.ui.Fx;
import earshot.ui.Snap;
import earshot.ui.UiTest;
import earshot.ui.kit.Look;
import earshot.ui.shell.SettingsDesk;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/// Takes the pictures of the People page from the real program over its invented voices, as
/// `PicturesTest` does of the others.
@UiTest
@EnabledIfSystemProperty(named = "earshot.pictures", matches = ".+")
class PeoplePicturesTest {
  private static final Instant NOW = Instant.parse("2026-11-19T14:32:00Z");
  private static final int[][] SIZES = {{1440, 900}, {1024, 640}};

  @TempDir private Path folder;
  private final Path pictures = Path.of(System.getProperty("earshot.pictures", "target/pictures"));

  @Test
  void peopleAndTheirCardsInBothThemesAndSizes() {
    Machine machine =
        new Machine(
            InstantSource.fixed(NOW),
            System::nanoTime,
            new Random(7),
            ZoneOffset.UTC,
            new Earshot().machine(() -> false).lexicon(),
            javafx.application.Platform::isFxApplicationThread);
    try (Workspace workspace = SampleWorkspace.open(folder.resolve("Northwind"), machine)) {
      workspace.placing().settle();
      workspace.live();
      workspace.placing().settle();
      talk(workspace);
      for (int[] size : SIZES) {
        for (Look look : List.of(Look.LIGHT, Look.DARK)) picture(workspace, size, look);
      }
    }
    assertTrue(Files.exists(pictures.resolve("people-1440x900-light.png")));
  }

  private void picture(Workspace workspace, int[] size, Look look) {
    List<Brand> brands = workspace.brands().all();
    Window window = window(workspace, size);
    Fx.run(() -> window.fill(brands, new SettingsDesk.Values(look, 100, ""), true));
    settle(window, size);
    Fx.run(() -> firstCard(window));
    settle(window, size);
    Fx.run(() -> toEnd(window));
    settle(window, size);
    snap(window, size, look, "person-part");
    Fx.run(() -> press(window, "#place-replies"));
    Waiting.until(() -> Fx.get(() -> !rows(window, "#people-list").isEmpty()));
    settle(window, size);
    snap(window, size, look, "people");
    Fx.run(() -> tab(window, 1));
    settle(window, size);
    snap(window, size, look, "people-answered");
    Fx.run(() -> tab(window, 2));
    settle(window, size);
    snap(window, size, look, "people-accounts");
    Fx.run(window::leave);
  }

  // A person answers some, two accounts are one person's, and one wants no answers.
  private static void talk(Workspace workspace) {
    List<MentionId> said =
        workspace.mentions().page(MentionFilter.ALL, Optional.empty(), 40).mentions().stream()
            .filter(mention -> !mention.content().handle().isEmpty())
            .map(Mention::id)
            .toList();
    List<AuthorId> authors =
        said.stream().flatMap(id -> workspace.people().author(id).stream()).distinct().toList();
    for (MentionId mention : said.subList(0, 6)) {
      Draft draft = workspace.stores().drafts().openOrMake(mention, "ben");
      workspace
          .stores()
          .drafts()
          .save(
              draft.id(),
              "Thank you for telling us. Which roast date is on the bag? We replace it, wherever you bought it.",
              "ben");
      workspace.stores().drafts().markSent(draft.id(), Optional.empty(), "ben");
    }
    People people = workspace.people();
    var unused = people.link(authors.get(0), authors.get(7), "ben");
    unused = people.note(authors.get(0), "Met at the fair; writes from two accounts", "ben");
    unused = people.optOut(authors.get(2), true, "ben");
    MentionId shows = said.getLast();
    unused = people.advocate(people.author(shows).orElseThrow(), "", List.of(shows), "ben");
  }

  private static void firstCard(Window window) {
    if (window.root().lookup("#mentions") instanceof ListView<?> list) {
      list.getSelectionModel().select(0);
    }
  }

  private static void toEnd(Window window) {
    if (window.root().lookup(".detail-scroll") instanceof ScrollPane pane) pane.setVvalue(1);
  }

  private static List<?> rows(Window window, String list) {
    window.root().applyCss();
    window.root().layout();
    return window.root().lookup(list) instanceof ListView<?> view ? view.getItems() : List.of();
  }

  private static void tab(Window window, int number) {
    Parent tabs = (Parent) window.root().lookup("#person-tabs");
    ((ButtonBase) tabs.getChildrenUnmodifiable().get(number)).fire();
  }

  private static void press(Window window, String selector) {
    ((ButtonBase) window.root().lookup(selector)).fire();
  }

  private static Window window(Workspace workspace, int[] size) {
    return Fx.get(
        () -> {
          Window window =
              new Window(
                  workspace,
                  new Window.Outfit(
                      page -> {},
                      (title, kind, endings) -> Optional.empty(),
                      (title, kind, name) -> Optional.empty(),
                      () -> new Earshot().trial(),
                      () -> {},
                      title -> {}));
          Scene unused = new Scene(window.root(), size[0], size[1]);
          assertTrue(unused.getRoot() == window.root());
          earshot.ui.kit.Theme.dress(unused, Window.sheets());
          return window;
        });
  }

  /// Answers come from other threads: lets those that are on their way arrive.
  private static void settle(Window window, int[] size) {
    for (int i = 0; i < 20; i++) {
      Fx.run(
          () -> {
            window.root().resize(size[0], size[1]);
            window.root().applyCss();
            window.root().layout();
          });
      Waiting.aMoment();
    }
  }

  private void snap(Window window, int[] size, Look look, String name) {
    String file =
        "%s-%dx%d-%s.png".formatted(name, size[0], size[1], look.name().toLowerCase(Locale.ROOT));
    Snap.png(window.root(), size[0], size[1], look, pictures.resolve(file), Window.sheets());
  }
}
