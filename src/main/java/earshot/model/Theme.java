package earshot.model;

import java.time.Instant;
import java.util.Optional;

/// What several people said, and what became of it.
///
/// @param rev rises with every change, so that two people do not overwrite each other
public record Theme(ThemeId id, About about, Decision decision, Authored made, int rev) {
  /// What people say.
  ///
  /// @param brand of whom; absent for all
  /// @param name at most 200 characters, not blank
  /// @param cue what they do when they say it, such as `COMPLAINT`
  /// @param query finds more of it, in the query language; empty when only picked mentions count;
  ///   at most 20,000 characters
  public record About(Optional<BrandId> brand, String name, CueKind cue, String query) {
    /// A theme has a name.
    public About {
      if (name.isBlank()) throw new IllegalArgumentException("Give the theme a name.");
    }
  }

  /// What was decided.
  ///
  /// @param owner who looks after it; at most 200 characters, empty for nobody
  /// @param words what was decided and why; at most 2,000 characters
  /// @param at since when it holds, such as the moment of the fix; absent while nothing was decided
  public record Decision(ThemeStatus status, String owner, String words, Optional<Instant> at) {
    /// Nothing was decided and nobody looks after it.
    public static final Decision NONE = new Decision(ThemeStatus.OPEN, "", "", Optional.empty());

    /// What is closed was closed at some time.
    public Decision {
      if (status.isClosed() && at.isEmpty()) {
        throw new IllegalArgumentException("Say since when it is fixed or declined.");
      }
    }
  }
}
