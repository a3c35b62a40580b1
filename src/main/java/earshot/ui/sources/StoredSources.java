package earshot.ui.sources;

import earshot.intake.Sources;
import earshot.model.CoverageSpan;
import earshot.model.PollAttempt;
import earshot.model.Source;
import earshot.model.SourceId;
import earshot.model.SourceStatus;
import earshot.model.TimeRange;
import earshot.storage.Stores;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
  public List<PollAttempt> attempts(SourceId source, int limit) {
    return stores.coverage().attempts(source, limit);
  }

  @Override
  public SourceId add(Source.SourceSetup setup) {
    return sources.add(setup).id();
  }

  @Override
  public List<SourceId> addAll(List<Source.SourceSetup> setups) {
    return sources.addAll(setups).stream().map(Source::id).toList();
  }

  @Override
  public Runnable change(List<SourceId> ids, SourceChange change) {
    if (change instanceof SourceChange.Remove) {
      sources.removeAll(ids);
      return () -> sources.putBackAll(ids);
    }
    Map<SourceId, Source> before =
        chosen(ids).stream().collect(Collectors.toMap(Source::id, source -> source));
    sources.changeAll(before.values().stream().map(change::applied).toList());
    return () ->
        sources.changeAll(
            chosen(ids).stream()
                .filter(now -> before.containsKey(now.id()))
                .map(now -> change.takenBack(now, before.getOrDefault(now.id(), now)))
                .toList());
  }

  private List<Source> chosen(List<SourceId> ids) {
    Set<SourceId> wanted = Set.copyOf(ids);
    return stores.sources().all().stream()
        .filter(source -> wanted.contains(source.id()))
        .toList();
  }

  @Override
  public void pollNow(SourceId source) {
    sources.askNow(source);
  }
}
