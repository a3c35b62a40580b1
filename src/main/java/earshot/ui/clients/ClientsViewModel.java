package earshot.ui.clients;

import earshot.model.Client;
import earshot.ui.kit.Later;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Threads;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Decides what the switcher and the overview show, and what can be done with a client.
public final class ClientsViewModel {
  private static final Logger LOG = LoggerFactory.getLogger(ClientsViewModel.class);

  private final ClientsDesk desk;
  private final Threads threads;
  private final Consumer<Path> show;
  private final ClientDeeds deeds;
  private final ClientDeletion deletion;
  private final Later reading;
  private final AtomicBoolean heard = new AtomicBoolean();
  private final ObservableList<ClientLine> lines = FXCollections.observableArrayList();
  private final ObservableList<ClientLine> found = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.LOADING);
  private final ObjectProperty<Panel> panel = new SimpleObjectProperty<>(Panel.NONE);
  private final ReadOnlyObjectWrapper<Optional<Path>> here =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Client>> client =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final StringProperty query = new SimpleStringProperty("");
  private Runnable deaf = () -> {};

  /// What lies over the window.
  public enum Panel {
    /// Nothing.
    NONE,
    /// The list below the name of the client.
    SWITCHER,
    /// All clients with their counts.
    OVERVIEW,
    /// The sheet for a new client.
    NEW,
    /// The sheet on which a client is deleted.
    DELETE
  }

  /// How the reading of the list goes.
  enum State {
    LOADING,
    READY,
    FAILED
  }

  /// Reads nothing before [#started].
  ///
  /// @param show shows a client in the window; called on the screen's thread
  public ClientsViewModel(ClientsDesk desk, Threads threads, Messages words, Consumer<Path> show) {
    this.desk = desk;
    this.threads = threads;
    this.show = show;
    this.deeds = new ClientDeeds(desk, threads, words, show, this::refresh);
    this.deletion = new ClientDeletion(desk, deeds, threads);
    this.reading = new Later(threads);
    panel.subscribe(
        now -> {
          if (now != Panel.DELETE) deletion.close();
        });
    query.subscribe(any -> find());
  }

  /// Follows the list from now on.
  public void started() {
    deaf = desk.hear(this::heard);
    refresh();
  }

  /// Follows it no longer.
  public void stopped() {
    deaf.run();
    reading.forget();
  }

  // Many clients open at once: what was told meanwhile is read once.
  private void heard() {
    if (!heard.compareAndSet(false, true)) return;
    threads
        .screen()
        .execute(
            () -> {
              heard.set(false);
              refresh();
            });
  }

  /// Reads the list and the counts again.
  public void refresh() {
    reading.ask(
        desk::lines,
        read -> {
          lines.setAll(read);
          find();
          client.set(shown());
          state.set(State.READY);
        },
        failed -> {
          LOG.warn("clients not read kind={}", failed.getClass().getSimpleName());
          state.set(State.FAILED);
        });
  }

  private Optional<Client> shown() {
    return lines.stream()
        .map(ClientLine::client)
        .filter(each -> here.get().equals(Optional.of(each.folder())))
        .findFirst();
  }

  private void find() {
    String wanted = query.get().strip().toLowerCase(Locale.ROOT);
    List<ClientLine> next =
        lines.stream()
            .filter(line -> line.client().name().toLowerCase(Locale.ROOT).contains(wanted))
            .toList();
    if (!next.equals(found)) found.setAll(next);
  }

  /// All clients.
  ObservableList<ClientLine> lines() {
    return lines;
  }

  /// Those that fit the search.
  ObservableList<ClientLine> found() {
    return found;
  }

  ReadOnlyObjectProperty<State> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /// What can be done with clients.
  ClientDeeds deeds() {
    return deeds;
  }

  /// What the sheet on which a client is deleted shows.
  ClientDeletion deletion() {
    return deletion;
  }

  /// Asks whether a client is to be deleted, with what goes.
  void askDeletion(Client client) {
    deeds.say("");
    panel.set(Panel.DELETE);
    deletion.open(client, failed -> refuse(deeds.said(failed)));
  }

  /// What could not be done, in one sentence, or empty.
  public ReadOnlyStringProperty problemProperty() {
    return deeds.problemProperty();
  }

  /// What lies over the window.
  public ObjectProperty<Panel> panelProperty() {
    return panel;
  }

  /// The client on screen.
  public ReadOnlyObjectProperty<Optional<Path>> hereProperty() {
    return here.getReadOnlyProperty();
  }

  /// What the list says of it as it was read last; absent until it was read.
  public ReadOnlyObjectProperty<Optional<Client>> clientProperty() {
    return client.getReadOnlyProperty();
  }

  StringProperty queryProperty() {
    return query;
  }

  /// Says which client is on screen now.
  public void isHere(Path client) {
    here.set(Optional.of(client));
    panel.set(Panel.NONE);
    deeds.say("");
    refresh();
  }

  /// Takes a client that was left a moment ago from the list, over the overview.
  public void take(Client left) {
    here.set(Optional.empty());
    panel.set(Panel.OVERVIEW);
    deeds.remove(left);
  }

  /// Says in one sentence what could not be done, over the overview.
  public void refuse(String sentence) {
    deeds.say(sentence);
    panel.set(Panel.OVERVIEW);
    refresh();
  }

  /// Opens something over the window; the same again closes it.
  public void toggle(Panel wanted) {
    deeds.say("");
    query.set("");
    panel.set(panel.get() == wanted ? Panel.NONE : wanted);
    if (panel.get() != Panel.NONE) refresh();
  }

  /// Closes what lies on top; the overview stays while no client is on screen.
  boolean close() {
    if (panel.get() == Panel.NONE) return false;
    panel.set(here.get().isPresent() ? Panel.NONE : Panel.OVERVIEW);
    return true;
  }

  /// Shows a client.
  void show(Client client) {
    if (here.get().equals(Optional.of(client.folder()))) panel.set(Panel.NONE);
    else show.accept(client.folder());
  }

  /// Shows the next client of the list whose sources are asked.
  public void next() {
    List<ClientLine> open =
        lines.stream().filter(line -> line.standing() instanceof ClientLine.Open).toList();
    int at = -1;
    for (int i = 0; i < open.size(); i++) {
      if (here.get().equals(Optional.of(open.get(i).client().folder()))) at = i;
    }
    boolean other = at < 0 ? !open.isEmpty() : open.size() > 1;
    if (other) show(open.get((at + 1) % open.size()).client());
  }
}
