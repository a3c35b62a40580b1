package earshot.model;

import java.time.Instant;
import java.util.Optional;

/// A source with what is known of its last and next poll.
///
/// @param lastNews when it last brought an item not seen before
/// @param stored mentions kept from it so far
public record SourceStatus(
    Source source,
    Optional<PollAttempt> last,
    Optional<Instant> lastSuccess,
    Optional<Instant> lastNews,
    Optional<Instant> nextDue,
    int failures,
    long stored) {}
