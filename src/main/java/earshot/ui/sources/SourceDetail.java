package earshot.ui.sources;

import earshot.model.PollAttempt;
import java.util.List;

/// One source with everything the pane beside the table shows.
///
/// @param advice what happened and what to do
/// @param log the latest attempts, newest first
public record SourceDetail(
    SourceRow row, String advice, String kind, String role, List<LogLine> log) {
  /// Copies the list.
  public SourceDetail {
    log = List.copyOf(log);
  }

  /// One attempt to read the source.
  ///
  /// @param when the time of today or the day
  /// @param exactly date and time in full
  /// @param outcome what it came to, in words
  /// @param repairs what had to be mended, or empty
  public record LogLine(
      String when, String exactly, String outcome, PollAttempt attempt, String repairs) {}
}
