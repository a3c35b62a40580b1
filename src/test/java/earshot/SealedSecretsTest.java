package earshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.listening.secret.Secret;
import earshot.listening.secret.SecretRef;
import earshot.listening.secret.SecretStore;
import earshot.listening.secret.Secrets;
import earshot.listening.secret.SecretsUnavailable;
import earshot.storage.lock.Sealed;
import earshot.storage.lock.WorkspaceKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The file of secrets in an encrypted workspace.
class SealedSecretsTest {
  private static final SecretRef REF = new SecretRef("token", "https://host.example:443");
  private static final Secret VALUE = new Secret("rhubarbsecret");

  @TempDir private Path folder;
  private final Keyring keys = new Keyring();
  private final WorkspaceKey key = WorkspaceKey.random();

  @BeforeEach
  void close() throws IOException {
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
  }

  @Test
  void aSecretOfAnEncryptedWorkspaceIsReadByItsKeyAlone() throws IOException {
    keys.now(folder, Optional.of(key));
    secrets().keep(REF, VALUE);
    assertEquals(Optional.of(VALUE), secrets().find(REF));
    assertTrue(Sealed.is(file()));
    assertFalse(
        Files.readString(file(), java.nio.charset.StandardCharsets.ISO_8859_1).contains("scope"));
    keys.now(folder, Optional.empty());
    assertThrows(SecretsUnavailable.class, () -> secrets().find(REF));
    assertTrue(Files.exists(file()), "a locked file is not taken for a damaged one");
  }

  @Test
  void whatAKillLeftReadableIsSealedWhenItIsReadNext() {
    secrets().keep(REF, VALUE);
    assertFalse(Sealed.is(file()));
    keys.now(folder, Optional.of(key));
    assertEquals(Optional.of(VALUE), secrets().find(REF));
    assertTrue(Sealed.is(file()));
  }

  @Test
  void aDamagedSealedFileIsPutAsideAndNothingIsGuessed() throws IOException {
    keys.now(folder, Optional.of(key));
    secrets().keep(REF, VALUE);
    byte[] bytes = Files.readAllBytes(file());
    bytes[bytes.length - 20] ^= 1;
    Files.write(file(), bytes);
    assertEquals(Optional.empty(), secrets().find(REF));
    assertTrue(Files.exists(folder.resolve(Secrets.FILE + ".damaged-1")));
  }

  private Path file() {
    return folder.resolve(Secrets.FILE);
  }

  private SecretStore secrets() {
    return Secrets.inFile(folder, new SealedSecrets(folder, keys));
  }
}
