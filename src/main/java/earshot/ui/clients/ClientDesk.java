package earshot.ui.clients;

import earshot.model.Charter;
import earshot.model.Client;

/// The client on screen, as its settings show and change it; never call it on the FX thread.
public interface ClientDesk {
  /// What is kept of it.
  ///
  /// @param encrypted whether a passphrase opens it
  /// @param stays whether it cannot be taken from the list
  record Kept(Client client, Charter charter, boolean encrypted, boolean stays) {
    Kept with(Client other) {
      return new Kept(other, charter, encrypted, stays);
    }

    Kept with(Charter other) {
      return new Kept(client, other, encrypted, stays);
    }
  }

  /// What holds now.
  Kept read();

  /// Keeps its name, its colour, and whether its sources are asked.
  ///
  /// @throws IllegalArgumentException with one sentence, when another one has the name
  void keep(Client now);

  /// Keeps what one listens for.
  void keep(Charter now);
}
