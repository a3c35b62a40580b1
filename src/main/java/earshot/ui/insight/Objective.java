package earshot.ui.insight;

import java.time.Instant;

/// Why a workspace listens, in a person's words.
///
/// @param since when it was written
public record Objective(String words, Instant since) {
  /// Longest objective in characters.
  public static final int LONGEST = 300;
}
