package earshot.intake.start;

import earshot.listening.preset.Preset.Risk;
import earshot.model.Source.SourceSetup;
import java.time.Duration;
import java.util.Optional;

/// A service set up for one brand, with what a person should know before it is asked.
///
/// @param caution one line on what it cannot do, or empty
public record Service(SourceSetup setup, Manner manner, String caution) {
  /// How it is asked.
  ///
  /// @param every the shortest time between two polls
  /// @param ownNetwork whether it lies on this computer or network, so that it is not asked without
  ///   a person's yes
  public record Manner(Duration every, Risk risk, boolean needsKey, boolean ownNetwork) {}

  /// The host that is asked.
  public String host() {
    return Optional.ofNullable(setup.url().getHost()).orElse("");
  }
}
