package earshot.archive;

import earshot.storage.Durable;
import earshot.storage.Progress;
import earshot.storage.lock.LockRefused;
import earshot.storage.lock.Sealed;
import earshot.storage.lock.SealedFile;
import earshot.storage.lock.WorkspaceKey;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Brings the backups of a folder to what the workspace has become: sealed when it is encrypted,
/// plain when it is not. Each is read back before the former one goes; doing it again does nothing.
final class Resealing {
  private static final Logger LOG = LoggerFactory.getLogger(Resealing.class);

  private final Path folder;
  private final Optional<WorkspaceKey> key;
  private final Optional<Locking> wanted;

  /// @param key opens those that are sealed now
  /// @param wanted absent when they shall be plain
  Resealing(Path folder, Optional<WorkspaceKey> key, Optional<Locking> wanted) {
    this.folder = folder;
    this.key = key;
    this.wanted = wanted;
  }

  /// Goes through all of them; returns how many are still not as they should be.
  int run() {
    int left = 0;
    for (Backups.Kept kept : new Backups(folder).list()) {
      if (Sealed.is(kept.file()) == wanted.isPresent()) continue;
      try {
        again(kept);
      } catch (IOException | ArchiveRefused | LockRefused failed) {
        left++;
        LOG.warn("backup not sealed anew kind={}", failed.getClass().getSimpleName());
      }
    }
    return left;
  }

  private void again(Backups.Kept kept) throws IOException {
    Path file = folder.resolve(Backups.name(kept.at(), wanted.isPresent()));
    Path part = folder.resolve(file.getFileName() + ".part");
    try {
      Files.deleteIfExists(part);
      Durable.make(part);
      try (OutputStream raw = Files.newOutputStream(part);
          OutputStream out = wanted.isPresent() ? wanted.get().over(raw) : raw) {
        copy(kept.file(), out);
      }
      Durable.keep(part);
      try (BundleReader reader = BundleReader.open(part, wanted.map(Locking::key))) {
        reader.check(Progress.NONE);
      }
      Durable.move(part, file);
      Files.delete(kept.file());
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private void copy(Path from, OutputStream out) throws IOException {
    if (!Sealed.is(from)) {
      Files.copy(from, out);
      return;
    }
    if (key.isEmpty()) throw new IOException("no key");
    try (SealedFile sealed = Sealed.open(from, key.get().files());
        InputStream in = sealed.from(0)) {
      in.transferTo(out);
    }
  }
}
