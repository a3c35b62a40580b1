package earshot;

import earshot.archive.Encryption;
import earshot.archive.KeyMemory;
import earshot.listening.secret.Secrets;
import earshot.listening.secret.SystemStore;
import earshot.replies.check.Company;
import earshot.storage.Database;
import earshot.storage.Durable;
import earshot.storage.StorageRefused;
import earshot.storage.lock.KeyFile;
import earshot.storage.lock.RecoveryCode;
import earshot.storage.lock.WorkspaceKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/// The keys of the encrypted workspaces that somebody has opened since the program began, or that
/// this computer remembers; they are nowhere but in memory.
final class Keyring {
  /// Names of the client, for the checks of its neighbours, written anew whenever they change; and
  /// the keys of its sources.
  private static final List<String> BESIDE = List.of("known-as.tsv", Secrets.FILE);

  private final Map<Path, WorkspaceKey> keys = new ConcurrentHashMap<>();
  private final Supplier<Optional<SystemStore>> system;

  /// Keys on a computer that remembers none.
  Keyring() {
    this(Optional::empty);
  }

  /// @param system looks for the key store of the computer
  Keyring(Supplier<Optional<SystemStore>> system) {
    this.system = system;
  }

  /// The key of a workspace; absent when it is not encrypted, or still locked.
  Optional<WorkspaceKey> of(Path folder) {
    return Optional.ofNullable(keys.get(at(folder)));
  }

  /// Whether a workspace is encrypted and nobody has opened it yet.
  boolean isLocked(Path folder) {
    if (of(folder).isPresent() || !Files.isDirectory(folder)) return false;
    try {
      return Database.isEncrypted(folder);
    } catch (StorageRefused damaged) {
      // Whoever opens it is told what is wrong.
      return false;
    }
  }

  /// Whether a workspace is encrypted and has to be opened by somebody: this computer remembers
  /// nothing of it. May take seconds, where it remembers.
  boolean staysLocked(Path folder) {
    if (!isLocked(folder)) return false;
    Optional<WorkspaceKey> key = memory(folder).find();
    if (key.isPresent()) now(folder, key);
    return key.isEmpty();
  }

  /// What this computer remembers of a workspace.
  KeyMemory memory(Path folder) {
    return new KeyMemory(folder, system);
  }

  /// Takes the key of a workspace, or forgets it when it is not encrypted any more.
  void now(Path folder, Optional<WorkspaceKey> key) {
    if (key.isPresent()) keys.put(at(folder), key.get());
    else keys.remove(at(folder));
  }

  /// Has a workspace that does not exist yet made encrypted; undone by [#drop].
  ///
  /// @throws earshot.storage.lock.LockRefused when the passphrase is too short
  void lock(Path folder, char[] passphrase, RecoveryCode code) {
    WorkspaceKey key = WorkspaceKey.random();
    KeyFile lock = KeyFile.of(key, passphrase, code);
    try {
      Durable.makeFolder(folder);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(
          "The folder \"" + folder + "\" cannot be made; check the disk.", unwritable);
    }
    lock.write(folder);
    now(folder, Optional.of(key));
  }

  /// Takes that back while nothing is encrypted with it.
  void drop(Path folder) throws IOException {
    now(folder, Optional.empty());
    if (!Files.exists(folder.resolve("workspace.json"))) KeyFile.delete(folder);
  }

  /// What hears which key a workspace has from now on.
  Encryption.Around around(Path folder) {
    return new Encryption.Around(folder, BESIDE, key -> now(folder, key), memory(folder));
  }

  /// The other clients, with the keys of those that are open.
  Company company(Shared shared) {
    return shared.company().with(folder -> of(folder).map(WorkspaceKey::files));
  }

  private static Path at(Path folder) {
    return folder.toAbsolutePath().normalize();
  }
}
