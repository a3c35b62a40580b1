package earshot;

import earshot.intake.Checkup;
import earshot.model.Charter;
import earshot.model.Client;
import earshot.model.JournalAction;
import earshot.model.SourceState;
import earshot.model.SourceStatus;
import earshot.model.WorkMode;
import earshot.storage.ClientList;
import earshot.storage.StorageRefused;
import earshot.storage.WorkspaceRemoval;
import earshot.storage.lock.LockRefused;
import earshot.ui.clients.ClientLine;
import earshot.ui.clients.ClientsDesk;
import earshot.ui.clients.NewClient;
import earshot.ui.lock.NewLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The clients of the program, as its window shows and changes them: of those that are not on
/// screen counts only.
final class WorkingClients implements ClientsDesk {
  private static final Logger LOG = LoggerFactory.getLogger(WorkingClients.class);
  private static final String CHOSEN = "chosen when the client was made";

  private final Clients clients;
  private final ClientList list;
  private final Map<Path, Checkup> checkups = new ConcurrentHashMap<>();
  private volatile Optional<Path> shown = Optional.empty();

  WorkingClients(Clients clients) {
    this.clients = clients;
    this.list = clients.list();
  }

  /// Says which one is on screen, if there is one.
  void shows(Optional<Path> folder) {
    shown = folder;
  }

  @Override
  public List<ClientLine> lines() {
    return list.all().stream().map(client -> new ClientLine(client, standing(client))).toList();
  }

  private ClientLine.Standing standing(Client client) {
    if (!client.enabled()) return new ClientLine.Aside();
    Optional<Workspace> open = clients.opened(client.folder());
    if (open.isPresent()) return counts(open.get());
    checkups.remove(client.folder());
    if (clients.keys().isLocked(client.folder())) return new ClientLine.Locked();
    Optional<String> refused = clients.refusal(client.folder());
    if (refused.isPresent()) return new ClientLine.Refused(refused.get());
    return new ClientLine.Closed();
  }

  private ClientLine.Standing counts(Workspace workspace) {
    try {
      List<SourceStatus> asked =
          workspace.sources().statuses().stream()
              .filter(status -> status.source().state() == SourceState.ACTIVE)
              .toList();
      Checkup checkup =
          checkups.computeIfAbsent(
              workspace.folder(), any -> new Checkup(workspace.stores(), workspace.zone()));
      return new ClientLine.Open(
          workspace.replying().work(Machine.user()).counts().today(),
          workspace.alerts().book().open().size(),
          checkup.needALook(asked, workspace.machine().clock().instant()));
    } catch (RuntimeException closing) {
      // It may be put aside while it is counted; whoever did that has it counted again.
      return new ClientLine.Closed();
    }
  }

  @Override
  public Runnable hear(Runnable listener) {
    return clients.hear(listener);
  }

  @Override
  public Client create(NewClient wish) {
    Client client = Client.of(free(wish.name()), wish.name(), wish.colour());
    list.put(client);
    try {
      wish.lock().ifPresent(lock -> lock(client.folder(), lock));
      Workspace workspace = clients.open(client.folder());
      settle(workspace, wish.charter(), wish.mode(), Machine.user());
      if (wish.lock().isPresent()) noteLock(workspace);
    } catch (RuntimeException | Error failed) {
      list.remove(client.folder());
      clients.close(client.folder());
      if (wish.lock().isPresent()) drop(client.folder());
      throw failed;
    }
    clients.tell();
    return client;
  }

  private void lock(Path folder, NewLock.Chosen lock) {
    clients.keys().lock(folder, lock.passphrase(), lock.code());
    Arrays.fill(lock.passphrase(), ' ');
  }

  private static void noteLock(Workspace workspace) {
    workspace
        .stores()
        .journal()
        .note(Machine.user(), JournalAction.ENCRYPTED, "workspace", "from the start");
  }

  private void drop(Path folder) {
    try {
      clients.keys().drop(folder);
    } catch (IOException left) {
      LOG.warn("key file left kind={}", left.getClass().getSimpleName());
    }
  }

  /// Notes in a new workspace what it is for.
  static void settle(Workspace workspace, Charter charter, WorkMode mode, String user) {
    workspace.stores().settings().charter().keep(charter, user);
    // What is so by itself is chosen all the same: the journal has it in either case.
    if (mode == workspace.modes().mode()) {
      workspace.stores().settings().mode().change(mode, CHOSEN, user);
    } else {
      workspace.modes().change(mode, CHOSEN, user);
    }
  }

  private Path free(String name) {
    String plain =
        name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    Path all = list.folder().resolve("clients");
    String base = plain.isEmpty() ? "client" : plain;
    Path free = all.resolve(base);
    for (int n = 2; Files.exists(free) || list.in(free).isPresent(); n++) {
      free = all.resolve(base + "-" + n);
    }
    return free;
  }

  @Override
  public Client add(Path given) {
    Path folder = given.toAbsolutePath().normalize();
    if (!Files.isRegularFile(folder.resolve("workspace.json"))) {
      throw new IllegalArgumentException(
          "\"" + folder + "\" holds no workspace; choose the folder in which workspace.json lies.");
    }
    Client client = list.in(folder).orElseGet(() -> Client.of(folder, "", unworn()));
    list.put(client.enabled(true));
    unlessLocked(folder);
    return list.in(folder).orElse(client);
  }

  private String unworn() {
    List<String> worn = list.all().stream().map(Client::colour).toList();
    return Client.COLOURS.stream()
        .filter(colour -> !worn.contains(colour))
        .findFirst()
        .orElse(Client.COLOURS.getFirst());
  }

  @Override
  public void change(Path client, String name, String colour) {
    list.change(client, was -> was.named(name).coloured(colour));
    clients.tell();
  }

  @Override
  public void enable(Path client, boolean asked) {
    list.change(client, was -> was.enabled(asked));
    clients.rest(client, !asked);
    if (asked) unlessLocked(client);
    else if (!isShown(client)) clients.close(client);
    clients.tell();
  }

  // One that is encrypted is opened by whoever unlocks it, one in a doubtful place by whoever
  // confirms it.
  private void unlessLocked(Path folder) {
    if (clients.keys().staysLocked(folder) || clients.doubts().of(folder).isPresent()) return;
    Workspace unused = clients.open(folder);
  }

  @Override
  public void remove(Path client) {
    refuseShown(client);
    list.remove(client);
    clients.close(client);
    clients.tell();
  }

  @Override
  public Going going(Path client) {
    refuseShown(client);
    if (clients.keys().staysLocked(client)) return shut(client, Optional.empty());
    if (clients.doubts().of(client).isPresent()) {
      throw new IllegalArgumentException(
          "What goes with this client has to be counted: show it once, then another one.");
    }
    boolean before = clients.opened(client).isPresent();
    try {
      Workspace workspace = clients.open(client);
      return new Going(
          new Counted(workspace.stores().keeping().held()),
          WorkspaceRemoval.reach(client),
          workspace.safekeeping().secondFolder(),
          list.stays(client));
    } catch (StorageRefused | LockRefused why) {
      return shut(client, Optional.ofNullable(why.getMessage()));
    } finally {
      if (!before) clients.close(client);
    }
  }

  private Going shut(Path client, Optional<String> why) {
    WorkspaceRemoval.requireClosed(client);
    return new Going(
        new Shut(why), WorkspaceRemoval.reach(client), Optional.empty(), list.stays(client));
  }

  @Override
  public void delete(Path client) {
    refuseShown(client);
    // What is half deleted cannot be opened; its keys went before the first step.
    if (!WorkspaceRemoval.isBegun(client)) forgetKeys(client);
    clients.close(client);
    clients.keys().memory(client).drop();
    clients.keys().now(client, Optional.empty());
    try {
      WorkspaceRemoval.run(client, list);
    } finally {
      clients.tell();
    }
  }

  // Only an opened workspace tells which keys its sources have in the computer's store.
  private void forgetKeys(Path client) {
    try {
      if (!clients.keys().staysLocked(client)) {
        SourceKeys.forget(clients.open(client));
        return;
      }
    } catch (StorageRefused | LockRefused damaged) {
      LOG.warn("keys of sources left kind={}", damaged.getClass().getSimpleName());
    }
    WorkspaceRemoval.requireClosed(client);
  }

  private void refuseShown(Path client) {
    if (isShown(client)) {
      throw new IllegalArgumentException(
          "This client is on screen; show another one first, or make one.");
    }
  }

  @Override
  public void putBack(Client gone) {
    list.put(gone);
    if (gone.enabled()) unlessLocked(gone.folder());
    clients.tell();
  }

  /// The clients themselves.
  Clients clients() {
    return clients;
  }

  private boolean isShown(Path client) {
    return shown.equals(Optional.of(client.toAbsolutePath().normalize()));
  }
}
