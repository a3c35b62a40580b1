package earshot.storage;

import earshot.storage.lock.LockRefused;
import earshot.storage.lock.WorkspaceKey;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.h2.api.ErrorCode;

/// Tells encrypted databases from others, before and after H2 was asked.
final class Encrypted {
  private static final byte[] LETTERS = "H2encrypt\n".getBytes(StandardCharsets.US_ASCII);

  /// A wrong key, a missing one, and what H2 calls damage when it is told of none.
  private static final Set<Integer> CODES =
      Set.of(
          ErrorCode.FILE_ENCRYPTION_ERROR_1,
          ErrorCode.WRONG_PASSWORD_FORMAT,
          ErrorCode.FILE_CORRUPTED_1);

  private Encrypted() {}

  /// Whether a file is encrypted, as its first bytes say.
  static boolean is(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return Arrays.equals(in.readNBytes(LETTERS.length), LETTERS);
    } catch (IOException unreadable) {
      return false;
    }
  }

  /// Whether the database of a workspace is encrypted; false when there is none.
  static boolean workspace(Path folder) {
    return WorkspaceFile.read(folder)
        .map(current -> is(folder.resolve(current.database())))
        .orElse(false);
  }

  /// Refuses an encrypted file without a key, and a key for a file that is not.
  static void refuseUnfit(Path file, Optional<WorkspaceKey> key, Path folder) {
    if (is(file) == key.isPresent()) return;
    throw new LockRefused(
        LockRefused.Why.LOCKED,
        key.isPresent()
            ? "\"%s\" is not encrypted; open it without a key.".formatted(folder)
            : "\"%s\" is encrypted; it opens with its passphrase or its recovery code."
                .formatted(folder));
  }

  /// Why a database could not be opened, with what helps.
  static StorageRefused refused(Path path, SQLException failed) {
    int code = failed.getErrorCode();
    if (code == ErrorCode.DATABASE_ALREADY_OPEN_1) return FolderLock.inUse(path);
    Optional<StorageRefused> meant = meant(path, code);
    if (meant.isPresent()) return meant.get();
    return new StorageRefused(
        "cannot open the database in \""
            + path
            + "\" (code "
            + code
            + "); restore its newest backup.");
  }

  /// Deletes what a kill between the switch and the deletion left: no plain words stay beside an
  /// encrypted file.
  static void dropPlain(List<Path> databases, Path current) throws IOException {
    if (!is(current)) return;
    for (Path file : databases) {
      if (!file.equals(current) && !is(file)) Files.delete(file);
    }
  }

  /// What H2's refusal means when the file is encrypted; absent when it means something else.
  static Optional<StorageRefused> meant(Path folder, int code) {
    if (!CODES.contains(code) || !workspace(folder)) return Optional.empty();
    return Optional.of(
        new StorageRefused(
            "cannot open the database in \"%s\": it is encrypted, and this is not its key (code %d). Nothing is damaged and no repair will help; open it with its passphrase or its recovery code."
                .formatted(folder, code)));
  }
}
