package earshot.model;

import java.util.Optional;

/// What a person decided of how one source is asked, against what holds for all.
///
/// @param trusted a key that is trusted though nobody vouches for it
/// @param userAgent the name by which this source is asked, instead of Earshot's own
public record SourceTerms(Optional<TrustedKey> trusted, Optional<String> userAgent) {
  /// Nothing but what holds for all.
  public static final SourceTerms NONE = new SourceTerms(Optional.empty(), Optional.empty());
}
