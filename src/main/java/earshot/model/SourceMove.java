package earshot.model;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// A publisher's word that a feed has moved for good (301, 308), believed once it was said twice, a
/// day apart.
///
/// @param polls how often it was said
/// @param believed when the source was given its new address
/// @param undone when the person took that back
public record SourceMove(
    SourceId source,
    URI from,
    URI to,
    Instant firstSeen,
    Instant lastSeen,
    int polls,
    Optional<Instant> believed,
    Optional<Instant> undone) {
  private static final int POLLS = 2;
  private static final Duration APART = Duration.ofHours(24);

  /// Said for the first time.
  public static SourceMove first(SourceId source, URI from, URI to, Instant at) {
    return new SourceMove(source, from, to, at, at, 1, Optional.empty(), Optional.empty());
  }

  /// Said once more.
  ///
  /// @param sameFeed whether what is at the new address is known to be the same feed
  public SourceMove again(Instant at, boolean sameFeed) {
    boolean longEnough = Duration.between(firstSeen, at).compareTo(APART) >= 0;
    boolean sure = sameFeed && longEnough && polls + 1 >= POLLS;
    return new SourceMove(
        source, from, to, firstSeen, at, polls + 1, sure ? Optional.of(at) : believed, undone);
  }

  /// Whether it is still to be made sure.
  public boolean open() {
    return believed.isEmpty() && undone.isEmpty();
  }
}
