package earshot.ui.shell;

import earshot.ui.kit.Look;
import java.nio.file.Path;

/// Keeps what the person chose for the whole program; never call it on the FX thread.
public interface SettingsDesk {
  /// What holds now.
  Values read();

  /// Keeps it, so that it holds at the next start too.
  ///
  /// @throws RuntimeException when it could not be kept; the old values are in force
  void keep(Values values);

  /// Where everything is stored.
  Path dataFolder();

  /// What can be chosen.
  ///
  /// @param textPercent text size in percent, 85 to 200
  /// @param contact a mail or web address told to every host that is asked, or empty
  record Values(Look look, int textPercent, String contact) {}
}
