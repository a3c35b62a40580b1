package earshot;

import earshot.cli.ClientBook;
import earshot.model.Charter;
import earshot.model.Client;
import earshot.model.WorkMode;
import earshot.storage.ClientList;
import earshot.ui.clients.NewClient;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/// The list of clients, for commands: nothing stays open between two of them.
///
/// @param machine what the computer gives, asked when a workspace is opened
record ClientShelf(ClientList list, Supplier<Machine> machine) implements ClientBook {
  @Override
  public List<Client> all() {
    return list.all();
  }

  @Override
  public Client make(Client client, Charter charter, WorkMode mode) {
    NewClient wish = new NewClient(client.name(), client.colour(), charter, mode);
    return with(working -> working.create(wish));
  }

  @Override
  public Client add(Path folder) {
    return with(working -> working.add(folder));
  }

  @Override
  public void change(Path client, String name, String colour) {
    list.change(client, was -> was.named(name).coloured(colour));
  }

  @Override
  public void enable(Path client, boolean asked) {
    list.change(client, was -> was.enabled(asked));
  }

  @Override
  public void remove(Path client) {
    list.remove(client);
  }

  @Override
  public void delete(Path client) {
    try (Clients clients = new Clients(list, machine.get(), each -> {})) {
      clients.work(true);
      new WorkingClients(clients).delete(client);
    }
  }

  private <T> T with(Function<WorkingClients, T> deed) {
    try (Clients clients = new Clients(list, machine.get(), each -> {})) {
      return deed.apply(new WorkingClients(clients));
    }
  }

  @Override
  public Everyone open(Consumer<Listening> whenOpened) {
    Clients clients =
        new Clients(
            list,
            machine.get(),
            each ->
                list.in(each.folder())
                    .ifPresent(client -> whenOpened.accept(new Listening(client, each))));
    clients.openAll(false);
    return new Opened(clients);
  }

  /// The clients that are open for a command.
  private record Opened(Clients clients) implements Everyone {
    @Override
    public List<Client> listening() {
      return clients.list().all().stream()
          .filter(client -> clients.opened(client.folder()).isPresent())
          .toList();
    }

    @Override
    public List<Refused> refused() {
      return clients.list().all().stream()
          .flatMap(
              client -> {
                Optional<String> why = clients.refusal(client.folder());
                return why.stream().map(sentence -> new Refused(client, sentence));
              })
          .toList();
    }

    @Override
    public void close() {
      clients.close();
    }
  }
}
