package earshot.archive;

import earshot.listening.secret.Secret;
import earshot.listening.secret.SecretRef;
import earshot.listening.secret.SecretsUnavailable;
import earshot.listening.secret.SystemStore;
import earshot.storage.lock.KeyFile;
import earshot.storage.lock.LockRefused;
import earshot.storage.lock.WorkspaceKey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What this computer remembers of an encrypted workspace, so that nobody has to type its
/// passphrase: a random secret in the key store of the system, which opens a copy of the key in the
/// key file. Neither of the two opens anything without the other.
public final class KeyMemory {
  private static final Logger LOG = LoggerFactory.getLogger(KeyMemory.class);
  private static final int SECRET = 32;

  private final Path folder;
  private final Supplier<Optional<SystemStore>> system;

  /// @param folder of the workspace
  /// @param system looks for the key store of this computer, which may take seconds
  public KeyMemory(Path folder, Supplier<Optional<SystemStore>> system) {
    this.folder = folder;
    this.system = system;
  }

  /// Whether this computer has a key store that answers; may take seconds.
  public boolean isOffered() {
    return system.get().isPresent();
  }

  /// Whether the key file says that a computer remembers it; told without asking the key store.
  public boolean isKept() {
    return lock().filter(KeyFile::opensBySystem).isPresent();
  }

  /// The key, where this computer remembers it; absent without a word where it does not.
  public Optional<WorkspaceKey> find() {
    Optional<KeyFile> lock = lock().filter(KeyFile::opensBySystem);
    if (lock.isEmpty()) return Optional.empty();
    try {
      return system
          .get()
          .flatMap(store -> store.find(ref(lock.get())))
          .flatMap(secret -> lock.get().open(HexFormat.of().parseHex(secret.value())));
    } catch (SecretsUnavailable | IllegalArgumentException other) {
      LOG.info("key not remembered kind={}", other.getClass().getSimpleName());
      return Optional.empty();
    }
  }

  /// Remembers the key from now on.
  ///
  /// @throws SecretsUnavailable when this computer has no key store that takes it
  public void keep(WorkspaceKey key) {
    SystemStore store =
        system
            .get()
            .orElseThrow(
                () ->
                    new SecretsUnavailable(
                        "This computer has no key store that is open, so it cannot remember the"
                            + " key. The passphrase opens the workspace as before."));
    byte[] secret = new byte[SECRET];
    new SecureRandom().nextBytes(secret);
    KeyFile lock = KeyFile.read(folder);
    // In this order: a secret that opens nothing does no harm.
    store.keep(ref(lock), new Secret(HexFormat.of().formatHex(secret)));
    lock.with(key, store.name(), secret).write(folder);
  }

  /// Forgets the key: what the secret opens goes first, so that none is left that opens anything.
  public void drop() {
    Optional<KeyFile> lock = lock().filter(KeyFile::opensBySystem);
    if (lock.isEmpty()) return;
    lock.get().withoutSystem().write(folder);
    try {
      system.get().ifPresent(store -> store.forget(ref(lock.get())));
    } catch (SecretsUnavailable left) {
      LOG.info("secret left in the key store kind={}", left.getClass().getSimpleName());
    }
  }

  private Optional<KeyFile> lock() {
    if (!Files.exists(folder.resolve(KeyFile.FILE))) return Optional.empty();
    try {
      return Optional.of(KeyFile.read(folder));
    } catch (LockRefused damaged) {
      // Whoever opens the workspace is told.
      return Optional.empty();
    }
  }

  private static SecretRef ref(KeyFile lock) {
    return new SecretRef("workspace/" + lock.key(), "earshot:workspace");
  }
}
