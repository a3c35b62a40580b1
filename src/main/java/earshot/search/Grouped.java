package earshot.search;

import earshot.model.BrandId;
import earshot.model.Label;
import earshot.model.MentionFilter;
import earshot.model.SeriesPoint;
import earshot.model.SourceId;
import earshot.model.TimeRange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.Query;

/// Counts groups of mentions where [SearchIndex] counts mentions. A group counts under everything
/// that one of its mentions counts for, so that what is counted apart may add up to more than all.
public final class Grouped {
  private final Searches searches;
  private final Grouping grouping;

  Grouped(Searches searches, Grouping grouping) {
    this.searches = searches;
    this.grouping = grouping;
  }

  /// How many fit the filter.
  ///
  /// @throws QueryError when the filter's query cannot be read
  public long count(MentionFilter filter) {
    return count(FilterQuery.of(filter, searches.asking()).shown());
  }

  private long count(Query shown) {
    DistinctCounting<Boolean> all =
        new DistinctCounting<>(grouping, _ -> (_, told) -> told.accept(true));
    return searches.ask(searcher -> searcher.search(shown, all)).getOrDefault(true, 0L);
  }

  /// How many of each label fit the filter without regard to its own labels.
  public Map<Label, Long> countByLabel(MentionFilter filter) {
    Asking asking = searches.asking();
    Map<Label, Long> counts = new EnumMap<>(Label.class);
    for (Label label : Label.values()) {
      counts.put(label, count(FilterQuery.ofLabels(filter, Set.of(label), asking).shown()));
    }
    return counts;
  }

  /// How many of each source fit the filter; sources without any are left out.
  public Map<SourceId, Long> countBySource(MentionFilter filter) {
    DistinctCounting<SourceId> counting =
        new DistinctCounting<>(
            grouping,
            segment -> {
              NumericDocValues from = DocValues.getNumeric(segment, Fields.FROM);
              return (document, told) -> {
                if (from.advanceExact(document)) {
                  told.accept(new SourceId(Math.toIntExact(from.longValue())));
                }
              };
            });
    Query shown = FilterQuery.of(filter, searches.asking()).shown();
    return searches.ask(searcher -> searcher.search(shown, counting));
  }

  /// The same for each language, kind and tag.
  public Map<Facet, Map<String, Long>> countByFacet(MentionFilter filter, Set<Facet> facets) {
    Query shown = FilterQuery.of(filter, searches.asking()).shown();
    FacetCounting counting = new FacetCounting(facets, Optional.of(grouping));
    return searches.ask(searcher -> searcher.search(shown, counting));
  }

  private record Cell(Instant from, Label label) {}

  /// How many said something in each stretch of time, by label.
  ///
  /// @param stretches one after the other, oldest first
  public List<SeriesPoint> series(MentionFilter filter, List<TimeRange> stretches) {
    TreeMap<Long, Instant> starts = new TreeMap<>();
    stretches.forEach(each -> starts.put(each.from().toEpochMilli(), each.from()));
    TimeRange whole = new TimeRange(stretches.getFirst().from(), stretches.getLast().to());
    Query shown = FilterQuery.of(filter, searches.asking()).shown();
    Query within = FilterQuery.all(List.of(shown, FilterQuery.within(whole)));
    DistinctCounting<Cell> counting = new DistinctCounting<>(grouping, cells(filter, starts));
    Map<Instant, Map<Label, Integer>> counts = new HashMap<>();
    searches
        .ask(searcher -> searcher.search(within, counting))
        .forEach(
            (cell, n) ->
                counts
                    .computeIfAbsent(cell.from(), _ -> new EnumMap<>(Label.class))
                    .put(cell.label(), Math.toIntExact(n)));
    List<SeriesPoint> points = new ArrayList<>();
    for (TimeRange each : stretches) {
      points.add(new SeriesPoint(each.from(), counts.getOrDefault(each.from(), Map.of())));
    }
    return points;
  }

  private static DistinctCounting.Keys<Cell> cells(
      MentionFilter filter, NavigableMap<Long, Instant> starts) {
    Set<BrandId> brands = filter.brands();
    Set<Label> labels = filter.labels().isEmpty() ? EnumSet.allOf(Label.class) : filter.labels();
    return segment -> {
      NumericDocValues at = DocValues.getNumeric(segment, Fields.AT);
      SortedNumericDocValues marks = DocValues.getSortedNumeric(segment, Fields.MARKS);
      return (document, told) -> {
        if (!at.advanceExact(document) || !marks.advanceExact(document)) return;
        Map.Entry<Long, Instant> stretch = starts.floorEntry(at.longValue());
        for (int i = 0; i < marks.docValueCount(); i++) {
          long mark = marks.nextValue();
          Label label = Fields.labelOf(mark);
          boolean asked = brands.isEmpty() || brands.contains(new BrandId(Fields.brandOf(mark)));
          if (asked && labels.contains(label)) told.accept(new Cell(stretch.getValue(), label));
        }
      };
    };
  }
}
