package earshot.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// An event that people drew on the charts.
///
/// @param about what happened
/// @param from when it began
/// @param to the first moment after it; absent for a single moment
/// @param rev rises with every change, so that two people do not overwrite each other
public record Marker(
    MarkerId id, About about, Instant from, Optional<Instant> to, Authored made, int rev) {
  private static final Duration INCIDENT_WITHOUT_END = Duration.ofDays(1);

  /// Markers move forward.
  public Marker {
    requireForward(from, to);
  }

  /// What happened.
  ///
  /// @param brand whom it concerns; absent for all
  /// @param name at most 200 characters, not blank
  /// @param note at most 2,000 characters
  public record About(Optional<BrandId> brand, MarkerKind kind, String name, String note) {
    /// A marker has a name.
    public About {
      if (name.isBlank()) throw new IllegalArgumentException("Give the marker a name.");
    }
  }

  /// The time it took; an event without an end is one day long.
  public TimeRange span() {
    return new TimeRange(from, to.orElseGet(() -> from.plus(INCIDENT_WITHOUT_END)));
  }

  /// Refuses an end that is not after the beginning.
  public static void requireForward(Instant from, Optional<Instant> to) {
    if (to.isPresent() && !from.isBefore(to.get())) {
      throw new IllegalArgumentException("A marker must end after it begins.");
    }
  }
}
