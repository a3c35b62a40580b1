package earshot.ui.clients;

import earshot.model.Client;
import earshot.ui.clients.ClientsViewModel.Panel;
import earshot.ui.kit.KeyCap;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Shown;
import earshot.ui.kit.Theme;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.SimpleStringProperty;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;

/// What lies over the window when one changes between clients: the switcher below the name, the
/// overview, and the sheets for a new client and for one that is deleted. It stays while the window
/// below shows another client.
public final class ClientsPane {
  private static final double GAP = 6;
  private static final int LONGEST_NAME = 28;

  private final ClientsViewModel model;
  private final Messages words;
  private final ClientSwitcher switcher;
  private final ClientsOverview overview;
  private final NewClientSheet sheet;
  private final DeleteSheet deletion;
  private final StackPane root = new StackPane();
  private Optional<Button> button = Optional.empty();
  private Optional<Node> before = Optional.empty();
  private Subscription following = Subscription.EMPTY;

  /// Builds it closed.
  ///
  /// @param folders asks for a folder that holds a workspace
  public ClientsPane(ClientsViewModel model, Supplier<Optional<Path>> folders) {
    this.model = model;
    words = Messages.of(ClientsPane.class);
    ClientWords said = new ClientWords(words);
    Runnable open = () -> folders.get().ifPresent(model.deeds()::add);
    switcher = new ClientSwitcher(model, words, said, open);
    overview = new ClientsOverview(model, words, said, open);
    sheet = new NewClientSheet(model, words);
    deletion = new DeleteSheet(model, words, said);
    StackPane veil = new StackPane(sheet.node(), deletion.node());
    veil.getStyleClass().add("shell-veil");
    root.getChildren().setAll(switcher.node(), overview.node(), veil);
    StackPane.setAlignment(switcher.node(), Pos.TOP_LEFT);
    root.setId("clients");
    root.setOnMousePressed(
        press -> {
          if (press.getTarget() == root || press.getTarget() == veil) model.close();
        });
    model.panelProperty().subscribe(now -> lay(now, veil));
  }

  /// The style sheet of the clients.
  public static String sheet() {
    return Theme.sheet(ClientsPane.class, "clients.css");
  }

  /// What lies over the window.
  public Node node() {
    return root;
  }

  /// The name of the client in the top bar, which opens the switcher; it follows the list from then
  /// on.
  public ClientButton button(String name, String colour) {
    SimpleStringProperty worn = new SimpleStringProperty(colour);
    HBox box = new HBox();
    box.getStyleClass().add("client-button-words");
    Button made = new Button("", box);
    made.setId("client-switch");
    made.getStyleClass().add("client-button");
    made.setTooltip(KeyCap.tip("clients", "Ctrl+Shift+C", key -> words.get("switch.tip", key)));
    made.setMinWidth(0);
    made.setOnAction(press -> model.toggle(Panel.SWITCHER));
    call(made, box, name, colour);
    Consumer<Client> seen =
        client -> {
          call(made, box, client.name().isEmpty() ? name : client.name(), client.colour());
          worn.set(client.colour());
        };
    ClientButton whole = new ClientButton(made, worn, () -> follow(made, seen), model::next);
    whole.follow().run();
    return whole;
  }

  // Only the one on screen follows: the list tells of the client that is shown.
  private void follow(Button shown, Consumer<Client> seen) {
    following.unsubscribe();
    following = model.clientProperty().subscribe((was, now) -> now.ifPresent(seen));
    button = Optional.of(shown);
  }

  private void call(Button made, HBox box, String name, String colour) {
    Label called = new Label(Shown.of(name, LONGEST_NAME));
    called.getStyleClass().add("es-name");
    called.setId("client");
    called.setMinWidth(0);
    box.getChildren().setAll(ClientWords.tile(name, colour), called);
    made.setAccessibleText(words.get("switch", name));
  }

  /// Hears the keys that change clients, wherever one is.
  public void listen(Parent window) {
    window.addEventFilter(
        KeyEvent.KEY_PRESSED,
        press -> {
          if (taken(press)) press.consume();
        });
  }

  private boolean taken(KeyEvent press) {
    if (press.isControlDown() && press.getCode() == KeyCode.TAB && !press.isShiftDown()) {
      model.next();
      return true;
    }
    if (press.isShortcutDown() && press.isShiftDown() && press.getCode() == KeyCode.C) {
      model.toggle(Panel.SWITCHER);
      return true;
    }
    return press.getCode() == KeyCode.ESCAPE && model.close();
  }

  private void lay(Panel now, StackPane veil) {
    if (now != Panel.NONE && !root.isVisible()) before = owner();
    root.setVisible(now != Panel.NONE);
    switcher.node().setVisible(now == Panel.SWITCHER);
    overview.node().setVisible(now == Panel.OVERVIEW);
    veil.setVisible(now == Panel.NEW || now == Panel.DELETE);
    sheet.node().setVisible(now == Panel.NEW);
    deletion.node().setVisible(now == Panel.DELETE);
    if (now != Panel.NEW) sheet.hidden();
    switch (now) {
      case NONE -> before.filter(node -> node.getScene() != null).ifPresent(Node::requestFocus);
      case SWITCHER -> {
        StackPane.setMargin(switcher.node(), below());
        switcher.shown();
      }
      case OVERVIEW -> overview.shown();
      case NEW -> sheet.shown();
      case DELETE -> deletion.shown();
    }
  }

  private Optional<Node> owner() {
    return Optional.ofNullable(root.getScene()).map(scene -> scene.getFocusOwner());
  }

  private Insets below() {
    Bounds of =
        button
            .filter(shown -> shown.getScene() != null)
            .map(shown -> shown.localToScene(shown.getLayoutBounds()))
            .orElseGet(() -> new Region().getLayoutBounds());
    return new Insets(of.getMaxY() + GAP, GAP, GAP, Math.max(GAP, of.getMinX()));
  }
}
