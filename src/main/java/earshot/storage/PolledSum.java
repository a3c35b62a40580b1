package earshot.storage;

import java.time.Instant;
import java.util.Optional;

/// What polls brought together.
///
/// @param fresh items that were new
/// @param matched those of them that match a brand
/// @param since when the first of these polls was; old ones are forgotten
public record PolledSum(long fresh, long matched, Optional<Instant> since) {}
