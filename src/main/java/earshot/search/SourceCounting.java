package earshot.search;

import earshot.model.SourceId;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/// Counts what a search finds by source, in one go: a question for each of two thousand sources
/// would take seconds.
final class SourceCounting
    implements CollectorManager<SourceCounting.Counter, Map<SourceId, Long>> {
  @Override
  public Counter newCollector() {
    return new Counter();
  }

  @Override
  public Map<SourceId, Long> reduce(Collection<Counter> counters) {
    Map<SourceId, Long> sums = new HashMap<>();
    for (Counter counter : counters) {
      for (int source = 0; source < counter.counts.length; source++) {
        long n = counter.counts[source];
        if (n > 0) sums.merge(new SourceId(source), n, Long::sum);
      }
    }
    return Map.copyOf(sums);
  }

  /// Counts what one search finds.
  static final class Counter extends SimpleCollector {
    private NumericDocValues from = DocValues.emptyNumeric();
    private long[] counts = new long[64];

    @Override
    protected void doSetNextReader(LeafReaderContext segment) throws IOException {
      from = DocValues.getNumeric(segment.reader(), Fields.FROM);
    }

    @Override
    public void collect(int document) throws IOException {
      if (!from.advanceExact(document)) return;
      int source = Math.toIntExact(from.longValue());
      if (source >= counts.length) counts = Arrays.copyOf(counts, source * 2);
      counts[source]++;
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }
  }
}
