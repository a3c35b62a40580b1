package earshot.ui.clients;

import earshot.model.Client;
import earshot.storage.WorkspaceRemoval;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The clients of this computer, as its window shows them; never call it on the FX thread.
public interface ClientsDesk {
  /// What is known of what a client holds.
  sealed interface Contents {}

  /// It was counted.
  record Counted(WorkspaceRemoval.Held held) implements Contents {}

  /// Nobody can count it.
  ///
  /// @param why it cannot be opened, in one sentence; empty where it is locked
  record Shut(Optional<String> why) implements Contents {}

  /// What goes with a client that is deleted, and what stays.
  ///
  /// @param elsewhere the second folder of its backups, where it has one
  /// @param usual whether its place in the list stays
  record Going(
      Contents contents, WorkspaceRemoval.Reach reach, Optional<Path> elsewhere, boolean usual) {}

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

  /// Counts what would go with it; opens it for that when it is closed and can be opened.
  ///
  /// @throws RuntimeException with one sentence, when that is not possible
  Going going(Path client);

  /// Deletes it for good, with all that Earshot made in its folder.
  ///
  /// @throws RuntimeException with one sentence, when it is on screen, or something of it is left
  void delete(Path client);

  /// Puts back one that was taken from the list, under its name and in its colour.
  void putBack(Client gone);
}
