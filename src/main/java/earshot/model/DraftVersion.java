package earshot.model;

import java.time.Instant;

/// Words of a draft as they were at one time.
///
/// @param n counts the versions of the draft from 1
/// @param byUser who wrote these words, as the computer knows them; empty when it is not known
public record DraftVersion(
    DraftId draft, int n, Kind kind, String body, Instant madeAt, String byUser) {
  /// Why words were kept.
  public enum Kind implements Coded {
    /// While typing: after a pause, or before much was deleted.
    TYPED(1),
    /// A second person was asked about them.
    SUBMITTED(2),
    /// They were sent by hand.
    SENT(3),
    /// They were brought back from an older version.
    BROUGHT_BACK(4);

    private final int code;

    Kind(int code) {
      this.code = code;
    }

    @Override
    public int code() {
      return code;
    }
  }
}
