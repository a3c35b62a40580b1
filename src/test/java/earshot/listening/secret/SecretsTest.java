package earshot.listening.secret;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
  private static final SecretRef REF = new SecretRef("mail/ana", "imaps://mail.example.org:993");
  private static final Secret VALUE = new Secret("canary-7 \"ü\\ \n");

  @TempDir Path folder;

  @BeforeEach
  void closeTheFolder() throws IOException {
    if (posix()) {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }
  }

  @Test
  void whatIsKeptIsFoundAgainAfterARestart() {
    Secrets.inFile(folder).keep(REF, VALUE);
    assertEquals(Optional.of(VALUE), Secrets.inFile(folder).find(REF));
    Secrets.inFile(folder).forget(REF);
    assertEquals(Optional.empty(), Secrets.inFile(folder).find(REF));
    Secrets.inFile(folder).forget(REF);
  }

  @Test
  void anotherOriginFindsNothing() {
    for (SecretStore store : List.of(Secrets.inFile(folder), Secrets.over(folder, new Shelf()))) {
      store.keep(REF, VALUE);
      Set<String> others = lookalikes();
      assertTrue(others.size() >= 100, "only " + others.size());
      for (String origin : others) {
        assertEquals(Optional.empty(), store.find(new SecretRef("mail/ana", origin)), origin);
      }
      assertEquals(Optional.empty(), store.find(new SecretRef("mail/Ana", REF.origin())));
      assertEquals(Optional.of(VALUE), store.find(REF));
      store.forget(REF);
    }
  }

  @Test
  void theFileIsForItsOwnerAlone() throws IOException {
    Assumptions.assumeTrue(posix(), "skipped: no rights of this kind on this system");
    Secrets.inFile(folder).keep(REF, VALUE);
    Path file = folder.resolve(Secrets.FILE);
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    try (var all = Files.list(folder)) {
      assertEquals(List.of(file), all.toList());
    }
  }

  @Test
  void aFileThatOthersCanReadIsRefusedWithASentence() throws IOException {
    Assumptions.assumeTrue(posix(), "skipped: no rights of this kind on this system");
    SecretStore store = Secrets.inFile(folder);
    store.keep(REF, VALUE);
    Path file = folder.resolve(Secrets.FILE);
    for (String rights : List.of("rw-r-----", "rw----r--", "rw--w----", "rwxrwxrwx")) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(rights));
      SecretsUnavailable refused =
          assertThrows(SecretsUnavailable.class, () -> store.find(REF), rights);
      assertTrue(refused.toString().contains("Others can read “"), refused.toString());
      assertThrows(SecretsUnavailable.class, () -> store.keep(REF, VALUE), rights);
    }
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    assertEquals(Optional.of(VALUE), store.find(REF));
  }

  @Test
  void nothingIsKeptInAFolderWhereOthersWrite() throws IOException {
    Assumptions.assumeTrue(posix(), "skipped: no rights of this kind on this system");
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxr-x"));
    SecretStore store = Secrets.inFile(folder);
    SecretsUnavailable refused =
        assertThrows(SecretsUnavailable.class, () -> store.keep(REF, VALUE));
    assertTrue(refused.toString().contains("Others may write into “"), refused.toString());
    assertFalse(Files.exists(folder.resolve(Secrets.FILE)));
  }

  @Test
  void aLinkInItsPlaceIsNotFollowed() throws IOException {
    Assumptions.assumeTrue(posix(), "skipped: no rights of this kind on this system");
    Path elsewhere = Files.writeString(folder.resolve("elsewhere"), "{}");
    Files.createSymbolicLink(folder.resolve(Secrets.FILE), elsewhere);
    SecretStore store = Secrets.inFile(folder);
    assertThrows(SecretsUnavailable.class, () -> store.keep(REF, VALUE));
    assertEquals("{}", Files.readString(elsewhere));
  }

  @Test
  void aDamagedFileIsKeptAside() throws IOException {
    SecretStore store = Secrets.inFile(folder);
    store.keep(REF, VALUE);
    Path file = folder.resolve(Secrets.FILE);
    String whole = Files.readString(file);
    Files.writeString(file, whole.substring(0, whole.length() - 20));
    assertEquals(Optional.empty(), store.find(REF));
    Path aside = folder.resolve("secrets.json.damaged-1");
    assertEquals(whole.substring(0, whole.length() - 20), Files.readString(aside));
    assertTrue(store.where().endsWith("lies beside it as secrets.json.damaged-1."), store.where());
    store.keep(REF, VALUE);
    assertEquals(Optional.of(VALUE), store.find(REF));
  }

  @Test
  void aDamagedFileDoesNotHideWhatTheKeyStoreHolds() throws IOException {
    SecretStore store = Secrets.over(folder, new Shelf());
    store.keep(REF, VALUE);
    Path file = folder.resolve(Secrets.FILE);
    Files.writeString(file, Files.readString(file).replace("]", ""));
    assertEquals(Optional.of(VALUE), store.find(REF));
  }

  @Test
  void noTextShowsASecret() throws IOException {
    Shelf shelf = new Shelf();
    SecretStore store = Secrets.over(folder, shelf);
    store.keep(REF, VALUE);
    assertFalse(Files.readString(folder.resolve(Secrets.FILE)).contains("canary"));
    for (Object each :
        List.of(
            VALUE,
            REF,
            store,
            store.find(REF),
            store.where(),
            store.edition(REF),
            SecretNotes.Kept.fresh(VALUE),
            SecretNotes.fresh().with(REF, SecretNotes.Kept.fresh(VALUE)))) {
      assertFalse(String.valueOf(each).contains("canary"), each.getClass().getName());
    }
  }

  @Test
  void twoWorkspacesShareNothing(@TempDir Path other) throws IOException {
    Shelf shelf = new Shelf();
    if (posix()) Files.setPosixFilePermissions(other, PosixFilePermissions.fromString("rwx------"));
    Secrets.over(folder, shelf).keep(REF, VALUE);
    Secrets.over(other, shelf).keep(REF, new Secret("another"));
    assertEquals(Optional.of(VALUE), Secrets.over(folder, shelf).find(REF));
    Secrets.over(other, shelf).forget(REF);
    assertEquals(Optional.of(VALUE), Secrets.over(folder, shelf).find(REF));
  }

  @Test
  void theEditionChangesWithEachKeeping() {
    for (SecretStore store : List.of(Secrets.inFile(folder), Secrets.over(folder, new Shelf()))) {
      assertEquals("", store.edition(REF));
      store.keep(REF, VALUE);
      String first = store.edition(REF);
      assertEquals(first, store.edition(REF));
      store.keep(REF, VALUE);
      assertNotEquals(first, store.edition(REF));
      store.forget(REF);
    }
  }

  @Test
  void whatAKeyStoreRefusesTheFileTakes() {
    Shelf shelf = new Shelf();
    SecretStore store = Secrets.over(folder, shelf);
    store.keep(REF, new Secret("older"));
    shelf.locked = true;
    store.keep(REF, VALUE);
    assertEquals(Optional.of(VALUE), store.find(REF));
    assertEquals(
        "In the key store of this computer (Shelf). Some are in a file only you can read: "
            + folder.resolve(Secrets.FILE)
            + ".",
        store.where());
    shelf.locked = false;
    assertEquals(Optional.of(VALUE), store.find(REF), "the newer one counts");
    store.keep(REF, VALUE);
    assertEquals("In the key store of this computer (Shelf).", store.where());
  }

  @Test
  void aKeyStoreThatHangsIsNotWaitedFor() {
    CountDownLatch never = new CountDownLatch(1);
    Vault hanging = new Shelf(never);
    SecretStore store = Secrets.over(folder, new PatientVault(hanging, Duration.ofMillis(50)));
    assertTimeoutPreemptively(Duration.ofSeconds(30), () -> store.keep(REF, VALUE));
    assertEquals(Optional.of(VALUE), store.find(REF), "the file has it");
    SecretRef unknown = new SecretRef("other", REF.origin());
    SecretsUnavailable slow = assertThrows(SecretsUnavailable.class, () -> store.find(unknown));
    assertEquals(
        "The key store of this computer (Shelf) does not answer. Unlock it and try again.",
        slow.getMessage());
    never.countDown();
  }

  @Test
  void withoutAKeyStoreTheFileIsUsedAndSaidToBe() {
    SecretStore store =
        assertTimeoutPreemptively(
            Duration.ofSeconds(30),
            () -> Secrets.open(folder, "Linux", Map.of(), Duration.ofSeconds(5)));
    assertEquals(
        "In a file only you can read: %s, because this computer has no key store that is open."
            .formatted(folder.resolve(Secrets.FILE)),
        store.where());
    store.keep(REF, VALUE);
    assertEquals(Optional.of(VALUE), store.find(REF));
  }

  private static boolean posix() {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
  }

  /// Origins that a person or a careless program could take for the right one.
  private static Set<String> lookalikes() {
    Set<String> origins = new LinkedHashSet<>();
    String right = REF.origin();
    for (String scheme : List.of("imap", "imap+plain", "https", "http", "IMAPS", "imaps:")) {
      origins.add(right.replace("imaps:", scheme + ":"));
    }
    for (int port : new int[] {1, 80, 143, 443, 992, 994, 1993, 9930, 99, 65_535}) {
      origins.add("imaps://mail.example.org:" + port);
    }
    String host = "mail.example.org";
    for (int i = 0; i < host.length(); i++) {
      origins.add("imaps://" + host.substring(0, i) + host.substring(i + 1) + ":993");
      origins.add("imaps://" + host.substring(0, i) + "x" + host.substring(i) + ":993");
      char up = Character.toUpperCase(host.charAt(i));
      if (up != host.charAt(i)) {
        origins.add("imaps://" + host.substring(0, i) + up + host.substring(i + 1) + ":993");
      }
      for (String other : List.of("\u200b", "\u0430", "%6d", "-")) {
        origins.add("imaps://" + host.substring(0, i) + other + host.substring(i + 1) + ":993");
      }
    }
    for (String end : List.of("", "/", ":", "993", ":993/", ":993 ", ":0993", ".:993", "#:993")) {
      origins.add("imaps://mail.example.org" + end);
    }
    origins.add("imaps://ana@mail.example.org:993");
    origins.add("imaps://mail.example.org.evil.example:993");
    origins.add("imaps://evil.example/mail.example.org:993");
    origins.add(" " + right);
    origins.add("");
    origins.remove(right);
    return origins;
  }

  /// A key store in memory that tells no large letters from small ones, as some do.
  private static final class Shelf implements Vault {
    private final Map<String, String> entries = new HashMap<>();
    private final CountDownLatch open;
    private boolean locked;

    private Shelf() {
      this(new CountDownLatch(0));
    }

    private Shelf(CountDownLatch open) {
      this.open = open;
    }

    @Override
    public String name() {
      return "Shelf";
    }

    @Override
    public Optional<String> find(Slot slot) {
      waitUntilOpen();
      return Optional.ofNullable(entries.get(key(slot)));
    }

    @Override
    public void keep(Slot slot, String content) {
      waitUntilOpen();
      if (locked) throw new SecretsUnavailable("locked");
      entries.put(key(slot), content);
    }

    @Override
    public void forget(Slot slot) {
      waitUntilOpen();
      entries.remove(key(slot));
    }

    private void waitUntilOpen() {
      try {
        open.await();
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
      }
    }

    private static String key(Slot slot) {
      return slot.label().toLowerCase(java.util.Locale.ROOT);
    }
  }
}
