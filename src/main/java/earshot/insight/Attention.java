package earshot.insight;

import java.time.Instant;
import java.util.Optional;

/// How much of everything the sources brought concerns the workspace.
///
/// @param share items that matched a brand among all new items that were polled, with its 95 %
///   interval; absent when nothing was polled
/// @param since the first poll that is still remembered; what lies before is not in it
public record Attention(Basis basis, Optional<Share> share, Optional<Instant> since) {}
