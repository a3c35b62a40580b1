package earshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.model.BrandRole;
import earshot.model.Client;
import earshot.storage.ClientList;
import earshot.ui.Fx;
import earshot.ui.UiTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/// The window of the program over several clients.
@UiTest
class ClientStageTest {
  @TempDir private Path folder;
  private ClientList list;
  private OpenClients window;
  private Path coffee;
  private Path books;

  @BeforeEach
  void open() {
    coffee = folder.resolve("data").resolve("workspace");
    books = folder.resolve("books");
    list = new ClientList(coffee);
    list.put(Client.of(coffee, "Northwind Coffee", "fern"));
    list.put(Client.of(books, "Lakeside Books", "plum"));
    window = new OpenClients(list, OpenClients.machine());
    for (Path each : List.of(coffee, books)) {
      window.clients.open(each).brands().add("Brand", BrandRole.OWN, "brand", "test");
    }
    window.begin(coffee);
  }

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void anotherClientComesWithItsNameAndOneComesBackToThePlaceOneLeft() {
    assertEquals("Northwind Coffee", window.client());
    window.press("#place-sources");
    long begun = System.nanoTime();
    window.control(KeyCode.TAB, false);
    Waiting.until(() -> window.client().equals("Lakeside Books"));
    System.out.printf(
        "another client on screen after %d ms%n", (System.nanoTime() - begun) / 1_000_000);
    assertEquals("Lakeside Books – Earshot", window.title.get());
    assertTrue(
        Fx.get(() -> window.find("#shell").orElseThrow().getStyleClass().contains("client-plum")));
    begun = System.nanoTime();
    window.control(KeyCode.TAB, false);
    Waiting.until(() -> window.client().equals("Northwind Coffee"));
    System.out.printf("and back after %d ms%n", (System.nanoTime() - begun) / 1_000_000);
    window.until(() -> window.find("#sources").isPresent());
  }

  @Test
  void whatOneLeftIsAsItWasWhenOneComesBack() {
    window.until(() -> window.find("#query").isPresent());
    window.type("#query", "grinder");
    Node query = Fx.get(() -> window.find("#query").orElseThrow());
    window.control(KeyCode.TAB, false);
    Waiting.until(() -> window.client().equals("Lakeside Books"));
    assertEquals("", window.text("#query"));
    window.control(KeyCode.TAB, false);
    Waiting.until(() -> window.client().equals("Northwind Coffee"));
    assertEquals("grinder", window.text("#query"));
    assertSame(query, Fx.get(() -> window.find("#query").orElseThrow()));
    assertEquals("Northwind Coffee – Earshot", window.title.get());
    window.press("#place-sources");
    window.until(() -> window.find("#sources").isPresent());
  }

  @Test
  void aClientThatWasClosedMeanwhileComesBackWithNewPages() {
    window.until(() -> window.find("#query").isPresent());
    window.type("#query", "grinder");
    window.control(KeyCode.TAB, false);
    Waiting.until(() -> window.client().equals("Lakeside Books"));
    window.clients.close(coffee);
    window.control(KeyCode.TAB, false);
    Waiting.until(() -> window.client().equals("Northwind Coffee"));
    assertEquals("", window.text("#query"));
  }

  @Test
  void theSwitcherFindsAClientByItsNameAndEnterShowsIt() {
    window.control(KeyCode.C, true);
    window.until(() -> window.list("#client-list").getItems().size() == 2);
    window.type("#client-search", "lake");
    window.until(() -> window.list("#client-list").getItems().size() == 1);
    window.enter("#client-search");
    Waiting.until(() -> window.client().equals("Lakeside Books"));
    assertFalse(Fx.get(() -> window.sees("#clients")));
  }

  @Test
  void whatWasCopiedWhileAClientWasOnScreenBelongsToIt() {
    window.focused(true);
    String copied = "The grinder burned my beans twice and nobody wanted to know";
    window.clipboard = copied;
    window.control(KeyCode.TAB, false);
    Waiting.until(() -> window.client().equals("Lakeside Books"));
    assertEquals(Optional.of("Northwind Coffee"), window.clients.copied().from(books, copied));
  }

  @Test
  void aNewClientIsMadeInTheSheetAndComesOnScreen() {
    window.control(KeyCode.C, true);
    window.press("#client-new");
    window.type("#new-client-name", "Harbour Shoes");
    window.type("#new-client-purpose", "answer who asks");
    window.press("#new-client-make");
    Waiting.until(() -> window.client().equals("Harbour Shoes"));
    assertTrue(list.called("Harbour Shoes").isPresent());
  }

  @Test
  void anotherTimeZoneHoldsAtOnceInAllOfTheWindow() throws IOException {
    assertFalse(window.sees("#status-zone"));
    window.press("#place-settings");
    window.until(() -> !window.text("#time-zone .text-field").isEmpty());
    assertTrue(Fx.get(() -> window.find("#time-zone-use").orElseThrow().isDisabled()));
    window.type("#time-zone .text-field", "marquesas");
    window.press("#time-zone-use");
    window.until(() -> window.sees("#status-zone"));
    assertEquals("Pacific/Marquesas", window.clients.open(coffee).zone().getId());
    assertEquals("Times of Pacific/Marquesas", window.label("#status-zone"));
    // One is where one was, and the other client is as it was.
    window.until(() -> window.text("#time-zone .text-field").equals("Pacific/Marquesas"));
    window.until(() -> window.sees("#time-zone-here"));
    window.pictures("time-zone");
    assertNotEquals("Pacific/Marquesas", window.clients.open(books).zone().getId());
  }

  @Test
  void theSettingsChangeTheClientAtOnceAndCtrlZTakesItBack() throws IOException {
    window.control(KeyCode.TAB, false);
    Waiting.until(() -> window.client().equals("Lakeside Books"));
    window.press("#place-settings");
    window.until(() -> window.text("#card-name").equals("Lakeside Books"));
    window.pictures("client-card");
    window.type("#card-name", "Harbour Shoes");
    window.enter("#card-name");
    window.press("#card-colour-rust");
    window.type("#card-purpose", "answer who asks");
    window.enter("#card-purpose");
    Waiting.until(() -> window.client().equals("Harbour Shoes"));
    window.until(() -> frame().contains("client-rust") && !frame().contains("client-plum"));
    assertEquals("Harbour Shoes – Earshot", window.title.get());
    Waiting.until(() -> purpose().equals("answer who asks"));
    for (int i = 0; i < 3; i++) window.control(KeyCode.Z, false);
    Waiting.until(() -> window.client().equals("Lakeside Books"));
    window.until(() -> frame().contains("client-plum"));
    Waiting.until(() -> purpose().isEmpty());
    assertEquals("Lakeside Books", window.text("#card-name"));
    assertEquals("plum", list.in(books).orElseThrow().colour());
  }

  @Test
  void aNameThatIsTakenIsSaidAndTheFormerOneStays() {
    window.press("#place-settings");
    window.until(() -> window.text("#card-name").equals("Northwind Coffee"));
    window.type("#card-name", "lakeside books");
    window.enter("#card-name");
    window.until(() -> window.said("#client-card").contains("already"));
    window.until(() -> window.text("#card-name").equals("Northwind Coffee"));
    assertTrue(
        Fx.get(() -> window.find("#card-remove").orElseThrow().isDisabled()),
        "the usual one stays");
  }

  @Test
  void takenFromTheListTheClientIsLeftAndCanBePutBack() {
    window.control(KeyCode.TAB, false);
    Waiting.until(() -> window.client().equals("Lakeside Books"));
    window.press("#place-settings");
    window.until(() -> window.text("#card-name").equals("Lakeside Books"));
    window.press("#card-remove");
    window.until(() -> window.sees("#overview-put-back"));
    assertTrue(list.in(books).isEmpty());
    assertTrue(Files.exists(books.resolve("workspace.json")), "its files stay");
    window.press("#overview-put-back");
    Waiting.until(() -> list.called("Lakeside Books").isPresent());
    Waiting.until(() -> window.clients.opened(books).isPresent());
  }

  @Test
  void aClientIsDeletedOnceTheNumberIsTypedAndTheOneOnScreenIsNot() throws IOException {
    overview(coffee);
    window.press("#client-delete");
    window.until(() -> window.said("#clients-overview").contains("on screen"));
    overview(books);
    window.press("#client-delete");
    window.until(() -> window.sees("#delete-count"));
    assertTrue(window.hasTheKeys("#delete-client-cancel"), "the harmless step has the keys");
    window.pictures("client-delete");
    window.type("#delete-count", "1");
    assertTrue(disabled("#delete-client-do"));
    window.type("#delete-count", "0");
    assertFalse(disabled("#delete-client-do"));
    window.press("#delete-client-do");
    window.until(() -> window.list("#clients-table").getItems().size() == 1);
    window.until(() -> window.said("#clients-overview").contains("Lakeside Books is deleted"));
    assertFalse(Files.exists(books));
    assertTrue(list.in(books).isEmpty());
    assertEquals("Northwind Coffee", window.client());
  }

  @Test
  void aClientNobodyCanCountIsDeletedOnceItsNameIsTyped() throws IOException {
    overview(books);
    window.clients.close(books);
    try (var files = Files.newDirectoryStream(books, "*.mv.db")) {
      for (Path file : files) Files.write(file, new byte[4_096]);
    }
    window.press("#client-delete");
    window.until(() -> window.sees("#delete-count"));
    String question =
        ((TextField) Fx.get(() -> window.find("#delete-count").orElseThrow())).getAccessibleText();
    assertTrue(question.endsWith("type its name: Lakeside Books"), question);
    window.pictures("client-delete-by-name");
    window.type("#delete-count", "0");
    assertTrue(disabled("#delete-client-do"));
    window.type("#delete-count", "Lakeside Books");
    window.press("#delete-client-do");
    window.until(() -> window.said("#clients-overview").contains("Lakeside Books is deleted"));
    assertFalse(Files.exists(books));
    assertTrue(list.in(books).isEmpty());
  }

  private boolean disabled(String selector) {
    return Fx.get(() -> window.find(selector).orElseThrow().isDisabled());
  }

  // The overview, with a client chosen.
  private void overview(Path client) {
    if (!Fx.get(() -> window.sees("#clients-overview"))) {
      window.control(KeyCode.C, true);
      window.press("#client-overview");
    }
    window.until(() -> window.list("#clients-table").getItems().size() == 2);
    Fx.run(
        () ->
            window
                .list("#clients-table")
                .getSelectionModel()
                .select(client.equals(coffee) ? 0 : 1));
  }

  private List<String> frame() {
    return List.copyOf(window.find("#shell").orElseThrow().getStyleClass());
  }

  private String purpose() {
    return window.clients.open(books).stores().settings().charter().read().purpose();
  }

  @Test
  @EnabledIfSystemProperty(named = "earshot.pictures", matches = ".+")
  void picturesOfTheSwitcherTheOverviewAndTheSheet() throws IOException {
    Path damaged = Files.createDirectory(folder.resolve("damaged"));
    Files.writeString(damaged.resolve("workspace.json"), "{");
    list.put(Client.of(damaged, "Harbour Shoes", "rust"));
    list.put(Client.of(folder.resolve("aside"), "Meadow Tea", "ocean").enabled(false));
    window.clients.openAll(false);
    window.control(KeyCode.C, true);
    window.until(() -> window.list("#client-list").getItems().size() == 4);
    window.pictures("clients-switcher");
    window.press("#client-overview");
    window.pictures("clients-overview");
    window.press("#overview-new");
    window.pictures("clients-new");
    window.press("#new-client-cancel");
  }
}
