package earshot;

import earshot.model.Client;
import earshot.storage.StorageRefused;
import earshot.storage.lock.LockRefused;
import earshot.ui.clients.ClientsPane;
import earshot.ui.clients.ClientsViewModel;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Theme;
import earshot.ui.kit.Threads;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the window of the program shows: one client at a time, and how one changes between them.
/// Lives on the FX thread.
///
/// A client that is left keeps its place by name; its pages are let go and built again when one
/// comes back, so that memory holds the pages of one client only.
final class ClientStage {
  private static final Logger LOG = LoggerFactory.getLogger(ClientStage.class);

  private final Clients clients;
  private final WorkingClients desk;
  private final BiFunction<Opening, Beside, Window> windows;
  private final ClipboardWatch clipboard;
  private final Threads threads =
      new Threads(
          Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("work-clients-", 1).factory()),
          Platform::runLater);
  private final ClientsViewModel model;
  private final ClientsPane pane;
  private final StackPane root = new StackPane();
  private final StackPane below = new StackPane();
  private final Map<Path, String> places = new HashMap<>();
  private Optional<Window> window = Optional.empty();
  private Optional<Client> shown = Optional.empty();
  private Optional<Path> wanted = Optional.empty();

  /// What the computer gives.
  ///
  /// @param windows builds the window of a client
  /// @param folders asks for a folder
  /// @param clipboard its text now, or empty
  record Computer(
      BiFunction<Opening, Beside, Window> windows,
      Supplier<Optional<Path>> folders,
      Supplier<String> clipboard) {}

  ClientStage(Clients clients, Computer computer) {
    this.clients = clients;
    windows = computer.windows();
    clipboard = new ClipboardWatch(computer.clipboard());
    desk = new WorkingClients(clients);
    model = new ClientsViewModel(desk, threads, Messages.of(ClientsPane.class), this::show);
    pane = new ClientsPane(model, computer.folders());
    root.getChildren().setAll(below, pane.node());
    root.getStyleClass().add("es-canvas");
    pane.listen(root);
  }

  /// What is on screen.
  Parent root() {
    return root;
  }

  /// Begins with a client that is open already, or with the overview and why it is not.
  void begin(Optional<Opening> first, String refused) {
    first.ifPresentOrElse(this::enter, () -> model.refuse(refused));
    model.started();
    threads.background().execute(clients::openAll);
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

  /// Shows another client; what is on screen stays until that one is read.
  void show(Path client) {
    Path folder = client.toAbsolutePath().normalize();
    wanted = Optional.of(folder);
    threads
        .background()
        .execute(
            () -> {
              try {
                Opening opening = Opening.of(clients.open(folder), false);
                Platform.runLater(() -> arrive(opening));
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

  // Whoever chose another one meanwhile is not brought here.
  private void arrive(Opening opening) {
    if (wanted.equals(Optional.of(opening.workspace().folder().toAbsolutePath().normalize()))) {
      enter(opening);
    }
  }

  private void enter(Opening opening) {
    clipboard.left(this::copied);
    leaveWindow();
    Path folder = opening.workspace().folder().toAbsolutePath().normalize();
    Client client =
        clients.listed(folder).orElseGet(() -> Client.of(folder, "", Client.COLOURS.getFirst()));
    shown = Optional.of(client);
    desk.shows(folder);
    threads.background().execute(() -> clients.shown(folder));
    Theme.apply(opening.settings().look());
    String place = places.getOrDefault(folder, "");
    ClientSeat seat = new ClientSeat(client, pane, clients, place);
    Window made = windows.apply(opening, new Beside(Drilling.NONE, Optional.of(seat)));
    window = Optional.of(made);
    below.getChildren().setAll(made.root());
    model.isHere(folder);
    clipboard.came();
    made.focus();
  }

  private void leaveWindow() {
    window.ifPresent(
        leaving -> {
          shown.ifPresent(client -> places.put(client.folder(), leaving.place()));
          leaving.leave();
        });
    window = Optional.empty();
    below.getChildren().clear();
  }

  private void copied(String text) {
    shown.ifPresent(client -> clients.copied().copied(client.folder(), called(client), text));
  }

  private static String called(Client client) {
    return client.name().isEmpty() ? String.valueOf(client.folder().getFileName()) : client.name();
  }
}
