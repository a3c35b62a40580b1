package earshot;

import earshot.archive.KeptBefore;
import earshot.storage.Database;
import earshot.storage.Upgrade;
import earshot.storage.Upgrading.Far;
import earshot.storage.lock.WorkspaceKey;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/// Makes workspaces that an older Earshot wrote ready for this one, before anybody opens them; who
/// asks for one that is being made ready waits for its end and hears how far it is.
///
/// Safe on any thread; only [#due] may be asked on the FX thread.
final class Renewals implements AutoCloseable {
  // What is left after that is deleted at the next start.
  private static final long PATIENCE_SECONDS = 5;

  private final Machine machine;
  private final Map<Path, Going> all = new ConcurrentHashMap<>();

  Renewals(Machine machine) {
    this.machine = machine;
  }

  /// One workspace.
  private static final class Going {
    private final ReentrantLock under = new ReentrantLock();
    private final List<Consumer<Far>> hearing = new CopyOnWriteArrayList<>();
    private volatile boolean stopped;

    private void at(Far far) {
      if (stopped) throw new CancellationException();
      hearing.forEach(each -> each.accept(far));
    }
  }

  /// By which it is told how long it takes still.
  InstantSource clock() {
    return machine.clock();
  }

  /// Whether a workspace has to be made ready.
  boolean due(Path folder) {
    return Upgrade.isDue(folder);
  }

  /// Makes a workspace ready and returns when it is; at once where it is so already.
  ///
  /// @param hears how far it is, on the thread that does it
  /// @throws CancellationException when it was stopped; then everything is as it was
  /// @throws earshot.storage.StorageRefused with one sentence, when it cannot be done
  void run(Path place, Consumer<Far> hears) {
    Path folder = place.toAbsolutePath().normalize();
    if (!due(folder)) return;
    Going going = all.computeIfAbsent(folder, each -> new Going());
    going.hearing.add(hears);
    going.under.lock();
    try {
      if (going.stopped) throw new CancellationException();
      Optional<WorkspaceKey> key = machine.keys().of(folder);
      KeptBefore before = new KeptBefore(folder, key, machine.clock(), going::at);
      Upgrade.run(folder, machine.clock(), new Database.Opening(key, machine.zone(), before));
    } finally {
      going.hearing.remove(hears);
      going.under.unlock();
    }
  }

  /// Lets it end between two steps with everything as it was.
  void stop(Path folder) {
    Going going = all.get(folder.toAbsolutePath().normalize());
    if (going != null) going.stopped = true;
  }

  /// Lets one that was stopped be begun once more.
  void allow(Path folder) {
    all.remove(folder.toAbsolutePath().normalize());
  }

  /// Stops all and waits a little for their end.
  @Override
  public void close() {
    all.values().forEach(going -> going.stopped = true);
    try {
      for (Going going : all.values()) {
        if (going.under.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS)) going.under.unlock();
      }
    } catch (InterruptedException impatient) {
      Thread.currentThread().interrupt();
    }
  }
}
