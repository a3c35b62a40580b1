package earshot;

import earshot.listening.secret.Secret;
import earshot.listening.secret.SecretRef;
import earshot.ui.shell.ConnectingDesk;

/// How the web is reached from an opened workspace, for its window.
record KeptConnecting(Workspace workspace) implements ConnectingDesk {
  @Override
  public Wish read() {
    Connecting now = Connecting.of(workspace.stores().settings());
    return new Wish(now.proxy(), now.user(), now.atOnce());
  }

  @Override
  public void keep(Wish wish, String password) {
    Connecting wished = new Connecting(wish.proxy(), wish.user(), wish.atOnce());
    if (!password.isEmpty()) {
      SecretRef where =
          wished
              .password(Outside.ENVIRONMENT)
              .orElseThrow(
                  () -> new IllegalArgumentException("Name the proxy to which the password goes."));
      workspace.road().outside().secrets().keep(where, new Secret(password));
    }
    wished.keep(workspace.stores().settings());
    workspace.road().gate().atMost(wish.atOnce());
  }
}
