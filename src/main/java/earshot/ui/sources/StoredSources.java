package earshot.ui.sources;

import earshot.intake.Sources;
import earshot.listening.OpmlList;
import earshot.model.CoverageSpan;
import earshot.model.PollAttempt;
import earshot.model.Source;
import earshot.model.SourceEdit;
import earshot.model.SourceId;
import earshot.model.SourceStatus;
import earshot.model.TimeRange;
import earshot.storage.PolledSum;
import earshot.storage.Stores;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/// The sources of the opened workspace.
public final class StoredSources implements SourceDesk {
  private final Sources sources;
  private final Stores stores;

  /// @param sources adds, pauses and removes
  /// @param stores tells what is known
  public StoredSources(Sources sources, Stores stores) {
    this.sources = sources;
    this.stores = stores;
  }

  @Override
  public List<SourceStatus> statuses() {
    return sources.statuses();
  }

  @Override
  public Map<SourceId, List<CoverageSpan>> coverage(TimeRange range) {
    return stores.coverage().spans(Set.of(), range).stream()
        .collect(Collectors.groupingBy(CoverageSpan::source));
  }

  @Override
  public List<CoverageSpan> coverage(SourceId source, TimeRange range) {
    return stores.coverage().spans(Set.of(source), range);
  }

  @Override
  public Map<SourceId, Long> storedSince(Instant since) {
    return stores.sources().storedSince(since);
  }

  @Override
  public PolledSum polled(SourceId source, TimeRange range) {
    return stores.coverage().polled(Set.of(source), range);
  }

  @Override
  public List<PollAttempt> attempts(SourceId source, int limit) {
    return stores.coverage().attempts(source, limit);
  }

  @Override
  public SourceId add(Source.SourceSetup setup) {
    return sources.add(setup).id();
  }

  @Override
  public List<SourceId> addAll(List<OpmlList.Outline> outlines, IntPredicate step) {
    return sources.addAll(outlines, Optional.empty(), step).stream().map(Source::id).toList();
  }

  @Override
  public Runnable change(List<SourceId> ids, SourceEdit edit) {
    return sources.edit(ids, edit).undo();
  }

  @Override
  public void pollNow(SourceId source) {
    sources.askNow(source);
  }
}
