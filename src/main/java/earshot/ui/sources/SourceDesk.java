package earshot.ui.sources;

import earshot.model.CoverageSpan;
import earshot.model.PollAttempt;
import earshot.model.Source;
import earshot.model.SourceId;
import earshot.model.SourceStatus;
import earshot.model.TimeRange;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// Everything the Sources screen asks of the program; never call it on the FX thread.
public interface SourceDesk {
  /// All sources that are not removed, in the order in which they were added.
  List<SourceStatus> statuses();

  /// What is known of how completely each source was watched; spans may reach beyond the range, and
  /// a source without an entry was not watched at all.
  Map<SourceId, List<CoverageSpan>> coverage(TimeRange range);

  /// How many mentions each source brought since then; a source without an entry brought none.
  Map<SourceId, Long> storedSince(Instant since);

  /// The latest attempts to read a source, newest first.
  ///
  /// @param limit at most so many
  List<PollAttempt> attempts(SourceId source, int limit);

  /// Adds a source; it is asked as soon as the pace of its host allows.
  SourceId add(Source.SourceSetup setup);

  /// Adds sources in one step; they are asked one after the other under the start ramp.
  List<SourceId> addAll(List<Source.SourceSetup> setups);

  /// Stops asking a source until it is resumed.
  void pause(SourceId source);

  /// Asks a source again.
  void resume(SourceId source);

  /// Takes a source out of the list and stops asking it; its mentions stay.
  ///
  /// @return puts the source back as it was, called on a background thread
  Runnable remove(SourceId source);

  /// Asks a source out of turn, within the politeness rules of its host.
  void pollNow(SourceId source);
}
