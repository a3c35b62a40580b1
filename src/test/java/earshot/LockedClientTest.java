package earshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.model.BrandRole;
import earshot.model.Client;
import earshot.model.JournalAction;
import earshot.storage.ClientList;
import earshot.storage.Database;
import earshot.storage.lock.KeyFile;
import earshot.storage.lock.RecoveryCode;
import earshot.storage.lock.WorkspaceKey;
import earshot.ui.Fx;
import earshot.ui.UiTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The window of the program where a client is encrypted, or becomes so from the start.
@UiTest
class LockedClientTest {
  private static final String PASSPHRASE = "seven green bicycles";

  // Wrapping a key is slow on purpose: once is enough.
  private static final RecoveryCode CODE = RecoveryCode.random();
  private static final WorkspaceKey KEY = WorkspaceKey.random();
  private static final KeyFile LOCK = KeyFile.of(KEY, PASSPHRASE.toCharArray(), CODE);

  @TempDir private Path folder;
  private ClientList list;
  private final KeyShelf shelf = new KeyShelf();
  private OpenClients window;
  private Path coffee;
  private Path books;

  @BeforeEach
  void make() throws IOException {
    coffee = folder.resolve("data").resolve("workspace");
    books = folder.resolve("books");
    list = new ClientList(coffee);
    list.put(Client.of(coffee, "Northwind Coffee", "fern"));
    list.put(Client.of(books, "Lakeside Books", "plum"));
    Machine machine = OpenClients.machine();
    machine.keys().now(books, Optional.of(KEY));
    LOCK.write(Files.createDirectory(books));
    try (Clients made = new Clients(list, machine, each -> {})) {
      for (Path each : List.of(coffee, books)) {
        made.open(each).brands().add("Brand", BrandRole.OWN, "brand", "test");
      }
    }
    shelf.away = true;
    window = new OpenClients(list, machine());
  }

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void aLockedClientIsUnlockedFromTheSwitcherWhileTheOtherListens() throws IOException {
    window.begin(coffee);
    window.control(KeyCode.C, true);
    window.until(() -> window.list("#client-list").getItems().size() == 2);
    window.pictures("clients-switcher-locked");
    window.press("#client-overview");
    window.pictures("clients-overview-locked");
    window.control(KeyCode.C, true);
    window.type("#client-search", "lake");
    window.until(() -> window.list("#client-list").getItems().size() == 1);
    window.enter("#client-search");
    // The page and the name over it come in one piece: whoever sees the one sees the other.
    window.until(() -> window.sees("#unlock"));
    assertEquals("Lakeside Books", Fx.get(window::laidOutClient));
    assertEquals("Lakeside Books – Earshot", window.title.get());
    Waiting.until(() -> window.hasTheKeys("#unlock-passphrase"));
    window.pictures("clients-unlock");
    assertTrue(window.clients.opened(coffee).isPresent(), "the other one listens on");
    window.type("#unlock-passphrase", "seven green bicyclex");
    window.press("#unlock-open");
    window.until(() -> window.said("#unlock").contains("not the passphrase"));
    assertTrue(window.clients.opened(books).isEmpty());
    window.type("#unlock-passphrase", PASSPHRASE);
    window.press("#unlock-open");
    window.until(() -> window.sees("#shell"));
    window.until(() -> window.client().equals("Lakeside Books"));
    assertTrue(window.clients.opened(books).isPresent());
  }

  @Test
  void whatWasTickedOpensTheClientWithoutItsPageTheNextTime() throws IOException {
    shelf.away = false;
    window.begin(stage -> stage.beginAsking(books));
    window.until(() -> window.sees("#unlock-remember"));
    window.pictures("clients-unlock-remember");
    window.press("#unlock-remember");
    window.type("#unlock-passphrase", PASSPHRASE);
    window.press("#unlock-open");
    window.until(() -> window.sees("#shell"));
    assertEquals(1, shelf.kept.size());
    window.close();

    window = new OpenClients(list, machine());
    window.begin(stage -> stage.show(books));
    window.until(() -> window.sees("#shell"));
    assertEquals("Lakeside Books", window.client());
  }

  private Machine machine() {
    return new Earshot(Optional.empty(), shelf.keys()).machine(Platform::isFxApplicationThread);
  }

  @Test
  void theProgramBeginsWithALockedClientWhichWaitsForItsCodeWhileAnotherIsShown() {
    window.begin(stage -> stage.beginAsking(books));
    Waiting.until(() -> window.hasTheKeys("#unlock-passphrase"));
    Waiting.until(() -> window.clients.opened(coffee).isPresent());
    window.until(
        () -> {
          window.control(KeyCode.TAB, false);
          return window.client().equals("Northwind Coffee");
        });
    window.until(() -> window.sees("#shell"));
    assertTrue(window.clients.opened(books).isEmpty());
    window.control(KeyCode.C, true);
    window.type("#client-search", "lake");
    window.until(() -> window.list("#client-list").getItems().size() == 1);
    window.enter("#client-search");
    window.until(() -> window.sees("#unlock"));
    Fx.run(() -> ((Hyperlink) window.find("#unlock-other").orElseThrow()).fire());
    window.type("#unlock-code", CODE.grouped());
    window.press("#unlock-open");
    window.until(() -> window.sees("#shell"));
    assertTrue(window.clients.opened(books).isPresent());
  }

  @Test
  void aNewClientIsEncryptedFromTheStartOnceItsCodeCameBack() throws IOException {
    window.begin(coffee);
    window.control(KeyCode.C, true);
    window.press("#client-new");
    window.type("#new-client-name", "Harbour Shoes");
    window.type("#new-client-purpose", "answer who asks");
    Fx.run(() -> ((CheckBox) window.find("#new-lock").orElseThrow()).setSelected(true));
    window.pictures("clients-new-encrypted");
    window.type("#lock-new", PASSPHRASE);
    window.type("#lock-again", "another one");
    window.press("#new-client-make");
    assertFalse(Fx.get(() -> window.sees("#lock-code")), "the two differ");
    window.type("#lock-again", PASSPHRASE);
    window.press("#new-client-make");
    assertTrue(Fx.get(() -> window.sees("#lock-code")));
    assertTrue(list.called("Harbour Shoes").isEmpty(), "nothing is made before the code came back");
    window.pictures("clients-new-code");
    window.type("#lock-back", RecoveryCode.random().grouped());
    window.press("#new-client-make");
    assertTrue(window.said("#new-client").contains("another code"));
    String shown = window.text("#lock-code");
    window.type("#lock-back", shown);
    window.press("#new-client-make");
    Waiting.until(() -> window.client().equals("Harbour Shoes"));
    assertEquals("", window.text("#lock-code"), "it is shown once");
    Path made = list.called("Harbour Shoes").orElseThrow().folder();
    assertTrue(Database.isEncrypted(made));
    Workspace workspace = window.clients.opened(made).orElseThrow();
    assertTrue(workspace.encryption().isOn());
    assertTrue(
        workspace.stores().journal().page(Optional.empty(), 10).stream()
            .anyMatch(line -> line.action().equals(JournalAction.ENCRYPTED.words())));
    WorkspaceKey opened = KeyFile.read(made).open(RecoveryCode.read(shown));
    assertEquals(window.clients.keys().of(made), Optional.of(opened));
  }
}
