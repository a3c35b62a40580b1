package earshot.archive;

import earshot.storage.Cells;
import earshot.storage.Forgotten;
import earshot.storage.lock.WorkspaceKey;
import java.nio.file.Path;
import java.time.Instant;
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
    Texts settings = new Texts("name", "content");
    reader.read("setting", settings);
    Texts macs = new Texts("mac", "mac");
    reader.read("tombstone", macs);
    Set<String> all = new HashSet<>(macs.found.keySet());
    return new Forgotten(settings.found.getOrDefault(KEY, ""), all);
  }

  /// Two columns of a table of texts.
  private static final class Texts implements Cells {
    private final String first;
    private final String second;
    private final Map<String, String> found = new HashMap<>();
    private final Map<String, String> row = new HashMap<>();

    private Texts(String first, String second) {
      this.first = first;
      this.second = second;
    }

    @Override
    public void text(String column, String text) {
      row.put(column, text);
    }

    @Override
    public void endOfRow() {
      found.put(row.getOrDefault(first, ""), row.getOrDefault(second, ""));
      row.clear();
    }

    @Override
    public void number(String column, long number) {}

    @Override
    public void real(String column, double number) {}

    @Override
    public void flag(String column, boolean flag) {}

    @Override
    public void time(String column, Instant at) {}
  }
}
