package earshot;

import earshot.model.Brand;
import earshot.ui.Fx;
import earshot.ui.kit.Browser;
import earshot.ui.kit.Look;
import earshot.ui.kit.Theme;
import earshot.ui.shell.SettingsDesk;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;
import javafx.stage.Stage;

/// The program's whole window over a real workspace, as tests look at it and press it.
final class OpenWindow implements AutoCloseable {
  static final Instant NOW = Instant.parse("2026-11-19T14:32:00Z");

  private static final int MOMENTS = 100;
  private static final int STILL = 5;

  private final Workspace workspace;
  private final Window window;
  private final Scene scene;
  private Optional<Stage> stage = Optional.empty();

  /// What the computer is, as the window sees it: which page is opened, where a file is saved, and
  /// which file a person chooses.
  record Ways(Browser browser, Optional<Path> saves, Optional<Path> chooses) {
    static final Ways NONE = new Ways(page -> {}, Optional.empty(), Optional.empty());
  }

  /// A window that holds nothing yet; [#fill] fills it.
  OpenWindow(Workspace workspace, Ways ways, int width, int height) {
    this(workspace, ways, Beside.of(Drilling.NONE), width, height);
  }

  /// The same with something beside, such as the drill that it shows.
  OpenWindow(Workspace workspace, Ways ways, Beside beside, int width, int height) {
    this.workspace = workspace;
    window =
        Fx.get(
            () ->
                new Window(
                    workspace,
                    new Window.Outfit(
                        ways.browser(),
                        (title, kind, endings) -> ways.chooses(),
                        (title, kind, name) -> ways.saves().map(folder -> folder.resolve(name)),
                        () -> new Earshot().trial(),
                        () -> {},
                        beside,
                        title -> {})));
    scene =
        Fx.get(
            () -> {
              Scene made = new Scene(window.root(), width, height);
              Theme.dress(made, Window.sheets());
              return made;
            });
  }

  /// A computer on which time stands still.
  static Machine machine(ZoneId zone) {
    return machine(InstantSource.fixed(NOW), zone);
  }

  static Machine machine(InstantSource clock, ZoneId zone) {
    return new Machine(
        clock,
        System::nanoTime,
        new Random(7),
        zone,
        new Earshot().machine(() -> false).lexicon(),
        Platform::isFxApplicationThread);
  }

  /// Fills the window with the places, or with the first-run page where there is no brand.
  OpenWindow fill(Look look, boolean invented) {
    List<Brand> brands = workspace.brands().all();
    Fx.run(() -> window.fill(brands, new SettingsDesk.Values(look, 100, ""), invented));
    return this;
  }

  /// Puts it on the screen and waits until it has the keys.
  OpenWindow show() {
    Stage shown =
        Fx.get(
            () -> {
              Stage made = new Stage();
              made.setScene(scene);
              made.show();
              made.requestFocus();
              return made;
            });
    stage = Optional.of(shown);
    Waiting.until(() -> Fx.get(shown::isFocused));
    return this;
  }

  Optional<Stage> stage() {
    return stage;
  }

  Scene scene() {
    return scene;
  }

  Parent root() {
    return window.root();
  }

  /// The node of that selector; of several the one that is in sight.
  Optional<Node> find(String selector) {
    List<Node> all = List.copyOf(root().lookupAll(selector));
    return all.stream().filter(this::inSight).findFirst().or(() -> all.stream().findFirst());
  }

  /// Whether it is visible with all that it is in, and lies within the window.
  boolean inSight(Node node) {
    for (Node up = node; up != null; up = up.getParent()) if (!up.isVisible()) return false;
    Bounds at = node.localToScene(node.getLayoutBounds());
    return at.getWidth() > 0
        && at.getHeight() > 0
        && at.intersects(0, 0, scene.getWidth(), scene.getHeight());
  }

  boolean sees(String selector) {
    return find(selector).filter(this::inSight).isPresent();
  }

  /// All that is visible, outermost first.
  List<Node> nodes() {
    return nodes(root());
  }

  /// All that is visible in a node, outermost first.
  static List<Node> nodes(Node within) {
    List<Node> all = new ArrayList<>();
    gather(within, all);
    return all;
  }

  private static void gather(Node node, List<Node> all) {
    if (!node.isVisible()) return;
    all.add(node);
    if (node instanceof Parent parent) {
      for (Node child : parent.getChildrenUnmodifiable()) gather(child, all);
    }
  }

  <T extends Node> List<T> all(Class<T> kind) {
    return nodes().stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /// Presses the button of that selector.
  void press(String selector) {
    Fx.run(() -> ((ButtonBase) find(selector).orElseThrow(() -> none(selector))).fire());
  }

  private static AssertionError none(String selector) {
    return new AssertionError("nothing in the window is " + selector);
  }

  /// The tabs of a row.
  Stream<ButtonBase> tabs(String row) {
    return find(row).stream()
        .flatMap(node -> ((Parent) node).getChildrenUnmodifiable().stream())
        .map(ButtonBase.class::cast);
  }

  /// Turns to a page of a place.
  void tab(String row, int number) {
    Fx.run(() -> tabs(row).skip(number).findFirst().orElseThrow(() -> none(row)).fire());
  }

  ListView<?> list(String selector) {
    return (ListView<?>) find(selector).orElseGet(ListView::new);
  }

  TableView<?> table(String selector) {
    return (TableView<?>) find(selector).orElseGet(TableView::new);
  }

  /// Sends a key to whatever the selector names.
  void key(String selector, KeyCode code, KeyCode... held) {
    List<KeyCode> down = List.of(held);
    Fx.run(
        () ->
            Event.fireEvent(
                find(selector).orElseThrow(() -> none(selector)),
                new KeyEvent(
                    KeyEvent.KEY_PRESSED,
                    "",
                    "",
                    code,
                    down.contains(KeyCode.SHIFT),
                    down.contains(KeyCode.CONTROL),
                    down.contains(KeyCode.ALT),
                    false)));
  }

  /// Types one letter at whatever the selector names.
  void type(String selector, String letter) {
    Fx.run(
        () ->
            Event.fireEvent(
                find(selector).orElseThrow(() -> none(selector)),
                new KeyEvent(
                    KeyEvent.KEY_TYPED,
                    letter,
                    "",
                    KeyCode.UNDEFINED,
                    false,
                    false,
                    false,
                    false)));
  }

  /// Waits until it holds, laying the window out before each look.
  void until(BooleanSupplier met) {
    Waiting.until(
        () ->
            Fx.get(
                () -> {
                  layout();
                  return met.getAsBoolean();
                }));
  }

  /// Waits until that is in sight.
  void awaits(String selector) {
    try {
      until(() -> sees(selector));
    } catch (AssertionError late) {
      throw new AssertionError("never in sight: " + selector, late);
    }
  }

  /// Waits until that has the keys.
  void awaitsKeys(String selector) {
    try {
      until(() -> holds(selector));
    } catch (AssertionError late) {
      Node owner = Fx.get(scene::getFocusOwner);
      throw new AssertionError(selector + " never had the keys; they were with " + owner, late);
    }
  }

  private boolean holds(String selector) {
    Node owner = scene.getFocusOwner();
    return owner != null && root().lookupAll(selector).contains(owner);
  }

  /// Answers come from other threads: lets those that are on their way arrive, until nothing in
  /// sight has changed for a while.
  void settle() {
    int before = 0;
    for (int i = 0, still = 0; i < MOMENTS && still < STILL; i++) {
      int now = Fx.get(this::look);
      still = now == before ? still + 1 : 0;
      before = now;
      Waiting.aMoment();
    }
  }

  // What is in sight, where, and what it says.
  private int look() {
    layout();
    int look = 1;
    for (Node node : nodes()) {
      String says = node instanceof Text text ? text.getText() : "";
      look = 31 * look + Objects.hash(says, node.getBoundsInParent());
    }
    return look;
  }

  private void layout() {
    // On the screen every pulse does it.
    if (stage.isPresent()) return;
    root().resize(scene.getWidth(), scene.getHeight());
    root().applyCss();
    root().layout();
  }

  /// Leaves the window; the workspace stays open.
  @Override
  public void close() {
    Fx.run(
        () -> {
          window.leave();
          stage.ifPresent(Stage::hide);
        });
  }
}
