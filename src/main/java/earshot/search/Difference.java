package earshot.search;

import earshot.model.PageToken;
import java.util.List;

/// How the finds of a question change when it is asked otherwise.
///
/// @param gained what only the later question finds
/// @param lost what only the earlier question finds
/// @param unchanged how many mentions both find
public record Difference(Side gained, Side lost, long unchanged) {
  /// How many newest ones are shown of each side.
  public static final int SAMPLE = 20;

  /// Mentions that one of the questions finds and the other does not.
  ///
  /// @param newest at most 20, newest first
  public record Side(long count, List<PageToken> newest) {
    /// Copies the list.
    public Side {
      newest = List.copyOf(newest);
    }
  }

  /// How many the earlier question finds.
  public long before() {
    return unchanged + lost.count();
  }

  /// How many the later question finds.
  public long after() {
    return unchanged + gained.count();
  }
}
