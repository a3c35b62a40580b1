package earshot;

import earshot.model.Client;
import earshot.ui.clients.ClientButton;
import earshot.ui.clients.ClientsPane;
import earshot.ui.kit.Messages;
import earshot.ui.shell.Workspace;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;

/// What a window among several clients knows of them: whose it is, and how one changes.
///
/// @param client whose window it is
/// @param pane the switcher
/// @param desk what can be done with it
/// @param place where one was when this client was left, such as `insights`, or empty
/// @param take takes it from the list and leaves it
record ClientSeat(
    Client client, ClientsPane pane, WorkingClients desk, String place, Runnable take) {
  private static final double MARGIN = 12;

  /// Whether all of them rest.
  Offline offline() {
    return desk.clients();
  }

  /// Whose window it is: a client is called and coloured as in the list, else as its own brand.
  Workspace whose(Workspace own) {
    return client.name().isEmpty()
        ? own
        : new Workspace(client.name(), client.colour(), own.note());
  }

  /// The name in the top bar, which opens the switcher.
  ClientButton button(Workspace whose) {
    return pane.button(whose.name(), whose.colour());
  }

  /// The same over the page that asks for the first brand, as long as there is room for it.
  Node welcome(Messages words, ObservableBooleanValue room) {
    Node button = over(words.get("workspace.new"));
    button.visibleProperty().bind(room);
    return button;
  }

  /// The same over a page that shows no places.
  ///
  /// @param unnamed what a client is called that has no name yet
  Node over(String unnamed) {
    Button button = button(whose(new Workspace(unnamed, client.colour(), ""))).node();
    StackPane.setAlignment(button, Pos.TOP_LEFT);
    StackPane.setMargin(button, new Insets(MARGIN));
    return button;
  }
}
