package earshot.ui.shell;

/// What the frame of the window asks of the program; never call it on the FX thread.
public interface Listening {
  /// How the listening goes at this moment.
  ListeningStatus status();

  /// Asks all sources that may be asked now, within the politeness rules of their hosts.
  void pollNow();

  /// Stops or starts all asking; while offline nothing leaves this computer.
  void workOffline(boolean offline);
}
