package earshot.ui.clients;

import earshot.model.Client;
import java.nio.file.Path;
import java.util.List;

/// The clients of this computer, as its window shows them; never call it on the FX thread.
public interface ClientsDesk {
  /// All of them with their counts, in the order of the list.
  List<ClientLine> lines();

  /// Calls the listener after a client came, went or was changed, on any thread; gives what ends
  /// hearing.
  Runnable hear(Runnable listener);

  /// Makes a workspace for a new client.
  ///
  /// @throws RuntimeException with one sentence, when that is not possible
  Client create(NewClient wish);

  /// Takes a folder that holds a workspace into the list.
  ///
  /// @throws RuntimeException with one sentence, when it holds none or cannot be opened
  Client add(Path folder);

  /// Gives a client another name and colour.
  ///
  /// @throws IllegalArgumentException with one sentence, when another one has the name
  void change(Path client, String name, String colour);

  /// Asks its sources, or puts it aside.
  void enable(Path client, boolean asked);

  /// Takes it from the list; its files stay where they are.
  void remove(Path client);

  /// Puts back one that was taken from the list, under its name and in its colour.
  void putBack(Client gone);
}
