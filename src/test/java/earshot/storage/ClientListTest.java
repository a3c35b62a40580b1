package earshot.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.model.Client;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClientListTest {
  @TempDir private Path folder;
  private ClientList list;

  @BeforeEach
  void begin() {
    list = list();
  }

  @Test
  void theUsualFolderIsTheFirstAndNothingIsWrittenByReading() {
    assertEquals(List.of(usual()), list.all().stream().map(Client::folder).toList());
    assertFalse(Files.exists(folder.resolve("data")));
  }

  @Test
  void whatIsPutIsThereAfterANewStartForItsOwnerOnly() throws IOException {
    Client books = Client.of(folder.resolve("books"), "Lakeside Books", "plum").enabled(false);
    list.put(books);
    assertEquals(books, list().called("LAKESIDE books").orElseThrow());
    assertEquals(2, list().all().size());
    Path file = folder.resolve("data").resolve(ClientList.FILE);
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    assertEquals(
        "rwx------",
        PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("data"))));
  }

  @Test
  void twoClientsCannotHaveOneName() {
    list.put(Client.of(folder.resolve("a"), "Books", "plum"));
    Client second = Client.of(folder.resolve("b"), "books", "rust");
    assertThrows(IllegalArgumentException.class, () -> list.put(second));
    list.put(second.named("Shoes"));
    assertThrows(
        IllegalArgumentException.class,
        () -> list.change(second.folder(), client -> client.named("BOOKS")));
  }

  @Test
  void twoProgramsChangeTheListWithoutLosingAnything() {
    ClientList other = list();
    list.put(Client.of(folder.resolve("a"), "A", "plum"));
    other.put(Client.of(folder.resolve("b"), "B", "rust"));
    assertEquals(3, list.all().size());
  }

  @Test
  void theUsualOneStaysAndOthersGo() {
    list.put(Client.of(folder.resolve("a"), "A", "plum"));
    list.remove(folder.resolve("a"));
    assertEquals(1, list.all().size());
    assertThrows(IllegalArgumentException.class, () -> list.remove(usual()));
  }

  @Test
  void aDamagedListIsLaidAsideAndTheUsualClientIsThere() throws IOException {
    list.put(Client.of(folder.resolve("a"), "A", "plum"));
    Path file = folder.resolve("data").resolve(ClientList.FILE);
    Files.writeString(file, "{\"clients\":[{\"name\":\"no folder\"}]}");
    assertEquals(1, list.all().size());
    assertTrue(list.problem().orElseThrow().contains("clients.damaged.json"));
    assertFalse(Files.exists(file));
  }

  private Path usual() {
    return folder.resolve("data").resolve("workspace");
  }

  private ClientList list() {
    return new ClientList(usual());
  }
}
