package earshot.archive;

import earshot.storage.Forgotten;
import earshot.storage.lock.WorkspaceKey;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks the newer backups beside one that is restored whom the workspace has forgotten since.
final class NewerCopies {
  private static final Logger LOG = LoggerFactory.getLogger(NewerCopies.class);
  private static final String KEY = "tombstone.key";

  private NewerCopies() {}

  /// Whom the newest of them that can be read has forgotten; nobody when there is none.
  static Forgotten forgotten(Path backup, Optional<WorkspaceKey> key, Manifest restored) {
    Path folder = backup.toAbsolutePath().getParent();
    if (folder == null) return Forgotten.NOBODY;
    for (Backups.Kept kept : new Backups(folder).list()) {
      if (!kept.at().isAfter(restored.madeAt())) break;
      try (BundleReader reader = BundleReader.open(kept.file(), key)) {
        return in(reader);
      } catch (ArchiveRefused | IllegalArgumentException unreadable) {
        LOG.warn("backup not readable name={}", kept.file().getFileName());
      }
    }
    return Forgotten.NOBODY;
  }

  private static Forgotten in(BundleReader reader) {
    Map<String, String> settings = new HashMap<>();
    reader.read(
        "setting", Sieve.seeing(row -> settings.put(row.words("name"), row.words("content"))));
    Set<String> all = new HashSet<>();
    reader.read("tombstone", Sieve.seeing(row -> all.add(row.words("mac"))));
    return new Forgotten(settings.getOrDefault(KEY, ""), all);
  }
}
