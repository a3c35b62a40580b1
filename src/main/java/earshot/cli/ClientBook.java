package earshot.cli;

import earshot.model.Charter;
import earshot.model.Client;
import earshot.model.WorkMode;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/// The list of clients of this computer, as commands use it.
public interface ClientBook {
  /// All of them, in the order of the list.
  List<Client> all();

  /// Makes a workspace for a new client, and notes in it what it is for.
  ///
  /// @param client by name and colour; its folder is chosen beside the usual one
  /// @throws IllegalArgumentException with one sentence, when another one has the name
  Client make(Client client, Charter charter, WorkMode mode);

  /// Takes a folder that holds a workspace into the list.
  Client add(Path folder);

  /// Gives a client another name and colour.
  void change(Path client, String name, String colour);

  /// Has its sources asked with all others, or not.
  void enable(Path client, boolean asked);

  /// Takes it from the list; its files stay where they are.
  void remove(Path client);

  /// Deletes it for good, with all that Earshot made in its folder; asks nobody for it meanwhile.
  ///
  /// @throws earshot.storage.StorageRefused with one sentence, when something of it is left
  void delete(Path client);

  /// Opens all that are enabled; each listens from then on.
  ///
  /// @param whenOpened hears each before its sources are asked
  Everyone open(Consumer<Listening> whenOpened);

  /// All clients that could be opened; closing it closes them.
  interface Everyone extends AutoCloseable {
    /// Those that are open.
    List<Client> listening();

    /// Those that could not be opened, with the reason in one sentence.
    List<Refused> refused();

    @Override
    void close();
  }

  /// A client with its workspace.
  record Listening(Client client, Desk desk) {}

  /// A client that could not be opened.
  record Refused(Client client, String why) {}
}
