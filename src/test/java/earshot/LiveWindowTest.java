package earshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.model.BrandRole;
import earshot.model.Source.SourceSetup;
import earshot.model.SourceKind;
import earshot.model.SourceRole;
import earshot.model.WorkMode;
import earshot.ui.Fx;
import earshot.ui.Hands;
import earshot.ui.UiTest;
import earshot.ui.kit.Look;
import earshot.ui.kit.Theme;
import earshot.ui.shell.SettingsDesk;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.random.RandomGenerator;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The real window over a real workspace that polls a real web server.
@UiTest
class LiveWindowTest {
  @TempDir private Path folder;
  private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
  private final Stage stage = Fx.get(Stage::new);
  private final Hands hands = new Hands(stage);
  private FeedServer server;
  private Workspace workspace;
  private Optional<Window> window = Optional.empty();
  private int listenersBefore;

  @BeforeEach
  void open() throws IOException {
    server = new FeedServer();
    InstantSource clock = InstantSource.system();
    Machine machine =
        new Machine(
            clock,
            System::nanoTime,
            RandomGenerator.getDefault(),
            ZoneOffset.UTC,
            new Earshot().machine(() -> false).lexicon(),
            Platform::isFxApplicationThread);
    workspace = Workspace.open(folder.resolve("w"), machine, Outside.web(clock));
    workspace.brands().add("Northwind Coffee", BrandRole.OWN, "northwind", "test");
    workspace.modes().change(WorkMode.HANDS_ON, "the test answers", "test");
    workspace
        .sources()
        .add(
            new SourceSetup(
                SourceKind.FEED,
                "any-feed",
                "A blog",
                server.feed("blog"),
                SourceRole.COMMUNITY,
                true,
                ""));
  }

  @AfterEach
  void close() {
    Fx.run(
        () -> {
          window.ifPresent(Window::leave);
          stage.hide();
        });
    assertEquals(listenersBefore, workspace.live().listeners());
    workspace.close();
    server.close();
  }

  @Test
  void whatAFeedPublishesAppearsInTheTimeline() throws InterruptedException {
    server.publish("blog", "1", "Northwind opens at eight", now.minusSeconds(600));
    workspace.poller().askEachOnce(false, attempt -> {});
    show();
    Waiting.until(() -> rows() == 1);
    server.publish("blog", "2", "I love Northwind", now.minusSeconds(5));
    workspace.poller().askEachOnce(false, attempt -> {});
    // At the top of the list new mentions come in by themselves.
    Waiting.until(() -> rows() == 2 || pillShows());
    if (pillShows()) hands.click("#pill");
    Waiting.until(() -> rows() == 2);
    assertTrue(workspace.stores().mentions().total() == 2);
  }

  @Test
  void aDraftSurvivesClosingTheWindow() throws InterruptedException {
    server.publish("blog", "1", "Northwind was cold today", now.minusSeconds(600));
    workspace.poller().askEachOnce(false, attempt -> {});
    show();
    Waiting.until(() -> rows() == 1);
    Fx.run(() -> mentions().getSelectionModel().select(0));
    hands.click("#mentions");
    hands.write("r");
    Waiting.until(() -> Fx.get(() -> find("#draft").isPresent()));
    hands.click("#draft");
    hands.write("We are sorry");
    Fx.run(() -> window.ifPresent(Window::leave));
    var mention =
        workspace
            .mentions()
            .page(earshot.model.MentionFilter.ALL, Optional.empty(), 1)
            .mentions()
            .getFirst();
    Waiting.until(
        () ->
            workspace
                .replying()
                .drafts("ana")
                .openDraft(mention.id())
                .map(draft -> draft.body().equals("We are sorry"))
                .orElse(false));
  }

  private void show() {
    SettingsDesk.Values chosen = new SettingsDesk.Values(Look.LIGHT, 100, "");
    var brands = workspace.brands().all();
    listenersBefore = workspace.live().listeners();
    Fx.run(
        () -> {
          Window made =
              new Window(
                  workspace,
                  new Window.Outfit(
                      page -> {},
                      (title, kind, endings) -> Optional.empty(),
                      (title, kind, name) -> Optional.empty(),
                      () -> new Earshot().trial(),
                      () -> {},
                      Beside.of(Drilling.NONE),
                      stage::setTitle));
          window = Optional.of(made);
          made.fill(brands, chosen, false);
          Scene scene = new Scene(made.root(), 980, 700);
          Theme.dress(scene, Window.sheets());
          stage.setScene(scene);
          stage.show();
        });
  }

  private int rows() {
    return Fx.get(() -> find("#mentions").isPresent() ? mentions().getItems().size() : 0);
  }

  private boolean pillShows() {
    return Fx.get(() -> find("#pill").map(Node::isVisible).orElse(false));
  }

  @SuppressWarnings("unchecked")
  private ListView<Object> mentions() {
    return (ListView<Object>) find("#mentions").orElseThrow();
  }

  private Optional<Node> find(String selector) {
    return Optional.ofNullable(stage.getScene().getRoot().lookup(selector));
  }
}
