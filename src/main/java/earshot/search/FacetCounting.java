package earshot.search;

import java.io.IOException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;

/// Counts what a search finds by language, kind and tag. The search is run once, and what it found
/// is laid over the list of mentions each value has: a question for each value would run it dozens
/// of times.
final class FacetCounting
    implements CollectorManager<FacetCounting.Counter, Map<Facet, Map<String, Long>>> {
  private final Set<Facet> facets;

  FacetCounting(Set<Facet> facets) {
    this.facets = Set.copyOf(facets);
  }

  @Override
  public Counter newCollector() {
    return new Counter(facets);
  }

  @Override
  public Map<Facet, Map<String, Long>> reduce(Collection<Counter> counters) {
    Map<Facet, Map<String, Long>> sums = new EnumMap<>(Facet.class);
    for (Facet facet : facets) {
      Map<String, Long> sum = new HashMap<>();
      for (Counter counter : counters) {
        counter
            .counts
            .getOrDefault(facet, Map.of())
            .forEach((value, n) -> sum.merge(value, n, Long::sum));
      }
      sums.put(facet, Map.copyOf(sum));
    }
    return sums;
  }

  /// Counts what one search finds.
  static final class Counter extends SimpleCollector {
    private final Set<Facet> facets;
    private final Map<Facet, Map<String, Long>> counts = new EnumMap<>(Facet.class);
    private Optional<LeafReader> segment = Optional.empty();
    private FixedBitSet found = new FixedBitSet(0);

    Counter(Set<Facet> facets) {
      this.facets = facets;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext next) {
      segment = Optional.of(next.reader());
      found = new FixedBitSet(next.reader().maxDoc());
    }

    @Override
    public void collect(int document) {
      found.set(document);
    }

    @Override
    public void finish() throws IOException {
      if (segment.isEmpty()) return;
      for (Facet facet : facets) count(facet, segment.get());
    }

    private void count(Facet facet, LeafReader reader) throws IOException {
      Terms terms = reader.terms(facet.field());
      if (terms == null) return;
      TermsEnum each = terms.iterator();
      PostingsEnum postings = null;
      for (BytesRef term = each.next(); term != null; term = each.next()) {
        Optional<String> value = facet.value(term.utf8ToString());
        if (value.isEmpty()) continue;
        postings = each.postings(postings, PostingsEnum.NONE);
        long n = both(postings);
        if (n > 0) {
          counts.computeIfAbsent(facet, _ -> new HashMap<>()).merge(value.get(), n, Long::sum);
        }
      }
    }

    // Each leaps to where the other is, so that few mentions cost little beside many.
    private long both(PostingsEnum having) throws IOException {
      long n = 0;
      int document = having.nextDoc();
      while (document != DocIdSetIterator.NO_MORE_DOCS) {
        int next = document < found.length() ? found.nextSetBit(document) : found.length();
        if (next >= found.length()) return n;
        if (next == document) {
          n++;
          document = having.nextDoc();
        } else {
          document = having.advance(next);
        }
      }
      return n;
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }
  }
}
