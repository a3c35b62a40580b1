package earshot.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.storage.lock.LockRefused;
import earshot.storage.lock.WorkspaceKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Databases whose file is encrypted.
class EncryptedDatabaseTest {
  private static final WorkspaceKey KEY = WorkspaceKey.random();
  private static final WorkspaceKey OTHER = WorkspaceKey.random();
  private static final String PLANTED = "zebrafinchmarmalade";

  @TempDir private Path folder = Path.of("");

  @Test
  void aNewWorkspaceIsEncryptedFromTheStartAndGivesBackWhatItTook() throws IOException {
    try (Database database = opened(Optional.of(KEY))) {
      plant(database);
      assertTrue(Database.isEncrypted(folder));
      assertEquals(Optional.of(KEY), database.key());
    }
    assertEquals(List.of(), whoHolds(PLANTED));
    try (Database database = opened(Optional.of(KEY))) {
      assertEquals(PLANTED, planted(database));
    }
  }

  @Test
  void aWrongKeyAndNoKeyAreRefusedInWordsThatSayEncrypted() throws IOException {
    opened(Optional.of(KEY)).close();
    byte[] before = Files.readAllBytes(file());
    LockRefused none = assertThrows(LockRefused.class, () -> opened(Optional.empty()));
    assertEquals(LockRefused.Why.LOCKED, none.why());
    assertTrue(String.valueOf(none.getMessage()).contains("is encrypted"));
    StorageRefused wrong = assertThrows(StorageRefused.class, () -> opened(Optional.of(OTHER)));
    assertTrue(String.valueOf(wrong.getMessage()).contains("is encrypted"), wrong.getMessage());
    org.junit.jupiter.api.Assertions.assertArrayEquals(before, Files.readAllBytes(file()));
  }

  @Test
  void whatH2SaysOfAWrongAMissingAndAnUnaskedKeyIsTranslated() throws Exception {
    opened(Optional.of(KEY)).close();
    Access access = Access.plain().with(Optional.of(OTHER));
    int wrong = code(() -> access.connect(DatabaseUrl.writing(access, file()), DatabaseUrl.WRITER));
    int missing =
        code(
            () ->
                java.sql.DriverManager.getConnection(
                    DatabaseUrl.writing(access, file()), DatabaseUrl.WRITER, DatabaseUrl.WRITER));
    int unasked =
        code(
            () ->
                Access.plain()
                    .connect(DatabaseUrl.writing(Access.plain(), file()), DatabaseUrl.WRITER));
    assertEquals(List.of(90049, 90050, 90030), List.of(wrong, missing, unasked));
    for (int code : List.of(wrong, missing, unasked)) {
      String said = String.valueOf(Encrypted.meant(folder, code).orElseThrow().getMessage());
      assertTrue(said.contains("it is encrypted") && said.contains("no repair"), said);
    }
    assertEquals(Optional.empty(), Encrypted.meant(folder, 90020));
  }

  @Test
  void anExistingWorkspaceIsEncryptedAndDecryptedWhileItIsOpen() throws IOException {
    try (Database database = opened(Optional.empty())) {
      plant(database);
      Map<String, Long> owned = owned(database);
      assertFalse(whoHolds(PLANTED).isEmpty(), "the scan finds what is plain");
      database.rewrite(Optional.of(KEY), Progress.NONE);
      assertEquals(PLANTED, planted(database));
      assertEquals(owned, owned(database));
      assertEquals(List.of(), whoHolds(PLANTED));
      database.compact(Progress.NONE);
      assertEquals(PLANTED, planted(database));
    }
    assertEquals(List.of(), whoHolds(PLANTED));
    try (Database database = opened(Optional.of(KEY))) {
      database.rewrite(Optional.of(OTHER), Progress.NONE);
      assertEquals(PLANTED, planted(database));
      database.rewrite(Optional.empty(), Progress.NONE);
      assertEquals(PLANTED, planted(database));
    }
    assertFalse(Database.isEncrypted(folder));
    try (Database database = opened(Optional.empty())) {
      assertEquals(PLANTED, planted(database));
    }
  }

  @Test
  void encryptingThatIsGivenUpChangesNothing() throws IOException {
    try (Database database = opened(Optional.empty())) {
      plant(database);
      assertThrows(
          CancellationException.class,
          () ->
              database.rewrite(
                  Optional.of(KEY),
                  (done, of) -> {
                    if (done >= of / 2) throw new CancellationException();
                  }));
      assertEquals(PLANTED, planted(database));
      assertFalse(Database.isEncrypted(folder));
    }
    try (Stream<Path> files = Files.list(folder)) {
      assertFalse(files.anyMatch(file -> file.getFileName().toString().startsWith("unfinished")));
    }
  }

  @Test
  void plainDatabasesLeftBesideAnEncryptedOneGoAtTheNextOpening() throws IOException {
    try (Database database = opened(Optional.empty())) {
      plant(database);
      Path plain = database.file();
      Path kept = folder.resolve("kept");
      database.rewrite(Optional.of(KEY), (done, of) -> copyOnce(plain, kept));
      Files.move(kept, plain);
    }
    assertFalse(whoHolds(PLANTED).isEmpty());
    opened(Optional.of(KEY)).close();
    assertEquals(List.of(), whoHolds(PLANTED));
  }

  @Test
  void anOlderEncryptedWorkspaceIsUpgradedUnderItsKey() throws IOException {
    Seams old = Seams.product().migrations(Migrations.ours().upTo(5)).key(Optional.of(KEY));
    Database.open(folder, Stored.CLOCK, () -> false, old).close();
    try (Database database = opened(Optional.of(KEY))) {
      plant(database);
      assertEquals(PLANTED, planted(database));
    }
    assertEquals(List.of(), whoHolds(PLANTED));
  }

  private static void copyOnce(Path from, Path to) {
    try {
      if (!Files.exists(to)) Files.copy(from, to);
    } catch (IOException failed) {
      throw new java.io.UncheckedIOException(failed);
    }
  }

  private Database opened(Optional<WorkspaceKey> key) {
    return Database.open(folder, Stored.CLOCK, () -> false, new Database.Opening(key, Upgrading.ALONE));
  }

  private Path file() {
    return folder.resolve(WorkspaceFile.read(folder).orElseThrow().database());
  }

  private static void plant(Database database) {
    database.write(rows -> SettingStore.put(rows, "planted", PLANTED));
  }

  private static String planted(Database database) {
    return database.read(rows -> SettingStore.find(rows, "planted")).orElse("");
  }

  private static Map<String, Long> owned(Database database) {
    return database.read(Migrations::owned);
  }

  private List<String> whoHolds(String words) throws IOException {
    List<String> found = new java.util.ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String raw = Files.readString(file, StandardCharsets.ISO_8859_1);
        if (raw.contains(words)) found.add(file.toString());
      }
    }
    return found;
  }

  private static int code(java.util.concurrent.Callable<?> act) throws Exception {
    try {
      act.call();
    } catch (SQLException failed) {
      return failed.getErrorCode();
    }
    return 0;
  }
}
