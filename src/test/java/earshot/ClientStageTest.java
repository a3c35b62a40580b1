package earshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.model.BrandRole;
import earshot.model.Client;
import earshot.storage.ClientList;
import earshot.ui.Fx;
import earshot.ui.Snap;
import earshot.ui.UiTest;
import earshot.ui.kit.Look;
import earshot.ui.kit.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/// The window of the program over several clients.
@UiTest
class ClientStageTest {
  private static final int[][] SIZES = {{1440, 900}, {1024, 640}};

  @TempDir private Path folder;
  private ClientList list;
  private Clients clients;
  private final Stage stage = Fx.get(Stage::new);
  private ClientStage shown;
  private Path coffee;
  private Path books;
  private final AtomicReference<String> title = new AtomicReference<>("");
  private volatile String clipboard = "";

  @BeforeEach
  void open() {
    list = new ClientList(folder.resolve("data").resolve("workspace"));
    coffee = folder.resolve("data").resolve("workspace");
    books = folder.resolve("books");
    list.put(Client.of(coffee, "Northwind Coffee", "fern"));
    list.put(Client.of(books, "Lakeside Books", "plum"));
    Machine machine = new Earshot().machine(Platform::isFxApplicationThread);
    clients = new Clients(list, machine, each -> {});
    for (Path each : List.of(coffee, books)) {
      clients.open(each).brands().add("Brand", BrandRole.OWN, "brand", "test");
    }
    Opening first = Opening.of(clients.open(coffee), false);
    shown =
        Fx.get(
            () ->
                new ClientStage(
                    clients,
                    new ClientStage.Computer(this::window, Optional::empty, () -> clipboard)));
    Fx.run(
        () -> {
          shown.begin(Optional.of(first), "");
          Scene scene = new Scene(shown.root(), 1024, 640);
          Theme.dress(scene, Window.sheets());
          stage.setScene(scene);
          stage.show();
        });
    Waiting.until(() -> Fx.get(() -> find("#client").isPresent()));
  }

  @AfterEach
  void close() {
    Fx.run(
        () -> {
          shown.leave();
          stage.hide();
        });
    clients.close();
  }

  @Test
  void anotherClientComesWithItsNameAndOneComesBackToThePlaceOneLeft() {
    assertEquals("Northwind Coffee", client());
    Fx.run(() -> fire("#place-sources"));
    long begun = System.nanoTime();
    Fx.run(() -> control(KeyCode.TAB, false));
    Waiting.until(() -> client().equals("Lakeside Books"));
    System.out.printf(
        "another client on screen after %d ms%n", (System.nanoTime() - begun) / 1_000_000);
    assertEquals("Lakeside Books – Earshot", title.get());
    assertTrue(Fx.get(() -> find("#shell").orElseThrow().getStyleClass().contains("client-plum")));
    begun = System.nanoTime();
    Fx.run(() -> control(KeyCode.TAB, false));
    Waiting.until(() -> client().equals("Northwind Coffee"));
    System.out.printf("and back after %d ms%n", (System.nanoTime() - begun) / 1_000_000);
    Waiting.until(() -> Fx.get(() -> find("#sources").isPresent()));
  }

  @Test
  void theSwitcherFindsAClientByItsNameAndEnterShowsIt() {
    Fx.run(() -> control(KeyCode.C, true));
    Waiting.until(() -> Fx.get(() -> list().getItems().size() == 2));
    Fx.run(() -> ((TextField) find("#client-search").orElseThrow()).setText("lake"));
    Waiting.until(() -> Fx.get(() -> list().getItems().size() == 1));
    Fx.run(() -> press(find("#client-search").orElseThrow(), KeyCode.ENTER));
    Waiting.until(() -> client().equals("Lakeside Books"));
    assertTrue(Fx.get(() -> !find("#clients").orElseThrow().isVisible()));
  }

  @Test
  void whatWasCopiedWhileAClientWasOnScreenBelongsToIt() {
    Fx.run(() -> shown.focused(true));
    String copied = "The grinder burned my beans twice and nobody wanted to know";
    clipboard = copied;
    Fx.run(() -> control(KeyCode.TAB, false));
    Waiting.until(() -> client().equals("Lakeside Books"));
    assertEquals(Optional.of("Northwind Coffee"), clients.copied().from(books, copied));
  }

  @Test
  void aNewClientIsMadeInTheSheetAndComesOnScreen() {
    Fx.run(() -> control(KeyCode.C, true));
    Fx.run(() -> fire("#client-new"));
    Fx.run(
        () -> {
          ((TextField) find("#new-client-name").orElseThrow()).setText("Harbour Shoes");
          ((TextField) find("#new-client-purpose").orElseThrow()).setText("answer who asks");
          fire("#new-client-make");
        });
    Waiting.until(() -> client().equals("Harbour Shoes"));
    assertTrue(list.called("Harbour Shoes").isPresent());
  }

  @Test
  @EnabledIfSystemProperty(named = "earshot.pictures", matches = ".+")
  void picturesOfTheSwitcherTheOverviewAndTheSheet() throws IOException {
    Path damaged = Files.createDirectory(folder.resolve("damaged"));
    Files.writeString(damaged.resolve("workspace.json"), "{");
    list.put(Client.of(damaged, "Harbour Shoes", "rust"));
    list.put(Client.of(folder.resolve("aside"), "Meadow Tea", "ocean").enabled(false));
    clients.openAll();
    for (int[] size : SIZES) {
      for (Look look : List.of(Look.LIGHT, Look.DARK)) {
        Fx.run(() -> control(KeyCode.C, true));
        Waiting.until(() -> Fx.get(() -> list().getItems().size() == 4));
        snap("clients-switcher", size, look);
        Fx.run(() -> fire("#client-overview"));
        snap("clients-overview", size, look);
        Fx.run(() -> fire("#overview-new"));
        snap("clients-new", size, look);
        Fx.run(() -> fire("#new-client-cancel"));
      }
    }
  }

  private void snap(String name, int[] size, Look look) {
    Path pictures = Path.of(System.getProperty("earshot.pictures"));
    String file =
        "%s-%dx%d-%s.png".formatted(name, size[0], size[1], look.name().toLowerCase(Locale.ROOT));
    Snap.png(shown.root(), size[0], size[1], look, pictures.resolve(file), Window.sheets());
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

  private String client() {
    return Fx.get(() -> find("#client").map(node -> ((Label) node).getText()).orElse(""));
  }

  private ListView<?> list() {
    return (ListView<?>) find("#client-list").orElseThrow();
  }

  private void fire(String selector) {
    Node node = find(selector).orElseThrow();
    ((ButtonBase) node).fire();
  }

  private void control(KeyCode code, boolean shift) {
    Event.fireEvent(
        shown.root(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, true, false, false));
  }

  private static void press(Node node, KeyCode code) {
    Event.fireEvent(
        node, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
  }

  private Optional<Node> find(String selector) {
    return Optional.ofNullable(shown.root().lookup(selector));
  }
}
