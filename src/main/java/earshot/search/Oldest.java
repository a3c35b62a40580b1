package earshot.search;

import earshot.model.PageToken;
import java.io.IOException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/// Finds the oldest mentions that fit a query.
///
/// Segments lie the other way round and are read forwards only. So a stretch of time is sought that
/// holds enough, from the oldest on, and only what lies in it is read.
final class Oldest {
  private static final long FIRST_STRETCH = Duration.ofHours(1).toMillis();

  /// So many times what is wanted is read without looking for a shorter stretch.
  private static final int TOO_MANY = 8;

  private static final Comparator<PageToken> OLDEST_FIRST =
      Comparator.comparing(PageToken::at).thenComparing(PageToken::id);

  private final IndexSearcher searcher;
  private final Query query;

  private Oldest(IndexSearcher searcher, Query query) {
    this.searcher = searcher;
    this.query = query;
  }

  /// At most so many, strictly after (newer than) the token.
  static List<PageToken> of(
      IndexSearcher searcher, Query query, Optional<PageToken> after, int limit)
      throws IOException {
    return new Oldest(searcher, query).find(after, limit);
  }

  private List<PageToken> find(Optional<PageToken> after, int limit) throws IOException {
    if (searcher.getIndexReader().maxDoc() == 0) return List.of();
    long from = after.isPresent() ? after.get().at().toEpochMilli() : oldest();
    // Those of the token's own time may have been listed already, all of them.
    long wanted = limit + (after.isPresent() ? count(from, from) : 0);
    long to = end(from, wanted);
    int holds = Math.toIntExact(count(from, to));
    if (holds == 0) return List.of();
    return Newest.of(searcher, within(from, to), Optional.empty(), holds).reversed().stream()
        .filter(each -> after.isEmpty() || OLDEST_FIRST.compare(each, after.get()) > 0)
        .limit(limit)
        .toList();
  }

  /// The end of a stretch that holds enough but not far too many, as far as that can be.
  private long end(long from, long wanted) throws IOException {
    long newest = newest();
    long tooEarly = from - 1;
    long to = from + FIRST_STRETCH;
    while (to < newest && count(from, to) < wanted) {
      tooEarly = to;
      to = from + 2 * (to - from);
    }
    while (to - tooEarly > 1 && count(from, to) > TOO_MANY * wanted) {
      long middle = tooEarly + (to - tooEarly) / 2;
      if (count(from, middle) < wanted) tooEarly = middle;
      else to = middle;
    }
    return to;
  }

  private long count(long from, long to) throws IOException {
    return searcher.count(within(from, to));
  }

  private Query within(long from, long to) {
    return FilterQuery.all(List.of(query, Fields.between(from, to)));
  }

  private long oldest() throws IOException {
    long oldest = Long.MAX_VALUE;
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      oldest = Math.min(oldest, at(leaf.reader(), leaf.reader().maxDoc() - 1));
    }
    return oldest;
  }

  private long newest() throws IOException {
    long newest = Long.MIN_VALUE;
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      newest = Math.max(newest, at(leaf.reader(), 0));
    }
    return newest;
  }

  private static long at(LeafReader segment, int document) throws IOException {
    NumericDocValues times = DocValues.getNumeric(segment, Fields.AT);
    return times.advanceExact(document) ? times.longValue() : 0;
  }
}
