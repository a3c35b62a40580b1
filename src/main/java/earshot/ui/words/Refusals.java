package earshot.ui.words;

import java.util.Locale;

/// Makes a whole sentence of why something was refused.
final class Refusals {
  private Refusals() {}

  /// With a capital at the beginning and a full stop at the end.
  static String sentence(Exception reason) {
    String told = String.valueOf(reason.getMessage());
    String begun = told.substring(0, 1).toUpperCase(Locale.ROOT) + told.substring(1);
    return begun.endsWith(".") ? begun : begun + ".";
  }
}
