package earshot.model;

import java.time.Instant;

/// That the words of a mention were taken away here, for they are no longer to be found where they
/// were said.
///
/// @param at when they were taken away here
public record Withdrawn(Instant at, By by) {
  /// Who deleted them.
  public enum By implements Coded {
    /// Who wrote them.
    AUTHOR(1),
    /// The service or site on which they stood.
    SOURCE(2);

    private final int code;

    By(int code) {
      this.code = code;
    }

    @Override
    public int code() {
      return code;
    }
  }
}
