package earshot.model;

import java.time.Instant;

/// A place in the timeline: pages continue strictly after it (older). Newest first, equal times by
/// falling id.
public record PageToken(Instant at, MentionId id) {}
