package earshot.model;

import java.time.Instant;
import java.util.Optional;

/// Says that something must not be deleted although its time has come.
///
/// @param scope what; with neither source nor brand everything
/// @param reason why, in a person's words
/// @param until when it ends by itself
/// @param lifted when a person ended it before
public record LegalHold(
    int id, Scope scope, String reason, Instant until, Authored set, Optional<Authored> lifted) {
  /// Refuses a hold without a reason.
  public LegalHold {
    if (reason.isBlank()) throw new IllegalArgumentException("A hold needs a reason.");
  }

  /// What is held.
  public record Scope(Optional<SourceId> source, Optional<BrandId> brand) {
    /// Everything in the workspace.
    public static final Scope EVERYTHING = new Scope(Optional.empty(), Optional.empty());

    /// Refuses two things at once.
    public Scope {
      if (source.isPresent() && brand.isPresent()) {
        throw new IllegalArgumentException("Hold a source or a brand, not both in one.");
      }
    }
  }

  /// Whether it holds at this time.
  public boolean holds(Instant now) {
    return lifted.isEmpty() && until.isAfter(now);
  }
}
