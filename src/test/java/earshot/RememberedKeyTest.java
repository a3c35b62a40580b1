package earshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.archive.Locking;
import earshot.cli.Commands;
import earshot.listening.secret.Secret;
import earshot.listening.secret.SecretRef;
import earshot.model.Client;
import earshot.storage.ClientList;
import earshot.storage.lock.KeyFile;
import earshot.storage.lock.RecoveryCode;
import earshot.storage.lock.WorkspaceKey;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A computer remembers the key of an encrypted workspace in its key store, and forgets it again.
class RememberedKeyTest {
  private static final String PASSPHRASE = "seven green bicycles";

  // Wrapping a key is slow on purpose: once is enough.
  private static final WorkspaceKey KEY = WorkspaceKey.random();
  private static final KeyFile LOCK =
      KeyFile.of(KEY, PASSPHRASE.toCharArray(), RecoveryCode.random());

  private final KeyShelf shelf = new KeyShelf();
  @TempDir private static Path once = Path.of("");
  @TempDir private Path folder;
  private Path workspace = Path.of("");

  @BeforeAll
  static void make() throws IOException {
    Path made = once.resolve("w");
    LOCK.write(Files.createDirectory(made));
    Keyring keys = new Keyring();
    keys.now(made, Optional.of(KEY));
    new Earshot(Optional.of(made), keys).open(made).close();
  }

  @BeforeEach
  void copy() {
    workspace = folder.resolve("w");
    Samples.copy(once.resolve("w"), workspace);
  }

  // As the command does, without the passphrase, which is slow to check on purpose.
  private void remember() {
    shelf.keys().memory(workspace).keep(KEY);
    assertEquals(1, shelf.kept.size());
  }

  @Test
  void whatIsRememberedOpensWithoutThePassphraseUntilItIsForgotten() {
    assertEquals(Commands.DONE, run(PASSPHRASE, "remember-key").code());
    assertEquals(1, shelf.kept.size());

    Console opened = run("", "sources");
    assertEquals(Commands.DONE, opened.code(), opened.err());
    Console forgotten = run("", "forget-key");
    assertEquals(Commands.DONE, forgotten.code(), forgotten.err());

    assertForgotten();
    Console refused = run("", "sources");
    assertEquals(Commands.REFUSED, refused.code());
    assertTrue(refused.err().contains("passphrase"), refused.err());
    assertEquals(Commands.DONE, run(PASSPHRASE, "sources").code());
  }

  @Test
  void whereTheSecretIsMissingOrWrongThePassphraseIsAskedForAndNothingElseIsSaid() {
    remember();
    Map<SecretRef, Secret> kept = Map.copyOf(shelf.kept);
    List<Consumer<KeyShelf>> breaks =
        List.of(
            broken -> broken.kept.replaceAll((ref, secret) -> new Secret("00".repeat(32))),
            broken -> broken.kept.replaceAll((ref, secret) -> new Secret("no digits")),
            broken -> broken.kept.clear(),
            broken -> broken.locked = true,
            broken -> broken.away = true);
    for (Consumer<KeyShelf> breaking : breaks) {
      shelf.kept.putAll(kept);
      breaking.accept(shelf);
      assertEquals(Commands.REFUSED, run("", "sources").code());
      Console opened = run(PASSPHRASE, "sources");
      assertEquals(Commands.DONE, opened.code(), opened.err());
      assertEquals("", opened.err());
    }
  }

  @Test
  void withoutAKeyStoreNothingIsRememberedAndThatIsSaid() {
    shelf.away = true;
    Console refused = run(PASSPHRASE, "remember-key");
    assertEquals(Commands.REFUSED, refused.code());
    assertTrue(refused.err().contains("no key store that is open"), refused.err());
    assertForgotten();
  }

  @Test
  void forgettingWorksWhereTheKeyStoreIsAwayFromThenOnNothingOpensByIt() {
    remember();
    shelf.away = true;
    assertEquals(Commands.DONE, run(PASSPHRASE, "forget-key").code());
    shelf.away = false;
    assertEquals(Commands.REFUSED, run("", "sources").code());
  }

  @Test
  void backupsAndArchivesCarryNothingOfIt() throws IOException {
    remember();
    String backup = run("", "backup", "--json").json().getFirst().path("file").asString();
    KeyFile inside = Locking.lockOf(Path.of(backup)).orElseThrow();
    assertFalse(inside.opensBySystem());
    assertEquals(Optional.empty(), inside.systemName());
    assertTrue(KeyFile.read(workspace).opensBySystem(), "the workspace keeps it");

    Path archive = folder.resolve("a.earshot");
    assertEquals(Commands.DONE, run("", "export", archive.toString()).code());
    try (var zip = new java.util.zip.ZipFile(archive.toFile())) {
      assertTrue(zip.stream().noneMatch(each -> each.getName().endsWith("lock.json")));
    }
  }

  @Test
  void aNewPassphraseAndDecryptingForgetIt() {
    remember();
    Console changed = run("quite another one", "passphrase");
    assertEquals(Commands.DONE, changed.code(), changed.err());
    assertForgotten();
    assertEquals(Commands.DONE, run("quite another one", "remember-key").code());
    assertEquals(1, shelf.kept.size());
    Console plain = run("", "decrypt");
    assertEquals(Commands.DONE, plain.code(), plain.err());
    assertTrue(shelf.kept.isEmpty());
    assertFalse(Files.exists(workspace.resolve(KeyFile.FILE)));
  }

  @Test
  void aRememberedClientListensFromTheStart() {
    remember();
    ClientList list = new ClientList(folder.resolve("usual"));
    list.put(Client.of(workspace, "Lakeside Books", "plum"));
    Machine machine = new Earshot(Optional.empty(), shelf.keys()).machine(() -> false);
    try (Clients clients = new Clients(list, machine, each -> {})) {
      clients.openAll(true);
      assertTrue(clients.opened(workspace).isPresent());
    }
    shelf.kept.clear();
    Machine other = new Earshot(Optional.empty(), shelf.keys()).machine(() -> false);
    try (Clients clients = new Clients(list, other, each -> {})) {
      clients.openAll(true);
      assertTrue(clients.opened(workspace).isEmpty());
      assertEquals(Optional.empty(), clients.refusal(workspace), "it waits for its passphrase");
    }
  }

  @Test
  void aClientThatIsDeletedIsRememberedNoMore() {
    remember();
    ClientList list = new ClientList(folder.resolve("usual"));
    list.put(Client.of(workspace, "Lakeside Books", "plum"));
    Machine machine = new Earshot(Optional.empty(), shelf.keys()).machine(() -> false);
    try (Clients clients = new Clients(list, machine, each -> {})) {
      WorkingClients desk = new WorkingClients(clients);
      assertEquals(List.of(), desk.going(workspace).reach().stays());
      desk.delete(workspace);
    }
    assertTrue(shelf.kept.isEmpty());
    assertFalse(Files.exists(workspace));
  }

  private void assertForgotten() {
    assertTrue(shelf.kept.isEmpty());
    assertFalse(KeyFile.read(workspace).opensBySystem());
  }

  // Each run is a program of its own, as from a terminal.
  private Console run(String typed, String... words) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    String[] args =
        Stream.concat(Stream.of(words), Stream.of("--workspace", workspace.toString()))
            .toArray(String[]::new);
    String lines = typed.isEmpty() ? "" : typed + "\n";
    int code =
        Commands.run(
            args,
            new Earshot(Optional.of(workspace), shelf.keys()),
            new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)),
            new PrintStream(out, false, StandardCharsets.UTF_8),
            new PrintStream(err, false, StandardCharsets.UTF_8));
    return new Console(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
