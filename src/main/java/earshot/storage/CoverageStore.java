package earshot.storage;

import earshot.model.CoverageSpan;
import earshot.model.PollAttempt;
import earshot.model.SourceId;
import earshot.model.TimeRange;
import java.util.List;
import java.util.Set;

/// Remembers every attempt to read a source and what the attempts prove together.
public final class CoverageStore {

  /// The last attempts of a source, newest first.
  public List<PollAttempt> attempts(SourceId source, int limit) {
    throw new UnsupportedOperationException();
  }

  /// How completely sources were watched within the range, by source and time; no source named
  /// means all. Spans of one source do not overlap and are cut to the range.
  public List<CoverageSpan> spans(Set<SourceId> sources, TimeRange range) {
    throw new UnsupportedOperationException();
  }
}
