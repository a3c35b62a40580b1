package earshot;

import earshot.storage.ClientList;
import earshot.ui.Fx;
import earshot.ui.Snap;
import earshot.ui.kit.Jobs;
import earshot.ui.kit.Look;
import earshot.ui.kit.Theme;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.event.ActionEvent;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

/// The window of the program over the clients of a list, as a person uses it.
final class OpenClients implements AutoCloseable {
  static final int[][] SIZES = {{1440, 900}, {1024, 640}};

  final Clients clients;
  final AtomicReference<String> title = new AtomicReference<>("");
  volatile String clipboard = "";
  final Jobs jobs = new Jobs(InstantSource.system());
  private final Stage stage = Fx.get(Stage::new);
  private final ClientStage shown;

  /// Nothing is on screen before [#begin].
  OpenClients(ClientList list, Machine machine) {
    clients = new Clients(list, machine, each -> {});
    shown =
        Fx.get(
            () ->
                new ClientStage(
                    clients,
                    new ClientStage.Computer(
                        this::window, Optional::empty, () -> clipboard, title::set, jobs)));
  }

  /// What the program takes from the computer it runs on.
  static Machine machine() {
    return new Earshot().machine(Platform::isFxApplicationThread);
  }

  /// Shows the window and waits until it has the keys.
  void begin(Consumer<ClientStage> first) {
    Fx.run(
        () -> {
          first.accept(shown);
          Scene scene = new Scene(shown.root(), 1024, 640);
          Theme.dress(scene, Window.sheets());
          stage.setScene(scene);
          stage.show();
          stage.requestFocus();
        });
    until(stage::isFocused);
  }

  /// Shows a client that is open.
  void begin(Path first) {
    Opening opening = Opening.of(clients.open(first), false);
    begin(stage -> stage.begin(Optional.of(opening), ""));
    until(() -> find("#client").isPresent());
  }

  /// Waits until something holds on the FX thread.
  void until(java.util.concurrent.Callable<Boolean> holds) {
    Waiting.until(() -> Fx.get(holds));
  }

  /// The name of the client on screen; empty while there is none.
  String client() {
    return Fx.get(() -> find("#client").map(node -> ((Label) node).getText()).orElse(""));
  }

  /// The same as the next frame would show it. Call it on the FX thread.
  String laidOutClient() {
    shown.root().applyCss();
    shown.root().layout();
    return client();
  }

  ListView<?> list(String selector) {
    return (ListView<?>) there(selector);
  }

  /// Whether something is on screen, and so is everything around it.
  boolean sees(String selector) {
    return find(selector).filter(OpenClients::isShown).isPresent();
  }

  private static boolean isShown(Node node) {
    for (Node each = node; each != null; each = each.getParent()) {
      if (!each.isVisible()) return false;
    }
    return true;
  }

  Optional<Node> find(String selector) {
    return Optional.ofNullable(shown.root().lookup(selector));
  }

  private Node there(String selector) {
    return find(selector).orElseThrow(() -> new AssertionError("nowhere: " + selector));
  }

  void press(String selector) {
    Fx.run(() -> ((ButtonBase) there(selector)).fire());
  }

  void type(String selector, String words) {
    Fx.run(() -> ((TextInputControl) there(selector)).setText(words));
  }

  /// What stands in a field; empty while there is none.
  String text(String selector) {
    return Fx.get(() -> find(selector).map(node -> ((TextInputControl) node).getText()).orElse(""));
  }

  /// What a label says.
  String label(String selector) {
    return Fx.get(() -> ((Label) there(selector)).getText());
  }

  /// What is wrong, as it stands in a part of the window.
  String said(String part) {
    return Fx.get(
        () ->
            there(part).lookupAll(".settings-problem").stream()
                .map(node -> Optional.ofNullable(node.getAccessibleText()).orElse(""))
                .collect(java.util.stream.Collectors.joining(" ")));
  }

  void enter(String selector) {
    Fx.run(
        () -> {
          Node node = there(selector);
          if (node instanceof TextField field && field.getOnAction() != null) {
            field.getOnAction().handle(new ActionEvent());
          } else {
            fire(node, KeyCode.ENTER, false, false);
          }
        });
  }

  void control(KeyCode code, boolean shift) {
    Fx.run(() -> fire(find("#shell").orElse(shown.root()), code, shift, true));
  }

  private static void fire(Node node, KeyCode code, boolean shift, boolean control) {
    Event.fireEvent(
        node, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, control, false, false));
  }

  /// Whether what has the keys is this.
  boolean hasTheKeys(String selector) {
    return Fx.get(
        () -> find(selector).filter(node -> node == stage.getScene().getFocusOwner()).isPresent());
  }

  /// Tells whether the window has the keys, as its stage would.
  void focused(boolean has) {
    Fx.run(() -> shown.focused(has));
  }

  /// A picture in both looks and sizes, where pictures are wanted.
  void pictures(String name) throws IOException {
    String folder = System.getProperty("earshot.pictures", "");
    if (folder.isEmpty()) return;
    for (int[] size : SIZES) {
      for (Look look : List.of(Look.LIGHT, Look.DARK)) {
        String file =
            "%s-%dx%d-%s.png"
                .formatted(name, size[0], size[1], look.name().toLowerCase(Locale.ROOT));
        Path to = Path.of(folder, file);
        Snap.png(shown.root(), size[0], size[1], look, to, Window.sheets());
      }
    }
  }

  private Window window(Opening opening, Beside beside) {
    Window window =
        new Window(
            opening.workspace(),
            new Window.Outfit(
                page -> {},
                (named, kind, endings) -> Optional.empty(),
                (named, kind, name) -> Optional.empty(),
                () -> new Earshot().trial(),
                () -> {},
                beside,
                title::set));
    window.fill(opening.brands(), opening.settings(), false);
    return window;
  }

  @Override
  public void close() {
    Fx.run(
        () -> {
          shown.leave();
          stage.hide();
        });
    clients.close();
  }
}
