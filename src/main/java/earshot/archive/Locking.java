package earshot.archive;

import earshot.storage.lock.KeyFile;
import earshot.storage.lock.LockRefused;
import earshot.storage.lock.Sealed;
import earshot.storage.lock.WorkspaceKey;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Optional;

/// How the backups of an encrypted workspace are sealed: with its key, and with what opens that key
/// written in front, so that a backup alone is enough together with the passphrase or the recovery
/// code.
public record Locking(WorkspaceKey key, KeyFile lock) {
  /// What a computer remembers is left out: a backup may lie anywhere.
  public Locking {
    lock = lock.withoutSystem();
  }

  /// For a workspace; absent when it is not encrypted.
  ///
  /// @throws LockRefused when its key file is gone
  public static Optional<Locking> of(Optional<WorkspaceKey> key, Path folder) {
    return key.map(each -> new Locking(each, KeyFile.read(folder)));
  }

  OutputStream over(OutputStream out) throws IOException {
    return Sealed.write(out, key.files(), lock.bytes());
  }

  /// What opens a sealed backup; absent when it is not sealed.
  ///
  /// @throws ArchiveRefused when it cannot be read any more
  public static Optional<KeyFile> lockOf(Path backup) {
    if (!Sealed.is(backup)) return Optional.empty();
    try {
      Optional<KeyFile> lock = KeyFile.of(Sealed.note(backup));
      if (lock.isPresent()) return lock;
    } catch (IOException damaged) {
      throw unreadable(backup, damaged);
    }
    throw unreadable(backup, null);
  }

  static Pack open(Path backup, Optional<WorkspaceKey> key) throws IOException {
    if (!Sealed.is(backup)) return Pack.of(backup);
    KeyFile lock = lockOf(backup).orElseThrow();
    if (key.isEmpty()) {
      throw new LockRefused(
          LockRefused.Why.LOCKED,
          "“%s” is an encrypted backup; it opens with the passphrase or the recovery code of its workspace."
              .formatted(backup));
    }
    if (!lock.key().equals(key.get().name())) {
      throw new LockRefused(
          LockRefused.Why.WRONG,
          "“%s” was made under another key; it opens with the passphrase or the recovery code of that time."
              .formatted(backup));
    }
    return SealedPack.in(Sealed.open(backup, key.get().files()));
  }

  private static ArchiveRefused unreadable(
      Path backup, @org.jspecify.annotations.Nullable IOException why) {
    String sentence =
        "“%s” is cut off or damaged in front; use another backup. Nothing was changed."
            .formatted(backup);
    return why == null ? new ArchiveRefused(sentence) : new ArchiveRefused(sentence, why);
  }
}
