package earshot.search;

import earshot.model.MentionId;
import earshot.model.PageToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/// Finds the newest mentions that fit a query.
///
/// Each segment of the index lies in the order of the answer, and the segments in the order of what
/// is newest in each. So one is left where the rest of it is too old, and one that is too old as a
/// whole is never asked, nor any after it.
final class Newest {
  private static final int ASKED_EVERY = 1 << 12;

  /// The order in which segments are to be read.
  static final Comparator<LeafReader> SEGMENTS =
      Comparator.comparingLong(Newest::newestOf).reversed();

  private final IndexSearcher searcher;
  private final Optional<Place> after;
  private final int limit;

  /// The oldest found so far is the first to go.
  private final PriorityQueue<Place> found;

  private Newest(IndexSearcher searcher, Optional<Place> after, int limit) {
    this.searcher = searcher;
    this.after = after;
    this.limit = limit;
    found = new PriorityQueue<>(limit + 1);
  }

  /// A place in the timeline; the greater, the newer.
  private record Place(long at, long id) implements Comparable<Place> {
    private static final Comparator<Place> OLDEST_FIRST =
        Comparator.comparingLong(Place::at).thenComparingLong(Place::id);

    @Override
    public int compareTo(Place other) {
      return OLDEST_FIRST.compare(this, other);
    }
  }

  /// At most so many, strictly after (older than) the token; fewer when the searcher's time is out.
  static List<PageToken> of(
      IndexSearcher searcher, Query query, Optional<PageToken> after, int limit)
      throws IOException {
    Optional<Place> place =
        after.map(token -> new Place(token.at().toEpochMilli(), token.id().value()));
    Newest newest = new Newest(searcher, place, limit);
    newest.find(query);
    return newest.tokens();
  }

  private void find(Query query) throws IOException {
    Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      if (isFull() && newestOf(leaf.reader()) < oldest().at()) return;
      Scorer scorer = weight.scorer(leaf);
      if (scorer != null && !read(leaf.reader(), scorer.iterator())) return;
    }
  }

  // False when the time is out.
  private boolean read(LeafReader leaf, DocIdSetIterator fitting) throws IOException {
    @Nullable QueryTimeout timeout = searcher.getTimeout();
    @Nullable Bits live = leaf.getLiveDocs();
    NumericDocValues times = DocValues.getNumeric(leaf, Fields.AT);
    NumericDocValues ids = DocValues.getNumeric(leaf, Fields.MENTION);
    int seen = 0;
    for (int doc = fitting.nextDoc();
        doc != DocIdSetIterator.NO_MORE_DOCS;
        doc = fitting.nextDoc()) {
      if (++seen % ASKED_EVERY == 0 && timeout != null && timeout.shouldExit()) return false;
      if (live != null && !live.get(doc)) continue;
      Place place = new Place(value(times, doc), value(ids, doc));
      if (isFull() && place.compareTo(oldest()) < 0) return true;
      if (after.isEmpty() || place.compareTo(after.get()) < 0) take(place);
    }
    return true;
  }

  private void take(Place place) {
    found.add(place);
    if (found.size() > limit) found.remove();
  }

  private boolean isFull() {
    return found.size() == limit;
  }

  private Place oldest() {
    return found.element();
  }

  private static long value(NumericDocValues values, int doc) throws IOException {
    return values.advanceExact(doc) ? values.longValue() : 0;
  }

  private List<PageToken> tokens() {
    List<Place> places = new ArrayList<>(found);
    places.sort(Collections.reverseOrder());
    return places.stream()
        .map(place -> new PageToken(Instant.ofEpochMilli(place.at()), new MentionId(place.id())))
        .toList();
  }

  // The first is the newest, be it deleted or not.
  private static long newestOf(LeafReader segment) {
    try {
      return value(DocValues.getNumeric(segment, Fields.AT), 0);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
