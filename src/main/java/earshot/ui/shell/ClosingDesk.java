package earshot.ui.shell;

/// Keeps what the button that closes the window does; never call it on the FX thread.
public interface ClosingDesk {
  /// Whether Earshot then goes on listening.
  boolean listens();

  /// Keeps it for all clients.
  ///
  /// @throws RuntimeException when it could not be kept
  void listen(boolean wanted);
}
