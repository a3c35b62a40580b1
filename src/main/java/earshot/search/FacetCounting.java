package earshot.search;

import earshot.model.MentionId;
import java.io.IOException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
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
  private final Optional<Grouping> grouping;

  /// A language, kind or tag.
  private record Value(Facet facet, String name) {}

  /// @param grouping of what counts as one; absent where mentions are counted
  FacetCounting(Set<Facet> facets, Optional<Grouping> grouping) {
    this.facets = Set.copyOf(facets);
    this.grouping = grouping;
  }

  @Override
  public Counter newCollector() {
    return new Counter(facets, grouping);
  }

  @Override
  public Map<Facet, Map<String, Long>> reduce(Collection<Counter> counters) {
    Map<Facet, Map<String, Long>> sums = new EnumMap<>(Facet.class);
    for (Facet facet : facets) sums.put(facet, new HashMap<>());
    counts(counters)
        .forEach(
            (value, n) ->
                sums.computeIfAbsent(value.facet(), _ -> new HashMap<>())
                    .merge(value.name(), n, Long::sum));
    return sums;
  }

  private Map<Value, Long> counts(Collection<Counter> counters) {
    Map<Value, Long> counts = new HashMap<>();
    counters.forEach(
        counter -> counter.counts.forEach((value, n) -> counts.merge(value, n, Long::sum)));
    grouping
        .map(Distincts<Value>::new)
        .ifPresent(
            all -> {
              counters.forEach(counter -> counter.groups.ifPresent(all::join));
              counts.putAll(all.counts());
            });
    return counts;
  }

  /// Counts what one search finds.
  static final class Counter extends SimpleCollector {
    private final Set<Facet> facets;
    private final Optional<Grouping> grouping;
    private final Map<Value, Long> counts = new HashMap<>();
    private final Optional<Distincts<Value>> groups;
    private Optional<LeafReader> segment = Optional.empty();
    private FixedBitSet found = new FixedBitSet(0);

    Counter(Set<Facet> facets, Optional<Grouping> grouping) {
      this.facets = facets;
      this.grouping = grouping;
      this.groups = grouping.map(Distincts::new);
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
        Optional<Value> value =
            facet.value(term.utf8ToString()).map(name -> new Value(facet, name));
        if (value.isEmpty()) continue;
        postings = each.postings(postings, PostingsEnum.NONE);
        if (grouping.isPresent()) group(value.get(), postings, reader);
        else count(value.get(), postings);
      }
    }

    private void count(Value value, PostingsEnum postings) throws IOException {
      long n = both(postings, _ -> {});
      if (n > 0) counts.merge(value, n, Long::sum);
    }

    private void group(Value value, PostingsEnum postings, LeafReader reader) throws IOException {
      NumericDocValues mentions = DocValues.getNumeric(reader, Fields.MENTION);
      both(
          postings,
          document -> {
            if (!mentions.advanceExact(document)) return;
            int group = grouping.orElseThrow().of(new MentionId(mentions.longValue()));
            groups.orElseThrow().add(value, group);
          });
    }

    private interface Heard {
      void one(int document) throws IOException;
    }

    // Each leaps to where the other is, so that few mentions cost little beside many.
    private long both(PostingsEnum having, Heard heard) throws IOException {
      long n = 0;
      int document = having.nextDoc();
      while (document != DocIdSetIterator.NO_MORE_DOCS) {
        int next = document < found.length() ? found.nextSetBit(document) : found.length();
        if (next >= found.length()) return n;
        if (next == document) {
          n++;
          heard.one(document);
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
