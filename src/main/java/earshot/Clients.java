package earshot;

import earshot.archive.ArchiveRefused;
import earshot.intake.Live;
import earshot.model.Brand;
import earshot.model.BrandRole;
import earshot.model.Client;
import earshot.replies.check.Company;
import earshot.replies.check.CopiedWords;
import earshot.storage.ClientList;
import earshot.storage.FolderDoubts;
import earshot.storage.StorageRefused;
import earshot.storage.lock.LockRefused;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// All clients of this program: opens the enabled ones, lets them listen side by side, and closes
/// them in order. One that cannot be opened holds up no other.
///
/// Safe on any thread but the FX thread.
final class Clients implements Offline, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Clients.class);

  private final ClientList list;
  private final Machine machine;
  private final Shared shared;
  private final Renewals renewals;
  private final Map<Path, Workspace> open = new LinkedHashMap<>();
  private final Map<Path, String> refused = new LinkedHashMap<>();
  private final Set<Path> resting = ConcurrentHashMap.newKeySet();
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private final Consumer<Workspace> whenOpened;
  // Read by the FX thread, which must not wait while a client is being opened.
  private volatile Optional<Instant> offline = Optional.empty();
  private Optional<Path> onScreen = Optional.empty();
  private boolean closed;

  /// @param whenOpened hears each workspace after it was opened
  Clients(ClientList list, Machine machine, Consumer<Workspace> whenOpened) {
    this.list = list;
    this.machine = machine;
    this.whenOpened = whenOpened;
    renewals = new Renewals(machine);
    shared =
        new Shared(Shared.gate(machine), new Company(() -> neighbours(list), new CopiedWords()));
    Logs.of(list.folder().resolve("logs"));
  }

  static List<Company.Neighbour> neighbours(ClientList list) {
    return list.all().stream()
        .map(client -> new Company.Neighbour(client.folder(), client.name()))
        .toList();
  }

  /// The list in which they stand.
  ClientList list() {
    return list;
  }

  /// Where they should rather not lie.
  FolderDoubts doubts() {
    return new FolderDoubts(list.folder());
  }

  /// The keys of those that are encrypted and were unlocked.
  Keyring keys() {
    return machine.keys();
  }

  /// What comes before one can be shown.
  Doorstep.Ground ground() {
    return new Doorstep.Ground(keys(), doubts(), renewals);
  }

  /// What the list says of a client; from memory, for the FX thread.
  Optional<Client> listed(Path folder) {
    return list.known(folder);
  }

  /// What was copied while some client was on screen.
  CopiedWords copied() {
    return shared.company().copied();
  }

  /// Opens every enabled client that is not open yet; each listens from then on.
  ///
  /// @param asked leaves out those whose place somebody has to confirm first
  void openAll(boolean asked) {
    for (Client client : list.all()) {
      boolean waits = asked && doubts().of(client.folder()).isPresent();
      if (client.enabled() && !waits) listen(client.folder());
    }
  }

  /// Opens a client, if it can be, and lets it listen.
  private void listen(Path folder) {
    try {
      if (!keys().staysLocked(folder)) open(folder);
    } catch (StorageRefused | LockRefused | ArchiveRefused | IllegalStateException why) {
      LOG.warn("client not opened kind={}", why.getClass().getSimpleName());
    }
  }

  /// The workspace of a client; opened, and listening from then on, when it is not yet.
  ///
  /// @throws StorageRefused with one sentence, when it cannot be opened
  Workspace open(Path place) {
    Path folder = place.toAbsolutePath().normalize();
    Workspace workspace;
    makeReady(folder);
    synchronized (this) {
      if (closed) throw new IllegalStateException("the program is closing");
      Workspace there = open.get(folder);
      if (there != null) return there;
      try {
        workspace = Workspace.open(folder, machine, Outside.web(machine.clock(), shared));
      } catch (RuntimeException | Error why) {
        refused.put(folder, said(why));
        tell();
        throw why;
      }
      workspace.housework().letTheWindowFirst();
      refused.remove(folder);
      open.put(folder, workspace);
      workspace.rest(onScreen.filter(each -> !each.equals(folder)).isPresent());
      // One that was put aside is shown without asking anybody.
      if (list.in(folder).filter(client -> !client.enabled()).isPresent()) resting.add(folder);
      else resting.remove(folder);
      quieten(workspace);
    }
    remember(folder, workspace);
    whenOpened.accept(workspace);
    Live unused = workspace.live();
    workspace.poller().start();
    tell();
    return workspace;
  }

  // That can take minutes, in which the others are asked for as usual.
  private void makeReady(Path folder) {
    try {
      renewals.run(folder, far -> {});
    } catch (StorageRefused | LockRefused | ArchiveRefused why) {
      synchronized (this) {
        refused.put(folder, said(why));
      }
      tell();
      throw why;
    }
  }

  private static String said(Throwable why) {
    boolean worded =
        why instanceof StorageRefused
            || why instanceof LockRefused
            || why instanceof ArchiveRefused;
    return worded && why.getMessage() != null
        ? why.getMessage()
        : "This workspace could not be opened; the log says more. (CL-1)";
  }

  /// A client nobody has named is called as its own brand.
  private void remember(Path folder, Workspace workspace) {
    Optional<Brand> own =
        workspace.brands().all().stream()
            .filter(brand -> brand.role() == BrandRole.OWN)
            .findFirst();
    list.change(
        folder,
        client -> {
          Client now = client.openedAt(machine.clock().instant());
          return client.name().isEmpty() && own.isPresent()
              ? now.named(free(own.get().name())).coloured(colour(own.get(), now))
              : now;
        });
  }

  private String free(String name) {
    String fitting = name.substring(0, Math.min(name.length(), Client.LONGEST_NAME - 4)).strip();
    String free = fitting;
    for (int n = 2; list.called(free).isPresent(); n++) free = fitting + " " + n;
    return free;
  }

  private static String colour(Brand own, Client client) {
    return Client.COLOURS.contains(own.colour()) ? own.colour() : client.colour();
  }

  @Override
  public Optional<Instant> since() {
    return offline;
  }

  @Override
  public synchronized void work(boolean wished) {
    offline = wished ? Optional.of(machine.clock().instant()) : Optional.empty();
    open.values().forEach(this::quieten);
  }

  private void quieten(Workspace workspace) {
    workspace.poller().offline(offline.isPresent());
    workspace.poller().rest(rests(workspace.folder()));
  }

  @Override
  public boolean rests(Path folder) {
    return resting.contains(folder.toAbsolutePath().normalize());
  }

  /// Has nobody asked for a client that stays open, or has its sources asked again.
  void rest(Path place, boolean wished) {
    Path folder = place.toAbsolutePath().normalize();
    if (wished) resting.add(folder);
    else resting.remove(folder);
    opened(folder).ifPresent(this::quieten);
  }

  /// The workspace of a client that is open.
  synchronized Optional<Workspace> opened(Path folder) {
    return Optional.ofNullable(open.get(folder.toAbsolutePath().normalize()));
  }

  /// Says which client is on screen: the others need less memory.
  void shown(Path folder) {
    Path place = folder.toAbsolutePath().normalize();
    Map<Path, Workspace> now;
    synchronized (this) {
      onScreen = Optional.of(place);
      now = Map.copyOf(open);
    }
    now.forEach((each, workspace) -> workspace.rest(!each.equals(place)));
  }

  /// Those that are open, in the order in which they were opened.
  synchronized List<Workspace> opened() {
    return List.copyOf(open.values());
  }

  /// Why a client could not be opened when it was tried last.
  synchronized Optional<String> refusal(Path folder) {
    return Optional.ofNullable(refused.get(folder.toAbsolutePath().normalize()));
  }

  /// Lets a client go: it is asked no more and its file is closed.
  void close(Path place) {
    Path folder = place.toAbsolutePath().normalize();
    Optional<Workspace> leaving;
    synchronized (this) {
      leaving = Optional.ofNullable(open.remove(folder));
      refused.remove(folder);
    }
    leaving.ifPresent(Workspace::close);
    tell();
  }

  /// Calls the listener after a client was opened, refused or closed, or the list was changed; on
  /// any thread.
  Runnable hear(Runnable listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  /// Tells that something changed.
  void tell() {
    listeners.forEach(Runnable::run);
  }

  /// Closes all, the last opened first.
  @Override
  public void close() {
    List<Workspace> leaving;
    renewals.close();
    synchronized (this) {
      closed = true;
      leaving = new ArrayList<>(open.values());
      open.clear();
    }
    for (Workspace workspace : leaving.reversed()) {
      try {
        workspace.close();
      } catch (RuntimeException failed) {
        LOG.error("client closed untidily", failed);
      }
    }
    Logs.release();
  }
}
