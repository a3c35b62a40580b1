package earshot;

import earshot.model.Charter;
import earshot.model.Client;
import earshot.ui.clients.ClientDesk;

/// The client on screen, for the card on it in the settings.
record ClientOfWindow(Workspace workspace, WorkingClients desk) implements ClientDesk {
  @Override
  public Kept read() {
    return new Kept(
        listed(),
        workspace.stores().settings().charter().read(),
        workspace.encryption().isOn(),
        desk.clients().list().stays(workspace.folder()));
  }

  private Client listed() {
    return desk.clients()
        .list()
        .in(workspace.folder())
        .orElseGet(() -> Client.of(workspace.folder(), "", Client.COLOURS.getFirst()));
  }

  @Override
  public void keep(Client now) {
    Client was = listed();
    if (!was.name().equals(now.name()) || !was.colour().equals(now.colour())) {
      desk.change(workspace.folder(), now.name(), now.colour());
    }
    if (was.enabled() != now.enabled()) desk.enable(workspace.folder(), now.enabled());
  }

  @Override
  public void keep(Charter now) {
    workspace.stores().settings().charter().keep(now, Machine.user());
  }
}
