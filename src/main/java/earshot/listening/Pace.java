package earshot.listening;

import earshot.listening.preset.Preset;
import java.time.Duration;

/// How often and how carefully a source is asked, as its preset wants it.
///
/// @param least the shortest time between two polls; zero where the rhythm alone decides
/// @param spacing the pause between two starts on its host; less than a second counts as a second
/// @param ranked whether it shows what it holds to be relevant rather than what is newest, which
///   proves nothing about time
/// @param emptyUnknown whether an answer without items may hide some
public record Pace(Duration least, Duration spacing, boolean ranked, boolean emptyUnknown) {
  /// A plain feed.
  public static final Pace PLAIN = new Pace(Duration.ZERO, Duration.ofSeconds(1), false, false);

  /// What a preset asks for.
  public static Pace of(Preset.Manners manners) {
    return new Pace(
        manners.minInterval(),
        manners.hostDelay(),
        manners.ranked(),
        manners.emptyIs() == Preset.EmptyIs.UNKNOWN);
  }
}
