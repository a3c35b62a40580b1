package earshot;

import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.model.Brand;
import earshot.model.Draft;
import earshot.model.MentionFilter;
import earshot.ui.Fx;
import earshot.ui.Snap;
import earshot.ui.UiTest;
import earshot.ui.kit.Look;
import earshot.ui.shell.SettingsDesk;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/// Takes the pictures of the manual from the real program over its invented voices: `mvn test
/// -Dtest=PicturesTest -Dearshot.pictures=docs/images`.
@UiTest
@EnabledIfSystemProperty(named = "earshot.pictures", matches = ".+")
class PicturesTest {
  private static final Instant NOW = Instant.parse("2026-11-19T14:32:00Z");
  private static final int[][] SIZES = {{1440, 900}, {1024, 640}};

  @TempDir private Path folder;
  private final Path pictures = Path.of(System.getProperty("earshot.pictures", "target/pictures"));

  @Test
  void everyScreenInBothThemesAndSizes() {
    try (Workspace workspace =
        SampleWorkspace.open(folder.resolve("Northwind Coffee"), machine())) {
      draft(workspace);
      for (int[] size : SIZES) {
        for (Look look : List.of(Look.LIGHT, Look.DARK)) picture(workspace, size, look);
      }
    }
    try (Workspace empty =
        Workspace.open(folder.resolve("new"), machine(), Outside.web(InstantSource.fixed(NOW)))) {
      for (int[] size : SIZES) {
        for (Look look : List.of(Look.LIGHT, Look.DARK)) {
          Window window = window(empty, size);
          Fx.run(() -> window.fill(List.of(), chosen(look), false));
          snap(window, size, look, "first-run");
          Fx.run(window::leave);
        }
      }
    }
    assertTrue(Files.exists(pictures.resolve("timeline-1440x900-light.png")));
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
    Window window = window(workspace, size);
    List<Brand> brands = workspace.brands().all();
    Fx.run(() -> window.fill(brands, chosen(look), true));
    Waiting.until(
        () ->
            Fx.get(
                () -> {
                  window.root().applyCss();
                  window.root().layout();
                  return find(window.root(), "#mentions").isPresent()
                      && !mentions(window).getItems().isEmpty();
                }));
    Fx.run(
        () -> {
          mentions(window).getSelectionModel().select(0);
          mentions(window).requestFocus();
          press(mentions(window), KeyCode.ENTER);
        });
    Waiting.until(() -> Fx.get(() -> find(window.root(), "#detail-text").isPresent()));
    Waiting.until(() -> Fx.get(() -> find(window.root(), "#chart").isPresent()));
    settle(window, size);
    snap(window, size, look, "timeline");
    corrected(window, size, look);
    Fx.run(() -> type(mentions(window), "r"));
    Waiting.until(() -> Fx.get(() -> find(window.root(), "#draft").isPresent()));
    settle(window, size);
    snap(window, size, look, "reply");
    history(window, size, look);
    replies(window, size, look);
    for (String place : List.of("sources", "brands", "settings")) {
      Fx.run(() -> press(window, "#place-" + place));
      settle(window, size);
      if (place.equals("sources")) {
        Fx.run(() -> sources(window).getSelectionModel().select(1));
        settle(window, size);
      }
      snap(window, size, look, place);
    }
    insights(window, size, look);
    asked(window, size, look);
    Fx.run(() -> press(window, "#place-sources"));
    settle(window, size);
    Fx.run(() -> press(window, "#sources-add"));
    settle(window, size);
    snap(window, size, look, "add-source");
    Fx.run(window::leave);
  }

  /// What became of a mention, and the question what the mode should be.
  private void history(Window window, int[] size, Look look) {
    Fx.run(
        () -> {
          press(mentions(window), KeyCode.ESCAPE);
          mentions(window).requestFocus();
          type(mentions(window), "v");
        });
    settle(window, size);
    snap(window, size, look, "history");
    Fx.run(() -> press(window, "#mode"));
    settle(window, size);
    snap(window, size, look, "mode");
    Fx.run(() -> press(window.root(), KeyCode.ESCAPE));
    settle(window, size);
  }

  /// The pages of the Replies place.
  private void replies(Window window, int[] size, Look look) {
    Fx.run(() -> press(window, "#place-replies"));
    settle(window, size);
    List<String> pages = List.of("work", "people", "templates", "answers", "advice-rules");
    for (int page = 0; page < pages.size(); page++) {
      int number = page;
      Fx.run(() -> tab(window, "#replies-tabs", number));
      settle(window, size);
      snap(window, size, look, pages.get(page));
    }
    Fx.run(() -> tab(window, "#replies-tabs", 0));
  }

  /// The figures with what they rest on, and the themes board.
  private void insights(Window window, int[] size, Look look) {
    Fx.run(() -> press(window, "#place-insights"));
    Waiting.until(
        () ->
            Fx.get(
                () -> {
                  window.root().applyCss();
                  window.root().layout();
                  return find(window.root(), "#course-chart").isPresent();
                }));
    settle(window, size);
    snap(window, size, look, "insights");
    Fx.run(() -> tab(window, "#insight-tabs", 2));
    settle(window, size);
    snap(window, size, look, "themes");
    Fx.run(() -> tab(window, "#insight-tabs", 0));
  }

  /// The Query Lab with a find explained, rules, and the deck with a mention open.
  private void asked(Window window, int[] size, Look look) {
    Fx.run(() -> press(window, "#place-brands"));
    settle(window, size);
    Fx.run(() -> tab(window, "#queries-tabs", 1));
    Waiting.until(() -> Fx.get(() -> !list(window, "#lab-finds").getItems().isEmpty()));
    Fx.run(() -> list(window, "#lab-finds").getSelectionModel().select(0));
    settle(window, size);
    snap(window, size, look, "lab");
    Fx.run(() -> tab(window, "#queries-tabs", 2));
    Waiting.until(() -> Fx.get(() -> !list(window, "#rule-finds").getItems().isEmpty()));
    settle(window, size);
    snap(window, size, look, "rules");
    words(window, size, look);
    Fx.run(() -> tab(window, "#queries-tabs", 0));
    Fx.run(() -> press(window, "#place-timeline"));
    settle(window, size);
    Fx.run(() -> control(mentions(window), KeyCode.D));
    settle(window, size);
    snap(window, size, look, "deck");
    Fx.run(() -> control(find(window.root(), "#deck").orElseThrow(), KeyCode.D));
  }

  /// A person who is asked how a mention sounds, and has said so.
  private void corrected(Window window, int[] size, Look look) {
    Fx.run(() -> type(mentions(window), "c"));
    Waiting.until(() -> Fx.get(() -> find(window.root(), "#verdict-reason").isPresent()));
    settle(window, size);
    snap(window, size, look, "correct");
    Fx.run(() -> press(window, "#say-mixed"));
    Waiting.until(() -> Fx.get(() -> find(window.root(), "#verdict-said").isPresent()));
    settle(window, size);
    snap(window, size, look, "corrected");
    Fx.run(() -> press(window, "#do-label-back"));
    Waiting.until(() -> Fx.get(() -> find(window.root(), "#verdict-said").isEmpty()));
    settle(window, size);
  }

  /// A word that is changed, and what that would move.
  private void words(Window window, int[] size, Look look) {
    Fx.run(() -> tab(window, "#queries-tabs", 3));
    Waiting.until(() -> Fx.get(() -> find(window.root(), "#word").isPresent()));
    settle(window, size);
    snap(window, size, look, "words-empty");
    Fx.run(
        () -> {
          put(window, "roast", "2.5");
          put(window, "dark side", "-1.5");
          put(window, "love", "0");
          press(window, "#words-look");
        });
    Waiting.until(() -> Fx.get(() -> find(window.root(), "#words-table").isPresent()));
    settle(window, size);
    snap(window, size, look, "words");
    Fx.run(() -> press(window, "#words-discard"));
  }

  private static void put(Window window, String word, String value) {
    ((TextField) find(window.root(), "#word").orElseThrow()).setText(word);
    ((TextField) find(window.root(), "#word-value").orElseThrow()).setText(value);
    press(window, "#word-add");
  }

  private static void tab(Window window, String tabs, int number) {
    ((ButtonBase)
            ((Parent) find(window.root(), tabs).orElseThrow())
                .getChildrenUnmodifiable()
                .get(number))
        .fire();
  }

  private static ListView<?> list(Window window, String selector) {
    window.root().applyCss();
    window.root().layout();
    return find(window.root(), selector).map(node -> (ListView<?>) node).orElseGet(ListView::new);
  }

  private static void control(Node node, KeyCode code) {
    Event.fireEvent(
        node, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, true, false, false));
  }

  private static SettingsDesk.Values chosen(Look look) {
    return new SettingsDesk.Values(look, 100, "");
  }

  private Window window(Workspace workspace, int[] size) {
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
    for (int i = 0; i < 30; i++) {
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

  @SuppressWarnings("unchecked")
  private static ListView<Object> mentions(Window window) {
    return (ListView<Object>) find(window.root(), "#mentions").orElseThrow();
  }

  private static TableView<?> sources(Window window) {
    return (TableView<?>) find(window.root(), "#sources-table").orElseThrow();
  }

  private static void press(Window window, String selector) {
    ((ButtonBase) find(window.root(), selector).orElseThrow()).fire();
  }

  private static Optional<Node> find(Parent root, String selector) {
    return Optional.ofNullable(root.lookup(selector));
  }

  private static void press(Node node, KeyCode code) {
    Event.fireEvent(
        node, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
  }

  private static void type(Node node, String letter) {
    Event.fireEvent(
        node,
        new KeyEvent(
            KeyEvent.KEY_TYPED, letter, "", KeyCode.UNDEFINED, false, false, false, false));
  }

  private static Machine machine() {
    return new Machine(
        InstantSource.fixed(NOW),
        System::nanoTime,
        new Random(7),
        ZoneId.of("Europe/London"),
        new Earshot().machine(() -> false).lexicon(),
        javafx.application.Platform::isFxApplicationThread);
  }
}
