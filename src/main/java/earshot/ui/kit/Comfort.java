package earshot.ui.kit;

import java.util.Map;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;

/// What eyes ask for beside the look: strong contrast, and nothing that moves. What a person chose
/// goes before what the computer says.
///
/// All methods belong to the FX thread.
final class Comfort {
  private Comfort() {}

  /// Calls whenever one of both may have changed.
  static void whenChanged(Runnable listener) {
    Habits.contrast().subscribe((was, now) -> listener.run());
    Habits.still().subscribe((was, now) -> listener.run());
    Platform.Preferences computer = Platform.getPreferences();
    computer.addListener((InvalidationListener) changed -> listener.run());
    computer.reducedMotionProperty().subscribe((was, now) -> listener.run());
  }

  /// Whether colours differ strongly.
  static boolean contrast() {
    return Habits.contrast().get().orElseGet(() -> wantsContrast(Platform.getPreferences()));
  }

  /// Whether nothing moves by itself.
  static boolean still() {
    return Habits.still().get().orElseGet(() -> Platform.getPreferences().isReducedMotion());
  }

  /// Whether a computer is set to strong contrast: Windows says so; on Linux the name of the theme
  /// does. macOS does not tell JavaFX.
  static boolean wantsContrast(Map<String, ?> computer) {
    return Boolean.TRUE.equals(computer.get("Windows.SPI.HighContrast"))
        || String.valueOf(computer.get("GTK.theme_name")).startsWith("HighContrast");
  }
}
