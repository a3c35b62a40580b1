package earshot.insight;

import java.util.Optional;

/// How much of everything the sources brought concerns the workspace.
///
/// @param share items that matched a brand among all new items that were polled, with its 95 %
///   interval; absent when nothing was polled
public record Attention(Basis basis, Optional<Share> share) {}
