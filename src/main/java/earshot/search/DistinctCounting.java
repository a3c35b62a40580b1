package earshot.search;

import earshot.model.MentionId;
import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/// Counts what a search finds by groups of mentions, under whatever each mention counts for.
final class DistinctCounting<K>
    implements CollectorManager<DistinctCounting<K>.Counter, Map<K, Long>> {
  private final Grouping grouping;
  private final Keys<K> keys;

  /// What the mentions of a segment count for.
  interface Keys<K> {
    Under<K> in(LeafReader segment) throws IOException;
  }

  /// What one mention counts for.
  interface Under<K> {
    void each(int document, Consumer<K> told) throws IOException;
  }

  DistinctCounting(Grouping grouping, Keys<K> keys) {
    this.grouping = grouping;
    this.keys = keys;
  }

  @Override
  public Counter newCollector() {
    return new Counter();
  }

  @Override
  public Map<K, Long> reduce(Collection<Counter> counters) {
    Distincts<K> all = new Distincts<>(grouping);
    counters.forEach(counter -> all.join(counter.seen));
    return all.counts();
  }

  /// Counts what one search finds.
  final class Counter extends SimpleCollector {
    private final Distincts<K> seen = new Distincts<>(grouping);
    private NumericDocValues mentions = DocValues.emptyNumeric();
    private Under<K> under = (_, _) -> {};

    @Override
    protected void doSetNextReader(LeafReaderContext segment) throws IOException {
      mentions = DocValues.getNumeric(segment.reader(), Fields.MENTION);
      under = keys.in(segment.reader());
    }

    @Override
    public void collect(int document) throws IOException {
      if (!mentions.advanceExact(document)) return;
      int group = grouping.of(new MentionId(mentions.longValue()));
      under.each(document, key -> seen.add(key, group));
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }
  }
}
