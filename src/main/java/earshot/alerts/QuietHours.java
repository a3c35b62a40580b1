package earshot.alerts;

import earshot.model.AlertRule;
import earshot.storage.SettingStore;
import java.util.Optional;

/// The hours of each day in which a workspace tells nobody of its alerts.
public record QuietHours(SettingStore settings) {
  /// Under which they are kept.
  public static final String SETTING = "quiet-hours";

  /// What is kept while there are none.
  public static final String OFF = "off";

  /// The hours that hold; what is kept and cannot be read holds none, for alerts are told rather
  /// than not.
  public Optional<AlertRule.Quiet> now() {
    try {
      return read(settings.get(SETTING).orElse(OFF));
    } catch (IllegalArgumentException foreign) {
      return Optional.empty();
    }
  }

  /// Keeps other hours, or none.
  public void keep(Optional<AlertRule.Quiet> hours) {
    settings.put(SETTING, hours.map(AlertRule.Quiet::written).orElse(OFF));
  }

  /// Reads hours such as `22:00-07:00`, or `off`.
  ///
  /// @throws IllegalArgumentException with a sentence, when it is neither
  public static Optional<AlertRule.Quiet> read(String written) {
    return written.equals(OFF) ? Optional.empty() : Optional.of(AlertRule.Quiet.read(written));
  }
}
