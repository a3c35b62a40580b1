package earshot.insight.spike;

import earshot.insight.IndexRebuilding;
import earshot.model.CoverageSpan;
import earshot.model.Marker;
import earshot.model.MarkerKind;
import earshot.model.PageToken;
import earshot.model.Source;
import earshot.model.SourceId;
import earshot.model.SourceState;
import earshot.model.TimeRange;
import earshot.search.Hits;
import earshot.search.QueryError;
import earshot.search.SearchIndex;
import earshot.storage.Stores;
import earshot.storage.VoiceStore.Said;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Reads from the store and the index what histories are made of.
final class Ground {
  /// A search that finds more within eight weeks is judged by the newest of it.
  private static final int MOST_FOUND = 200_000;

  /// How far back spans are read, to know whether a source was already being watched.
  private static final Duration BEFORE = Duration.ofDays(30);

  private final Stores stores;
  private final SearchIndex index;

  Ground(Stores stores, SearchIndex index) {
    this.stores = stores;
    this.index = index;
  }

  /// Shows everything said of the subject within the range, in no order.
  ///
  /// @return from when on it is everything
  /// @throws Uncountable when words are searched that cannot be read, or while the index is made
  ///   anew
  Instant read(Subject subject, TimeRange range, Consumer<Said> visitor) {
    if (!subject.needsWords()) {
      stores.voices().each(subject.brand(), range, visitor);
      return range.from();
    }
    if (!index.isReady()) throw new Uncountable(new IndexRebuilding(index.progress()));
    Hits found = found(subject, range);
    stores.voices().each(found.tokens().stream().map(PageToken::id).toList(), visitor);
    return found.next().isPresent() ? found.tokens().getLast().at() : range.from();
  }

  private Hits found(Subject subject, TimeRange range) {
    try {
      return index.page(subject.within(range), Optional.empty(), MOST_FOUND);
    } catch (QueryError unreadable) {
      throw new Uncountable(unreadable);
    }
  }

  /// Refuses a subject whose words cannot be read.
  void check(Subject subject) {
    Hits unused = found(subject, new TimeRange(Instant.EPOCH, Instant.EPOCH.plusMillis(1)));
  }

  /// How the sources that are read at present were watched.
  List<CoverageSpan> coverage(TimeRange range) {
    Set<SourceId> read =
        stores.sources().all().stream()
            .filter(source -> source.state() == SourceState.ACTIVE)
            .map(Source::id)
            .collect(Collectors.toSet());
    if (read.isEmpty()) return List.of();
    TimeRange longer = new TimeRange(range.from().minus(BEFORE), range.to());
    return stores.coverage().spans(read, longer);
  }

  /// Stretches that people marked as incidents.
  List<TimeRange> incidents(Subject subject, TimeRange range) {
    return stores.markers().within(subject.brand(), range).stream()
        .filter(marker -> marker.about().kind() == MarkerKind.INCIDENT)
        .map(Marker::span)
        .toList();
  }

  Stores stores() {
    return stores;
  }
}
