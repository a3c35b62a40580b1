package earshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.cli.Commands;
import earshot.model.MentionFilter;
import earshot.model.MentionId;
import earshot.model.WorkMode;
import earshot.storage.Filled;
import earshot.ui.Fx;
import earshot.ui.UiTest;
import earshot.ui.kit.Look;
import earshot.ui.kit.Theme;
import earshot.ui.shell.SettingsDesk;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ListView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Presses every key and every button of the whole window, and runs every command, to get a reply
/// out of a workspace that only listens.
@UiTest
class ListeningModeTest {
  private static final String REPLY = "Our secret reply of today";
  private static final String SOMETHING = "put there by the test";

  // Those that go on until they are stopped, or open a window; none of them knows of drafts.
  private static final Set<String> ENDLESS = Set.of("demo", "watch", "help");

  @TempDir private Path folder = Path.of("");
  private final Stage stage = Fx.get(Stage::new);
  private final List<String> leaks = new ArrayList<>();
  private Optional<Workspace> opened = Optional.empty();
  private Optional<Window> window = Optional.empty();
  private Path files = Path.of("");

  @BeforeEach
  void open() throws IOException {
    files = Files.createDirectories(folder.resolve("files"));
    Filled.make(folder.resolve("w"), 12);
    InstantSource clock = InstantSource.system();
    Machine machine =
        new Machine(
            clock,
            System::nanoTime,
            RandomGenerator.getDefault(),
            ZoneOffset.UTC,
            new Earshot().machine(() -> false).lexicon(),
            Platform::isFxApplicationThread);
    Workspace workspace = Workspace.open(folder.resolve("w"), machine, Outside.web(clock));
    opened = Optional.of(workspace);
    for (var mention :
        workspace.mentions().page(MentionFilter.ALL, Optional.empty(), 50).mentions()) {
      write(workspace, mention.id());
    }
  }

  private static void write(Workspace workspace, MentionId mention) {
    var drafts = workspace.replying().drafts("ana");
    drafts.save(drafts.openOrMake(mention).id(), REPLY);
  }

  @AfterEach
  void close() {
    leave();
    opened.ifPresent(Workspace::close);
    Fx.run(stage::hide);
  }

  private void leave() {
    Fx.run(() -> window.ifPresent(Window::leave));
    window = Optional.empty();
  }

  @Test
  @Tag("soak")
  void inListeningModeNothingCanBeCopied() throws InterruptedException {
    assertEquals(WorkMode.LISTENING, opened.orElseThrow().modes().mode());
    walk();
    assertEquals(List.of(), leaks);
    assertEquals(WorkMode.LISTENING, opened.orElseThrow().modes().mode());
  }

  /// The walk itself can fail: where replies are on, it gets them out.
  @Test
  @Tag("soak")
  void theSameWalkCopiesWhereRepliesAreOn() throws InterruptedException {
    opened.orElseThrow().modes().change(WorkMode.HANDS_ON, "the walk must find it", "ana");
    walk();
    assertFalse(leaks.isEmpty());
  }

  @Test
  @Tag("soak")
  void inListeningModeNoCommandWritesAReplyAnywhere() throws IOException {
    opened.ifPresent(Workspace::close);
    opened = Optional.empty();
    Set<String> names = commands();
    assertTrue(names.contains("export-sources") && names.size() > 25, names.toString());
    for (String name : names) {
      if (ENDLESS.contains(name)) continue;
      // A backup holds everything, and is no way to answer; it is compressed in any case.
      for (String[] line : lines(name)) {
        fill();
        var unused = Console.at(folder.resolve("w"), line);
        look(String.join(" ", line));
      }
    }
    assertEquals(List.of(), leaks);
  }

  private String[][] lines(String name) {
    String file = files.resolve(name + ".txt").toString();
    return new String[][] {{name}, {name, "--json"}, {name, file}, {name, "export", file}};
  }

  private static Set<String> commands() {
    Console help = Console.run("--help");
    assertEquals(Commands.DONE, help.code());
    Set<String> names = new TreeSet<>();
    help.out()
        .lines()
        .filter(line -> line.matches("  [a-z][a-z-]+( .*)?"))
        .map(line -> line.strip().split(" ", 2)[0])
        .forEach(names::add);
    return names;
  }

  private void walk() throws InterruptedException {
    show();
    keys();
    List<String> places = Fx.get(() -> ids("place-"));
    assertTrue(places.size() > 5, places.toString());
    for (String place : places) {
      Fx.run(() -> find("#" + place).ifPresent(ListeningModeTest::press));
      buttons();
    }
    leave();
  }

  // On the answer of the first mention, with each node that can have the keys.
  private void keys() throws InterruptedException {
    Waiting.until(
        () -> Fx.get(() -> find("#mentions").isPresent() && !list().getItems().isEmpty()));
    Fx.run(() -> list().getSelectionModel().select(0));
    answer();
    List<Node> holders =
        Fx.get(() -> nodes(root()).stream().filter(Node::isFocusTraversable).toList());
    for (KeyCode code :
        List.of(
            KeyCode.ENTER,
            KeyCode.S,
            KeyCode.C,
            KeyCode.X,
            KeyCode.T,
            KeyCode.P,
            KeyCode.A,
            KeyCode.INSERT)) {
      for (boolean shift : new boolean[] {false, true}) {
        fill();
        Fx.run(() -> type(root(), code, "", shift, true));
        look("Ctrl+" + (shift ? "Shift+" : "") + code);
        answer();
      }
    }
    for (Node holder : holders) {
      fill();
      Fx.run(
          () -> {
            holder.requestFocus();
            type(holder, KeyCode.A, "", false, true);
            type(holder, KeyCode.C, "", false, true);
            type(holder, KeyCode.INSERT, "", false, true);
            type(holder, KeyCode.X, "", false, true);
          });
      look("copying in " + holder);
    }
    for (char letter = '!'; letter <= '~'; letter++) {
      String typed = String.valueOf(letter);
      fill();
      answer();
      Fx.run(() -> type(list(), KeyCode.UNDEFINED, typed, false, false));
      look("the key " + typed);
    }
    Fx.run(
        () -> assertTrue(nodes(root()).stream().noneMatch(this::draggable), "a reply is dragged"));
    answer();
    buttons();
  }

  private void answer() throws InterruptedException {
    Fx.run(() -> type(list(), KeyCode.R, "r", false, false));
    Waiting.until(() -> Fx.get(() -> find("#reply").filter(Node::isVisible).isPresent()));
  }

  private boolean draggable(Node node) {
    for (Node up = node; up != null; up = up.getParent()) {
      if ("reply".equals(up.getId())) return node.getOnDragDetected() != null;
    }
    return false;
  }

  private void buttons() {
    List<ButtonBase> buttons =
        Fx.get(
            () ->
                nodes(root()).stream()
                    .filter(ButtonBase.class::isInstance)
                    .map(ButtonBase.class::cast)
                    .filter(each -> !String.valueOf(each.getId()).startsWith("place-"))
                    .toList());
    for (ButtonBase button : buttons) {
      fill();
      Fx.run(() -> press(button));
      look("the button " + button.getId() + " " + button.getText());
    }
  }

  private static void press(Node node) {
    if (node instanceof ButtonBase button && !button.isDisabled() && button.getScene() != null)
      button.fire();
  }

  private static void type(Node at, KeyCode code, String typed, boolean shift, boolean control) {
    at.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, control, false, false));
    if (!typed.isEmpty()) {
      at.fireEvent(
          new KeyEvent(
              KeyEvent.KEY_TYPED, typed, "", KeyCode.UNDEFINED, shift, control, false, false));
    }
  }

  private void fill() {
    Fx.run(
        () -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, SOMETHING)));
  }

  private void look(String after) {
    String copied = Fx.get(() -> String.valueOf(Clipboard.getSystemClipboard().getString()));
    if (copied.contains(REPLY)) leaks.add(after + " copied it");
    try (Stream<Path> written = Files.walk(files)) {
      for (Path file : written.filter(Files::isRegularFile).toList()) {
        if (Files.readString(file, StandardCharsets.ISO_8859_1).contains(REPLY)) {
          leaks.add(after + " wrote it into " + file.getFileName());
        }
      }
    } catch (IOException unreadable) {
      throw new AssertionError(unreadable);
    }
  }

  private void show() {
    Workspace workspace = opened.orElseThrow();
    SettingsDesk.Values chosen = new SettingsDesk.Values(Look.LIGHT, 100, "");
    var brands = workspace.brands().all();
    Fx.run(
        () -> {
          Window made =
              new Window(
                  workspace,
                  new Window.Outfit(
                      page -> {
                        if (page.toString().contains("secret")) leaks.add("the browser got it");
                      },
                      (title, kind, endings) -> Optional.empty(),
                      (title, kind, name) -> Optional.of(files.resolve(name)),
                      () -> new Earshot().trial(),
                      () -> {},
                      stage::setTitle));
          window = Optional.of(made);
          made.fill(brands, chosen, false);
          Scene scene = new Scene(made.root(), 1440, 900);
          Theme.dress(scene, Window.sheets());
          stage.setScene(scene);
          stage.show();
        });
  }

  private Parent root() {
    return stage.getScene().getRoot();
  }

  private List<String> ids(String start) {
    return nodes(root()).stream()
        .map(node -> String.valueOf(node.getId()))
        .filter(id -> id.startsWith(start))
        .toList();
  }

  private static List<Node> nodes(Node node) {
    List<Node> all = new ArrayList<>();
    if (!node.isVisible()) return all;
    all.add(node);
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> all.addAll(nodes(child)));
    }
    return all;
  }

  @SuppressWarnings("unchecked")
  private ListView<Object> list() {
    return (ListView<Object>) find("#mentions").orElseThrow();
  }

  private Optional<Node> find(String selector) {
    return Optional.ofNullable(root().lookup(selector));
  }
}
