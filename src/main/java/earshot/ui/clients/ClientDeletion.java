package earshot.ui.clients;

import earshot.model.Client;
import earshot.model.Typed;
import earshot.storage.WorkspaceRemoval;
import earshot.ui.kit.Later;
import earshot.ui.kit.Threads;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// Decides what the sheet shows on which a client is deleted.
final class ClientDeletion {
  private final ClientsDesk desk;
  private final ClientDeeds deeds;
  private final Later looking;
  private final ReadOnlyObjectWrapper<Optional<Asked>> asked =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final StringProperty typed = new SimpleStringProperty("");

  /// Whose deletion is asked.
  ///
  /// @param going absent while it is counted
  record Asked(Client client, Optional<ClientsDesk.Going> going) {}

  ClientDeletion(ClientsDesk desk, ClientDeeds deeds, Threads threads) {
    this.desk = desk;
    this.deeds = deeds;
    looking = new Later(threads);
  }

  /// Who is to be deleted, if anybody is.
  ReadOnlyObjectProperty<Optional<Asked>> askedProperty() {
    return asked.getReadOnlyProperty();
  }

  /// What is typed as the yes: how many mentions go, or its name where nobody can count them.
  StringProperty typedProperty() {
    return typed;
  }

  /// Counts what goes with a client.
  ///
  /// @param refused is called when that is not possible, with the reason
  void open(Client client, Consumer<Exception> refused) {
    typed.set("");
    asked.set(Optional.of(new Asked(client, Optional.empty())));
    looking.ask(
        () -> desk.going(client.folder()),
        going -> asked.set(Optional.of(new Asked(client, Optional.of(going)))),
        refused);
  }

  /// Asks no longer.
  void close() {
    looking.forget();
    asked.set(Optional.empty());
  }

  /// Deletes it, once that is typed: this has no way back.
  ///
  /// @param gone is called afterwards
  void delete(Runnable gone) {
    asked.get().filter(each -> isMeant(each)).ifPresent(each -> deeds.delete(each.client(), gone));
  }

  private boolean isMeant(Asked asking) {
    return asking
        .going()
        .filter(
            going ->
                switch (going.contents()) {
                  case ClientsDesk.Counted(WorkspaceRemoval.Held held) ->
                      Typed.isNumber(typed.get(), held.mentions());
                  case ClientsDesk.Shut _ -> Typed.isName(typed.get(), asking.client().knownAs());
                })
        .isPresent();
  }
}
