package earshot.search;

import earshot.model.Label;
import earshot.model.MentionFilter;
import earshot.model.MentionId;
import earshot.model.PageToken;
import earshot.model.SeriesPoint;
import earshot.model.SourceId;
import earshot.model.TimeRange;
import earshot.search.QueryCompiler.When;
import earshot.search.SearchIndex.Hits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopFieldCollectorManager;

/// Answers questions from the index.
final class Searches {
  private final Indexer index;
  private final ZoneId zone;
  private final InstantSource clock;

  Searches(Indexer index, ZoneId zone, InstantSource clock) {
    this.index = index;
    this.zone = zone;
    this.clock = clock;
  }

  Hits page(MentionFilter filter, Optional<PageToken> after, int limit) {
    if (limit < 1) throw new IllegalArgumentException("a page holds at least one: " + limit);
    Query query = FilterQuery.of(filter, when());
    // The index is in the order of the answer, so that collecting ends as soon as the page is full;
    // the range lets a late page start where it begins.
    Query rest = after.map(token -> FilterQuery.all(List.of(query, notAfter(token)))).orElse(query);
    FieldDoc place = after.map(Searches::place).orElse(null);
    TopFieldCollectorManager newest =
        new TopFieldCollectorManager(Fields.NEWEST_FIRST, limit + 1, place, limit + 1);
    ScoreDoc[] found = ask(searcher -> searcher.search(rest, newest).scoreDocs);
    List<PageToken> tokens = new ArrayList<>();
    for (ScoreDoc hit : found) if (tokens.size() < limit) tokens.add(token((FieldDoc) hit));
    return new Hits(
        tokens, found.length > limit ? Optional.of(tokens.getLast()) : Optional.empty());
  }

  private static Query notAfter(PageToken token) {
    return Fields.between(Long.MIN_VALUE, millis(token));
  }

  private static FieldDoc place(PageToken token) {
    Object[] fields = {millis(token), token.id().value()};
    return new FieldDoc(Integer.MAX_VALUE, Float.NaN, fields);
  }

  private static long millis(PageToken token) {
    return token.at().toEpochMilli();
  }

  private static PageToken token(FieldDoc hit) {
    long at = (Long) hit.fields[0];
    long id = (Long) hit.fields[1];
    return new PageToken(Instant.ofEpochMilli(at), new MentionId(id));
  }

  long count(MentionFilter filter) {
    return count(FilterQuery.of(filter, when()));
  }

  Map<Label, Long> countByLabel(MentionFilter filter) {
    When when = when();
    Map<Label, Long> counts = new EnumMap<>(Label.class);
    for (Label label : Label.values()) {
      counts.put(label, count(FilterQuery.ofLabels(filter, Set.of(label), when)));
    }
    return counts;
  }

  Map<SourceId, Long> countBySource(MentionFilter filter) {
    Query query = FilterQuery.of(filter, when());
    return ask(searcher -> searcher.search(query, new SourceCounting()));
  }

  private long count(Query query) {
    return ask(searcher -> (long) searcher.count(query));
  }

  List<SeriesPoint> series(MentionFilter filter, TimeRange range, Duration bucket) {
    Query within =
        FilterQuery.all(List.of(FilterQuery.of(filter, when()), FilterQuery.within(range)));
    SeriesBuckets buckets = SeriesBuckets.of(range, bucket, zone);
    return ask(searcher -> searcher.search(within, new SeriesCounting(filter, buckets)));
  }

  private When when() {
    return new When(zone, clock.instant());
  }

  private <T> T ask(Shelf.Question<T> question) {
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
