package earshot.archive;

import earshot.model.JournalAction;
import earshot.search.IndexFolder;
import earshot.search.SearchIndex;
import earshot.storage.Database;
import earshot.storage.Durable;
import earshot.storage.Progress;
import earshot.storage.Stores;
import earshot.storage.lock.KeyFile;
import earshot.storage.lock.LockRefused;
import earshot.storage.lock.RecoveryCode;
import earshot.storage.lock.Sealed;
import earshot.storage.lock.WorkspaceKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Encrypts the workspace that is open, decrypts it again, and changes what opens it.
///
/// The database is written once more under its key and takes the place of the former one in a
/// single step; a kill before that step leaves the workspace as it was, one after it is put right
/// at the next start.
public final class Encryption {
  private static final Logger LOG = LoggerFactory.getLogger(Encryption.class);

  private final Database database;
  private final Stores stores;
  private final SearchIndex index;
  private final Safekeeping safekeeping;
  private final Around around;

  /// What else has to do with it.
  ///
  /// @param folder of the workspace
  /// @param beside names of small files in it that are sealed as the database is
  /// @param told hears the key in use from now on, or that there is none
  /// @param memory of this computer
  public record Around(
      Path folder, List<String> beside, Consumer<Optional<WorkspaceKey>> told, KeyMemory memory) {}

  /// Works on an open workspace.
  public Encryption(
      Database database, Stores stores, SearchIndex index, Safekeeping safekeeping, Around around) {
    this.database = database;
    this.stores = stores;
    this.index = index;
    this.safekeeping = safekeeping;
    this.around = around;
  }

  /// Whether the workspace is encrypted.
  public boolean isOn() {
    return database.key().isPresent();
  }

  /// Encrypts everything of the workspace: database, index, backups. The person has written the
  /// recovery code down and typed it back before.
  ///
  /// @param progress hears bytes of the database, then mentions of the index; what it throws while
  ///   the database is written gives everything up
  /// @return how many backups could not be sealed and are still plain
  /// @throws LockRefused when the passphrase is too short, or it is encrypted already
  /// @throws earshot.storage.Unavailable when the disk has no room; nothing was changed
  public int encrypt(String byUser, char[] passphrase, RecoveryCode code, Progress progress) {
    if (isOn()) throw already("This workspace is encrypted already.");
    WorkspaceKey key = WorkspaceKey.random();
    KeyFile.of(key, passphrase, code).write(around.folder());
    try {
      database.rewrite(Optional.of(key), progress);
    } catch (RuntimeException | Error givenUp) {
      if (!isOn()) dropKeys();
      throw givenUp;
    }
    int left = settled(Optional.of(key), progress);
    stores.journal().note(byUser, JournalAction.ENCRYPTED, "workspace", "");
    return left;
  }

  /// Makes everything readable without a key again.
  ///
  /// @return how many backups could not be opened and are still sealed
  /// @throws LockRefused when it is not encrypted
  /// @throws earshot.storage.Unavailable when the disk has no room; nothing was changed
  public int decrypt(String byUser, Progress progress) {
    Optional<WorkspaceKey> key = database.key();
    if (key.isEmpty()) throw already("This workspace is not encrypted.");
    // A kill after the switch would leave them sealed under a key that nothing knows any more.
    bringBeside(key, Optional.empty());
    try {
      database.rewrite(Optional.empty(), progress);
    } catch (RuntimeException | Error givenUp) {
      if (isOn()) bringBeside(key, key);
      throw givenUp;
    }
    int left = settled(key, progress);
    around.memory().drop();
    // Sealed backups carry what opens them; the folder needs it no more.
    dropKeys();
    stores.journal().note(byUser, JournalAction.DECRYPTED, "workspace", "");
    return left;
  }

  /// Makes sure that somebody knows the passphrase.
  ///
  /// @throws LockRefused when it is another one
  public void check(char[] passphrase) {
    WorkspaceKey unused = KeyFile.read(around.folder()).open(passphrase);
  }

  /// Changes the passphrase: the key is wrapped once more, nothing else is written. This computer
  /// no longer remembers the key: whoever was told the former passphrase may use it, too.
  ///
  /// @throws LockRefused when it is too short, or the workspace is not encrypted
  public void change(String byUser, char[] other) {
    KeyFile.read(around.folder()).with(mine(), other).write(around.folder());
    stores.journal().note(byUser, JournalAction.KEY_CHANGED, "workspace", "passphrase");
    around.memory().drop();
  }

  /// Lets another recovery code take the place of the former one.
  ///
  /// @throws LockRefused when the workspace is not encrypted
  public void change(String byUser, RecoveryCode other) {
    KeyFile.read(around.folder()).with(mine(), other).write(around.folder());
    stores.journal().note(byUser, JournalAction.KEY_CHANGED, "workspace", "recovery code");
  }

  /// Whether the key file says that this computer remembers the key.
  public boolean isRemembered() {
    return around.memory().isKept();
  }

  /// Has this computer remember the key, so that the workspace opens without its passphrase.
  ///
  /// @throws LockRefused when the workspace is not encrypted
  /// @throws earshot.listening.secret.SecretsUnavailable when its key store does not take it
  public void remember() {
    around.memory().keep(mine());
  }

  /// Has it forget the key; nothing happens where it remembers none.
  public void forget() {
    around.memory().drop();
  }

  private WorkspaceKey mine() {
    return database.key().orElseThrow(() -> already("This workspace is not encrypted."));
  }

  // The database has changed sides; what is derived from it follows.
  private int settled(Optional<WorkspaceKey> opens, Progress progress) {
    Optional<WorkspaceKey> key = database.key();
    around.told().accept(key);
    Path place = around.folder().resolve("index");
    index.beginAnew(new IndexFolder(place, key.map(WorkspaceKey::index)));
    bringBeside(opens, key);
    int left = safekeeping.reseal(opens);
    index.catchUp(told -> progress.at(told.done(), told.total()));
    return left;
  }

  private void bringBeside(Optional<WorkspaceKey> opens, Optional<WorkspaceKey> wanted) {
    for (String name : around.beside()) {
      try {
        bring(around.folder().resolve(name), opens, wanted);
      } catch (IOException failed) {
        LOG.warn("not sealed name={} kind={}", name, failed.getClass().getSimpleName());
      }
    }
  }

  private static void bring(Path file, Optional<WorkspaceKey> opens, Optional<WorkspaceKey> wanted)
      throws IOException {
    if (!Files.exists(file)) return;
    byte[] plain = Files.readAllBytes(file);
    if (Sealed.is(plain)) plain = Sealed.open(plain, opens.orElseThrow().files());
    Durable.replace(file, wanted.isPresent() ? Sealed.seal(plain, wanted.get().files()) : plain);
  }

  private void dropKeys() {
    try {
      KeyFile.delete(around.folder());
    } catch (IOException left) {
      // It wraps a key that nothing is encrypted with.
      LOG.warn("key file left kind={}", left.getClass().getSimpleName());
    }
  }

  private static LockRefused already(String sentence) {
    return new LockRefused(LockRefused.Why.MISTYPED, sentence);
  }
}
