package earshot.search;

import earshot.model.Label;
import earshot.model.MentionFilter;
import earshot.model.PageToken;
import earshot.model.SeriesPoint;
import earshot.model.SourceId;
import earshot.model.TimeRange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/// Answers questions from the index.
final class Searches {
  private final Indexer index;
  private final QueryNames names;
  private final ZoneId zone;
  private final InstantSource clock;

  Searches(Indexer index, QueryNames names, ZoneId zone, InstantSource clock) {
    this.index = index;
    this.names = names;
    this.zone = zone;
    this.clock = clock;
  }

  Hits page(MentionFilter filter, Optional<PageToken> after, int limit) {
    if (limit < 1) throw new IllegalArgumentException("a page holds at least one: " + limit);
    Query query = FilterQuery.of(filter, asking()).shown();
    // The range lets a late page start where it begins.
    Query rest = after.map(token -> FilterQuery.all(List.of(query, notAfter(token)))).orElse(query);
    return hits(ask(searcher -> Newest.of(searcher, rest, after, limit + 1)), limit);
  }

  Hits oldest(MentionFilter filter, Optional<PageToken> after, int limit) {
    if (limit < 1) throw new IllegalArgumentException("a page holds at least one: " + limit);
    Query query = FilterQuery.of(filter, asking()).shown();
    return hits(ask(searcher -> Oldest.of(searcher, query, after, limit + 1)), limit);
  }

  /// @param found one more than asked for tells whether there is a next page
  private static Hits hits(List<PageToken> found, int limit) {
    List<PageToken> tokens = found.subList(0, Math.min(limit, found.size()));
    return new Hits(
        tokens, found.size() > limit ? Optional.of(tokens.getLast()) : Optional.empty());
  }

  private static Query notAfter(PageToken token) {
    return Fields.between(Long.MIN_VALUE, token.at().toEpochMilli());
  }

  private static List<PageToken> newest(IndexSearcher searcher, Query query, int limit)
      throws IOException {
    return Newest.of(searcher, query, Optional.empty(), limit);
  }

  long count(MentionFilter filter) {
    return count(FilterQuery.of(filter, asking()));
  }

  long countAfter(MentionFilter filter, long last) {
    Query shown = FilterQuery.of(filter, asking()).shown();
    Query newer = FilterQuery.all(List.of(shown, Fields.storedAfter(last)));
    return ask(searcher -> (long) searcher.count(newer));
  }

  Preview preview(MentionFilter filter, int sample, Watch watch) {
    FilterQuery query = FilterQuery.of(filter, asking());
    return ask(
        index -> {
          Steps steps = new Steps(index, watch, 2);
          List<PageToken> newest = steps.next(searcher -> newest(searcher, query.shown(), sample));
          return new Preview(steps.next(query::count), newest);
        });
  }

  Difference difference(MentionFilter before, MentionFilter after, Watch watch) {
    Asking asking = asking();
    Query old = FilterQuery.of(before, asking).shown();
    Query now = FilterQuery.of(after, asking).shown();
    return ask(
        index -> {
          Steps steps = new Steps(index, watch, 5);
          long unchanged = steps.count(FilterQuery.all(List.of(old, now)));
          Difference.Side gained = side(FilterQuery.without(now, old), steps);
          Difference.Side lost = side(FilterQuery.without(old, now), steps);
          return new Difference(gained, lost, unchanged);
        });
  }

  private static Difference.Side side(Query query, Steps steps) throws IOException {
    long count = steps.count(query);
    return new Difference.Side(
        count, steps.next(searcher -> newest(searcher, query, Difference.SAMPLE)));
  }

  Map<Label, Long> countByLabel(MentionFilter filter) {
    Asking asking = asking();
    Map<Label, Long> counts = new EnumMap<>(Label.class);
    for (Label label : Label.values()) {
      counts.put(label, count(FilterQuery.ofLabels(filter, Set.of(label), asking)));
    }
    return counts;
  }

  Map<SourceId, Long> countBySource(MentionFilter filter) {
    Query shown = FilterQuery.of(filter, asking()).shown();
    return ask(searcher -> searcher.search(shown, new SourceCounting()));
  }

  Map<Facet, Map<String, Long>> countByFacet(MentionFilter filter, Set<Facet> facets) {
    Query shown = FilterQuery.of(filter, asking()).shown();
    return ask(searcher -> searcher.search(shown, new FacetCounting(facets, Optional.empty())));
  }

  private long count(FilterQuery query) {
    return ask(query::count);
  }

  List<SeriesPoint> series(MentionFilter filter, TimeRange range, Duration bucket) {
    Query shown = FilterQuery.of(filter, asking()).shown();
    Query within = FilterQuery.all(List.of(shown, FilterQuery.within(range)));
    SeriesBuckets buckets = SeriesBuckets.of(range, bucket, zone);
    return ask(searcher -> searcher.search(within, new SeriesCounting(filter, buckets)));
  }

  Asking asking() {
    return new Asking(names, zone, clock.instant());
  }

  <T> T ask(Shelf.Question<T> question) {
    try {
      return index.ask(question);
    } catch (IOException failure) {
      throw new UncheckedIOException("the search index cannot be read", failure);
    } catch (IllegalStateException failure) {
      // Lucene says so in words only.
      boolean tooMany = String.valueOf(failure.getMessage()).contains("too many terms");
      throw tooMany ? Mistake.tooManyWords() : failure;
    }
  }
}
