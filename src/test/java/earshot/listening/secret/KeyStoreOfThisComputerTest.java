package earshot.listening.secret;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Runs where the session has a key store that is open, for instance under `dbus-run-session` with
/// an unlocked `gnome-keyring-daemon`.
class KeyStoreOfThisComputerTest {
  private static final SecretRef REF = new SecretRef("mail/ana", "imaps://mail.example.org:993");

  @TempDir Path folder;
  private SecretStore store = Secrets.inFile(Path.of("."));

  @BeforeEach
  void open() {
    store = Secrets.open(folder, Sealing.NONE);
    Assumptions.assumeTrue(
        store.where().startsWith("In the key store"),
        "skipped: this session has no key store that is open");
  }

  @Test
  void itKeepsReplacesAndForgets() {
    assertEquals(Optional.empty(), store.find(REF));
    store.keep(REF, new Secret("first ü"));
    String edition = store.edition(REF);
    store.keep(REF, new Secret("second ü".repeat(500)));
    assertEquals(
        Optional.of(new Secret("second ü".repeat(500))),
        Secrets.open(folder, Sealing.NONE).find(REF));
    assertFalse(edition.equals(store.edition(REF)));
    SecretRef other = new SecretRef("mail/ana", "imaps://mail.example.org:994");
    assertEquals(Optional.empty(), store.find(other));
    store.forget(REF);
    assertEquals(Optional.empty(), store.find(REF));
    store.forget(REF);
  }

  @Test
  void theFileHoldsOnlyTheMarkOfTheWorkspace() throws IOException {
    store.keep(REF, new Secret("canary-9"));
    try {
      assertFalse(Files.readString(folder.resolve(Secrets.FILE)).contains("canary-9"));
    } finally {
      store.forget(REF);
    }
  }

  @Test
  void itKeepsWhatHasNoFileBehindIt() {
    SystemStore system = SystemStore.open().orElseThrow();
    SecretRef ref = new SecretRef("workspace/trial", "earshot:workspace");
    try {
      system.keep(ref, new Secret("00ff"));
      assertEquals(Optional.of(new Secret("00ff")), SystemStore.open().orElseThrow().find(ref));
    } finally {
      system.forget(ref);
    }
    assertEquals(Optional.empty(), system.find(ref));
  }
}
