package earshot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.cli.Commands;
import earshot.model.BrandRole;
import earshot.model.Client;
import earshot.storage.ClientList;
import earshot.ui.Fx;
import earshot.ui.UiTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The window of the program where a client lies in a folder that is copied to other computers.
@UiTest
class DoubtfulClientTest {
  @TempDir private Path folder;
  private ClientList list;
  private OpenClients window;
  private Path coffee;
  private Path books;

  @BeforeEach
  void make() {
    coffee = folder.resolve("data").resolve("workspace");
    books = folder.resolve("Dropbox").resolve("books");
    list = new ClientList(coffee);
    list.put(Client.of(coffee, "Northwind Coffee", "fern"));
    list.put(Client.of(books, "Lakeside Books", "plum"));
    try (Clients made = new Clients(list, OpenClients.machine(), each -> {})) {
      for (Path each : List.of(coffee, books)) {
        made.open(each).brands().add("Brand", BrandRole.OWN, "brand", "test");
      }
    }
    window = new OpenClients(list, OpenClients.machine());
  }

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void aTerminalIsWarnedUntilAnywayIsSaid() {
    String warned = complaint("sources");
    assertTrue(warned.contains("Dropbox copies"), warned);
    assertTrue(
        complaint("sources").contains("--folder-anyway"), "it is not confirmed by being told");
    assertEquals("", complaint("sources", "--folder-anyway"));
    assertEquals("", complaint("sources"));
  }

  @Test
  void whoeverTakesTheFolderIntoTheListIsWarned() {
    String warned = said("workspaces", "add", books.toString());
    assertTrue(warned.contains("Dropbox copies"), warned);
    assertEquals("", said("workspaces", "add", coffee.toString()));
    assertEquals("", said("workspaces", "add", books.toString(), "--folder-anyway"));
    assertEquals("", said("workspaces", "add", books.toString()));
  }

  @Test
  void whoeverWatchesForAllClientsIsWarnedOfThoseItIsTrueOf() throws Exception {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Thread watching = Thread.ofPlatform().start(() -> run(err, "watch", "--all"));
    Waiting.until(() -> err.toString(UTF_8).endsWith("told again.\n"));
    watching.interrupt();
    watching.join();
    List<String> lines = err.toString(UTF_8).lines().toList();
    assertEquals(1, lines.size(), lines.toString());
    assertTrue(lines.getFirst().startsWith("Lakeside Books: "), lines.toString());
  }

  private String complaint(String... command) {
    List<String> line = new ArrayList<>(List.of(command));
    line.addAll(List.of("--workspace", books.toString()));
    return said(line.toArray(String[]::new));
  }

  private String said(String... line) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    run(err, line);
    return err.toString(UTF_8);
  }

  private void run(ByteArrayOutputStream err, String... line) {
    int code =
        Commands.run(
            line,
            new Earshot(Optional.of(coffee)),
            InputStream.nullInputStream(),
            new PrintStream(OutputStream.nullOutputStream(), false, UTF_8),
            new PrintStream(err, false, UTF_8));
    assertEquals(Commands.DONE, code);
  }

  @Test
  void itIsAskedAboutOnceAndThenShown() throws IOException {
    window.begin(stage -> stage.beginAsking(books));
    Waiting.until(() -> window.hasTheKeys("#doubt-anyway"));
    Waiting.until(() -> window.clients.opened(coffee).isPresent());
    assertEquals("Lakeside Books", Fx.get(window::laidOutClient));
    assertTrue(window.clients.opened(books).isEmpty(), "it waits for its answer");
    window.pictures("clients-doubt");
    window.press("#doubt-anyway");
    window.until(() -> window.sees("#shell"));
    assertTrue(window.clients.opened(books).isPresent());
    assertEquals(Optional.empty(), window.clients.doubts().of(books));
  }
}
