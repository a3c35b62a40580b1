package earshot.archive;

import earshot.storage.Snapshot;
import earshot.storage.Upgrading;
import earshot.storage.lock.WorkspaceKey;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Has a workspace backed up before its schema is changed, unless its newest backup holds the same
/// already, as after an upgrade that was given up.
///
/// @param folder the workspace's
/// @param key absent when it is not encrypted
/// @param hears how far the upgrade is; may end it by throwing
public record KeptBefore(
    Path folder, Optional<WorkspaceKey> key, InstantSource clock, Consumer<Far> hears)
    implements Upgrading {
  private static final Logger LOG = LoggerFactory.getLogger(KeptBefore.class);

  @Override
  public void keep(Snapshot old, Instant written) {
    Backups own = new Backups(folder.resolve(Backups.FOLDER), Locking.of(key, folder));
    Instant now = clock.instant();
    Optional<Backups.Kept> held = own.holding(old, written, now);
    if (held.isPresent()) {
      LOG.info("backed up already name={}", held.get().file().getFileName());
      return;
    }
    Backups.Kept unused = own.make(old, now, during(Step.KEEPING), during(Step.CHECKING));
  }

  @Override
  public void at(Far far) {
    hears.accept(far);
  }
}
