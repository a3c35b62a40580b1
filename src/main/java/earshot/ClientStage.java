package earshot;

import earshot.model.Client;
import earshot.storage.StorageRefused;
import earshot.storage.lock.LockRefused;
import earshot.ui.clients.ClientsPane;
import earshot.ui.clients.ClientsViewModel;
import earshot.ui.kit.Job;
import earshot.ui.kit.Jobs;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Theme;
import earshot.ui.kit.Threads;
import earshot.ui.shell.Shell;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the window of the program shows: one client at a time, and how one changes between them.
/// Lives on the FX thread.
///
/// The clients left last keep their pages as they were; of the others only the place one was at is
/// known, and its page is built again when one comes back, so that memory holds few of them.
final class ClientStage {
  private static final Logger LOG = LoggerFactory.getLogger(ClientStage.class);

  private final Clients clients;
  private final WorkingClients desk;
  private final Computer computer;
  private final ClipboardWatch clipboard;
  private final Messages words = Messages.of(Window.class);
  private final Threads threads = Threads.ofWindow("work-clients-");
  private final ClientsViewModel model;
  private final ClientsPane pane;
  private final StackPane root = new StackPane();
  private final StackPane below = new StackPane();
  private final Map<Path, String> places = new HashMap<>();
  private final LeftWindows leftLast = new LeftWindows();
  private Optional<Window> window = Optional.empty();
  private Optional<Workspace> whose = Optional.empty();
  private Optional<Client> shown = Optional.empty();
  private Optional<Path> wanted = Optional.empty();

  /// What the computer gives.
  ///
  /// @param windows builds the window of a client
  /// @param folders asks for a folder
  /// @param clipboard its text now, or empty
  /// @param title hears what the window is called while it shows no client's places
  /// @param files that a client's places show
  /// @param jobs the long work of all clients
  record Computer(
      BiFunction<Opening, Beside, Window> windows,
      Supplier<Optional<Path>> folders,
      Supplier<String> clipboard,
      Consumer<String> title,
      HandedFiles files,
      Jobs jobs) {}

  ClientStage(Clients clients, Computer computer) {
    this.clients = clients;
    this.computer = computer;
    clipboard = new ClipboardWatch(computer.clipboard());
    desk = new WorkingClients(clients);
    model = new ClientsViewModel(desk, threads, Messages.of(ClientsPane.class), this::show);
    pane = new ClientsPane(model, computer.folders());
    root.getChildren().setAll(below, pane.node());
    root.getStyleClass().add("es-canvas");
    pane.listen(root);
    model.clientProperty().subscribe(now -> now.ifPresent(this::renamed));
  }

  /// What is on screen.
  Parent root() {
    return root;
  }

  /// Begins with a client that is open already, or with the overview and why it is not.
  void begin(Optional<Opening> first, String refused) {
    first.ifPresentOrElse(this::enter, () -> model.refuse(refused));
    started();
  }

  /// Begins with the page in front of a client that cannot be shown at once; the others listen
  /// meanwhile.
  void beginAsking(Path first) {
    wanted = Optional.of(at(first));
    step(at(first)).next().run();
    started();
  }

  private void started() {
    model.started();
    threads.background().execute(() -> clients.openAll(true));
  }

  /// Whether the window has the keys, which tells what is copied in it.
  void focused(boolean has) {
    if (has) clipboard.came();
    else clipboard.left(this::copied);
  }

  /// Leaves what is on screen.
  void leave() {
    model.stopped();
    leaveWindow();
  }

  /// Shows another client, or the page in front of it; what is on screen stays until that one is
  /// read.
  void show(Path client) {
    Path folder = at(client);
    wanted = Optional.of(folder);
    threads
        .background()
        .execute(
            () -> {
              try {
                Runnable next = step(folder).next();
                Platform.runLater(() -> arrive(folder, next));
              } catch (StorageRefused | LockRefused refused) {
                refuse(String.valueOf(refused.getMessage()));
              } catch (RuntimeException failed) {
                LOG.error("client not shown", failed);
                refuse(clients.refusal(folder).orElse("This client could not be opened. (CL-1)"));
              }
            });
  }

  private void refuse(String sentence) {
    Platform.runLater(() -> model.refuse(sentence));
  }

  // Opens it beside the FX thread, and gives what shows it.
  private Runnable opened(Path folder) {
    Opening opening = Opening.of(clients.open(folder), false);
    return () -> enter(opening);
  }

  // Whoever chose another one meanwhile is not brought here.
  private void arrive(Path folder, Runnable next) {
    if (wanted.equals(Optional.of(folder))) next.run();
  }

  private Doorstep step(Path folder) {
    return new Doorstep(
        folder,
        called(listed(folder)),
        clients.ground(),
        page -> arrive(folder, () -> front(folder, page)),
        () -> {
          Runnable next = opened(folder);
          return () -> arrive(folder, next);
        },
        () -> root.fireEvent(new Event(Shell.QUIT)));
  }

  // A page in front of a client that is not open.
  private void front(Path folder, Parent page) {
    leaveFor(folder);
    Client client = listed(folder);
    // What is copied on this page belongs to nobody.
    shown = Optional.empty();
    ClientSeat seat = new ClientSeat(client, pane, desk, "", () -> {});
    below.getChildren().setAll(page, seat.over(called(client)));
    computer.title().accept(words.get("title", called(client)));
    arrived(folder);
  }

  private void enter(Opening opening) {
    Path folder = at(opening.workspace().folder());
    leaveFor(folder);
    Client client = listed(folder);
    shown = Optional.of(client);
    Theme.apply(opening.settings().look());
    Theme.textSize(opening.settings().textPercent());
    Window next =
        leftLast
            .take(folder, opening.workspace())
            .filter(Window::back)
            .map(back -> titled(back, client))
            .orElseGet(() -> built(opening, client, folder));
    window = Optional.of(next);
    whose = Optional.of(opening.workspace());
    below.getChildren().setAll(next.root());
    arrived(folder);
    computer.files().to(next::take);
    next.focus();
  }

  // A window that is built says by itself what it is called.
  private Window titled(Window back, Client client) {
    computer.title().accept(words.get("title", called(client)));
    return back;
  }

  private Window built(Opening opening, Client client, Path folder) {
    String place = places.getOrDefault(folder, "");
    ClientSeat seat = new ClientSeat(client, pane, desk, place, () -> take(folder));
    Jobs own = computer.jobs().of(new Job.Owner(folder.toString(), called(client)));
    Optional<Runnable> anew = Optional.of(() -> anew(folder));
    Beside beside = new Beside(Drilling.NONE, Optional.of(seat), anew, own);
    return computer.windows().apply(opening, beside);
  }

  private void leaveFor(Path folder) {
    clipboard.left(this::copied);
    leaveWindow();
    desk.shows(Optional.of(folder));
    threads.background().execute(() -> clients.shown(folder));
  }

  private void arrived(Path folder) {
    model.isHere(folder);
    clipboard.came();
  }

  // Its window would show a client that is closed: the overview takes its place.
  private void take(Path folder) {
    leaveWindow();
    leftLast.forget(folder);
    Client client = listed(folder);
    shown = Optional.empty();
    wanted = Optional.empty();
    desk.shows(Optional.empty());
    computer.title().accept(words.get("title.none"));
    model.take(client);
  }

  // Nothing of its window stays, for it tells what held before.
  private void anew(Path folder) {
    leaveWindow();
    leftLast.forget(folder);
    threads
        .background()
        .execute(
            () -> {
              clients.close(folder);
              Platform.runLater(() -> show(folder));
            });
  }

  private void renamed(Client client) {
    if (shown.filter(was -> was.folder().equals(client.folder())).isEmpty()) return;
    shown = Optional.of(client);
    if (!client.name().isEmpty()) computer.title().accept(words.get("title", client.name()));
  }

  private void leaveWindow() {
    window.ifPresent(
        leaving -> {
          shown.ifPresent(client -> left(client.folder(), leaving));
          leaving.leave();
        });
    window = Optional.empty();
    computer.files().away();
    below.getChildren().clear();
  }

  private void left(Path folder, Window leaving) {
    places.put(folder, leaving.place());
    whose.ifPresent(open -> leftLast.keep(folder, open, leaving));
  }

  private void copied(String text) {
    shown.ifPresent(client -> clients.copied().copied(client.folder(), called(client), text));
  }

  private Client listed(Path folder) {
    return clients.listed(folder).orElseGet(() -> Client.of(folder, "", Client.COLOURS.getFirst()));
  }

  private static Path at(Path folder) {
    return folder.toAbsolutePath().normalize();
  }

  private static String called(Client client) {
    return client.name().isEmpty() ? String.valueOf(client.folder().getFileName()) : client.name();
  }
}
