package earshot.storage.lock;

import earshot.storage.Durable;
import earshot.storage.lock.LockRefused.Why;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// What `lock.json` holds beside an encrypted database: the workspace's key, wrapped once for each
/// secret that opens it. Whoever has the file but none of the secrets learns nothing.
///
/// A second copy lies beside it, and each sealed backup carries one: losing this file means losing
/// everything that is encrypted.
///
/// @param key the name of the key, to tell it from that of another workspace
/// @param passphrase opened by what a person remembers
/// @param recovery opened by what a person wrote down
/// @param system opened by a secret in the key store of the computer, where there is one
/// @param systemName which key store that is
public record KeyFile(
    String key,
    Wrapped passphrase,
    Wrapped recovery,
    Optional<Wrapped> system,
    Optional<String> systemName) {
  /// Its name in the folder of the workspace.
  public static final String FILE = "lock.json";

  /// The shortest passphrase that is taken.
  public static final int SHORTEST = 10;

  private static final String COPY = "lock-copy.json";
  private static final String FORMAT = "earshot-lock";
  private static final int VERSION = 1;
  private static final int MOST_BYTES = 16 << 10;
  private static final Logger LOG = LoggerFactory.getLogger(KeyFile.class);
  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  /// The file as it is written.
  ///
  /// @param sum SHA-256 over the rest, so that damage is not taken for a wrong passphrase
  private record Written(String format, int version, KeyFile lock, String sum) {}

  /// A file for a key.
  ///
  /// @throws LockRefused when the passphrase is too short
  public static KeyFile of(WorkspaceKey key, char[] passphrase, RecoveryCode code) {
    return new KeyFile(
        key.name(),
        Wrapped.under(checked(passphrase), key),
        Wrapped.under(code.secret(), key),
        Optional.empty(),
        Optional.empty());
  }

  /// The same key under another passphrase; nothing else of the workspace changes.
  ///
  /// @throws LockRefused when the passphrase is too short
  public KeyFile with(WorkspaceKey opened, char[] other) {
    Wrapped wrapped = Wrapped.under(checked(other), mine(opened));
    return new KeyFile(key, wrapped, recovery, system, systemName);
  }

  /// The same key under another recovery code; the former one opens nothing any more.
  public KeyFile with(WorkspaceKey opened, RecoveryCode other) {
    Wrapped wrapped = Wrapped.under(other.secret(), mine(opened));
    return new KeyFile(key, passphrase, wrapped, system, systemName);
  }

  /// The same, opened by a random secret in a key store as well.
  public KeyFile with(WorkspaceKey opened, String store, byte[] secret) {
    Wrapped wrapped = Wrapped.under(secret, mine(opened));
    return new KeyFile(key, passphrase, recovery, Optional.of(wrapped), Optional.of(store));
  }

  /// Whether a secret in a key store opens it as well.
  public boolean opensBySystem() {
    return system.isPresent();
  }

  /// The same without a key store.
  public KeyFile withoutSystem() {
    return new KeyFile(key, passphrase, recovery, Optional.empty(), Optional.empty());
  }

  /// Opens the workspace; takes about half a second.
  ///
  /// @throws LockRefused when it is another passphrase
  public WorkspaceKey open(char[] typed) {
    return passphrase
        .by(typed)
        .filter(this::isMine)
        .orElseThrow(
            () ->
                new LockRefused(
                    Why.WRONG,
                    "This is not the passphrase of this workspace. Try again, or use the recovery"
                        + " code."));
  }

  /// Opens the workspace by its recovery code.
  ///
  /// @throws LockRefused when it is another code
  public WorkspaceKey open(RecoveryCode code) {
    return recovery
        .by(code.secret())
        .filter(this::isMine)
        .orElseThrow(
            () ->
                new LockRefused(
                    Why.WRONG,
                    "This recovery code belongs to another workspace, or was replaced by a newer"
                        + " one."));
  }

  /// Opens the workspace by the secret of a key store; absent when that is not the right one.
  public Optional<WorkspaceKey> open(byte[] secret) {
    return system.flatMap(wrapped -> wrapped.by(secret)).filter(this::isMine);
  }

  /// Reads the file of a workspace, or the copy beside it.
  ///
  /// @throws LockRefused when neither can be read, with the way out
  public static KeyFile read(Path folder) {
    Optional<KeyFile> first = readOne(folder.resolve(FILE));
    if (first.isPresent()) return first.get();
    Optional<KeyFile> copy = readOne(folder.resolve(COPY));
    if (copy.isEmpty()) {
      throw new LockRefused(
          Why.DAMAGED,
          "“%s” is missing or damaged, and so is its copy: without it nothing can be decrypted. Each backup carries one: “earshot restore BACKUP --into DIR” with the passphrase or the recovery code gives the workspace back."
              .formatted(folder.resolve(FILE)));
    }
    LOG.warn("key file damaged or missing, its copy is used");
    copy.get().write(folder);
    return copy.get();
  }

  /// Writes the file and its copy, each in one step that survives a power cut.
  public void write(Path folder) {
    try {
      Durable.replace(folder.resolve(FILE), bytes());
      Durable.replace(folder.resolve(COPY), bytes());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /// Deletes the file and its copy, when nothing is encrypted any more.
  public static void delete(Path folder) throws IOException {
    Files.deleteIfExists(folder.resolve(FILE));
    Files.deleteIfExists(folder.resolve(COPY));
  }

  /// The file as bytes, for the head of a backup.
  public byte[] bytes() {
    Written written = new Written(FORMAT, VERSION, this, sum());
    return JSON.writerWithDefaultPrettyPrinter()
        .writeValueAsString(written)
        .getBytes(StandardCharsets.UTF_8);
  }

  /// Reads what [#bytes] gave; absent when it is something else or damaged.
  ///
  /// @throws LockRefused when a newer Earshot wrote it
  public static Optional<KeyFile> of(byte[] bytes) {
    try {
      Written written = JSON.readValue(bytes, Written.class);
      if (!Objects.equals(written.format(), FORMAT)) return Optional.empty();
      if (written.version() > VERSION) {
        throw new LockRefused(
            Why.LOCKED, "This workspace was encrypted by a newer Earshot; open it with that.");
      }
      return Optional.of(written.lock()).filter(lock -> lock.sum().equals(written.sum()));
    } catch (JacksonException | IllegalArgumentException | NullPointerException damaged) {
      return Optional.empty();
    }
  }

  private static Optional<KeyFile> readOne(Path file) {
    try {
      if (!Files.isRegularFile(file) || Files.size(file) > MOST_BYTES) return Optional.empty();
      return of(Files.readAllBytes(file));
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  private boolean isMine(WorkspaceKey opened) {
    return opened.name().equals(key);
  }

  private WorkspaceKey mine(WorkspaceKey opened) {
    if (!isMine(opened)) throw new IllegalArgumentException("the key of another workspace");
    return opened;
  }

  private static char[] checked(char[] passphrase) {
    if (passphrase.length >= SHORTEST) return passphrase;
    throw new LockRefused(
        Why.MISTYPED,
        "A passphrase has at least %d characters; four or five words are easy to remember."
            .formatted(SHORTEST));
  }

  private String sum() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(JSON.writeValueAsBytes(this)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new AssertionError(impossible);
    }
  }
}
