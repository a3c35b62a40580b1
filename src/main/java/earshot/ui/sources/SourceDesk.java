package earshot.ui.sources;

import earshot.listening.OpmlList;
import earshot.model.CoverageSpan;
import earshot.model.PollAttempt;
import earshot.model.Source;
import earshot.model.SourceEdit;
import earshot.model.SourceId;
import earshot.model.SourceStatus;
import earshot.model.TimeRange;
import earshot.storage.PolledSum;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/// Everything the Sources screen asks of the program; never call it on the FX thread.
public interface SourceDesk {
  /// All sources that are not removed, in the order in which they were added.
  List<SourceStatus> statuses();

  /// What is known of how completely each source was watched; spans may reach beyond the range, and
  /// a source without an entry was not watched at all.
  Map<SourceId, List<CoverageSpan>> coverage(TimeRange range);

  /// The same for one source, by time.
  List<CoverageSpan> coverage(SourceId source, TimeRange range);

  /// How many mentions each source brought since then; a source without an entry brought none.
  Map<SourceId, Long> storedSince(Instant since);

  /// What the polls of a source brought in a range, taken together.
  PolledSum polled(SourceId source, TimeRange range);

  /// The latest attempts to read a source, newest first.
  ///
  /// @param limit at most so many
  List<PollAttempt> attempts(SourceId source, int limit);

  /// Adds a source; it is asked as soon as the pace of its host allows.
  SourceId add(Source.SourceSetup setup);

  /// Adds the sources that outlines of a list mean, some at a time; they are asked one after the
  /// other under the start ramp. Those that are there already are left out of the answer.
  ///
  /// @param step told how many are done after each time; false ends it there
  List<SourceId> addAll(List<OpmlList.Outline> outlines, IntPredicate step);

  /// Changes sources in one step.
  ///
  /// @return takes the change back on all of them, called on a background thread
  Runnable change(List<SourceId> sources, SourceEdit edit);

  /// Asks a source out of turn, within the politeness rules of its host.
  void pollNow(SourceId source);
}
