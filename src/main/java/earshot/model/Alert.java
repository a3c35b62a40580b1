package earshot.model;

import java.time.Instant;
import java.util.Optional;

/// Something unusual, as it was when it was noticed.
///
/// @param brand whom it concerns; absent for a rule without a brand
/// @param bucket the time in which it happened
/// @param evidence what was known then, at most 20,000 characters; it never changes
public record Alert(
    AlertId id,
    AlertRuleId rule,
    Optional<BrandId> brand,
    TimeRange bucket,
    Instant raisedAt,
    String evidence,
    Progress progress) {
  /// What people did about it.
  ///
  /// @param closedAt when it was closed
  /// @param byUser who last changed its state
  /// @param note at most 2,000 characters
  public record Progress(AlertState state, Optional<Instant> closedAt, String byUser, String note) {
    /// Nobody did anything yet.
    public static final Progress NEW = new Progress(AlertState.OPEN, Optional.empty(), "", "");
  }

  /// Whether a person still has work with it.
  public boolean isOpen() {
    return progress.state().isOpen();
  }
}
