package earshot.ui.shell;

/// Keeps how the web is reached; never call it on the FX thread.
public interface ConnectingDesk {
  /// What holds now.
  Wish read();

  /// Keeps it for the next start.
  ///
  /// @param password for the proxy; empty leaves the one that is kept
  /// @throws IllegalArgumentException with one sentence, when it cannot be
  void keep(Wish wish, String password);

  /// What can be chosen.
  ///
  /// @param proxy `host:port`, `system` for what this computer names, or empty for none
  /// @param user for the proxy, or empty
  /// @param atOnce requests under way at once, 8 to 200
  record Wish(String proxy, String user, int atOnce) {}
}
