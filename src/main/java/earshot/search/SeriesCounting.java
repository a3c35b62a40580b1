package earshot.search;

import earshot.model.Label;
import earshot.model.MentionFilter;
import earshot.model.SeriesPoint;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/// Counts mentions per bucket of time and label, once for each asked brand a mention names, as the
/// sums kept in the database do.
final class SeriesCounting implements CollectorManager<SeriesCounting.Counter, List<SeriesPoint>> {
  private final BitSet brands = new BitSet();
  private final Set<Label> labels;
  private final SeriesBuckets buckets;

  SeriesCounting(MentionFilter filter, SeriesBuckets buckets) {
    filter.brands().forEach(brand -> brands.set(brand.value()));
    this.labels = filter.labels().isEmpty() ? EnumSet.allOf(Label.class) : filter.labels();
    this.buckets = buckets;
  }

  @Override
  public Counter newCollector() {
    return new Counter();
  }

  @Override
  public List<SeriesPoint> reduce(Collection<Counter> counters) {
    List<SeriesPoint> points = new ArrayList<>();
    for (int bucket = 0; bucket < buckets.size(); bucket++) {
      Map<Label, Integer> byLabel = new EnumMap<>(Label.class);
      for (Counter counter : counters) counter.addTo(byLabel, bucket);
      points.add(new SeriesPoint(buckets.start(bucket), byLabel));
    }
    return points;
  }

  /// Counts what one search finds.
  final class Counter extends SimpleCollector {
    private final Map<Label, int[]> counts = new EnumMap<>(Label.class);
    private NumericDocValues at = DocValues.emptyNumeric();
    private SortedNumericDocValues marks = DocValues.emptySortedNumeric();

    @Override
    protected void doSetNextReader(LeafReaderContext segment) throws IOException {
      at = DocValues.getNumeric(segment.reader(), Fields.AT);
      marks = DocValues.getSortedNumeric(segment.reader(), Fields.MARKS);
    }

    @Override
    public void collect(int document) throws IOException {
      if (!at.advanceExact(document) || !marks.advanceExact(document)) return;
      int bucket = buckets.at(at.longValue());
      for (int i = 0; i < marks.docValueCount(); i++) {
        long mark = marks.nextValue();
        Label label = Fields.labelOf(mark);
        if (isAsked(Fields.brandOf(mark), label)) {
          counts.computeIfAbsent(label, _ -> new int[buckets.size()])[bucket]++;
        }
      }
    }

    private void addTo(Map<Label, Integer> byLabel, int bucket) {
      counts.forEach(
          (label, perBucket) -> {
            if (perBucket[bucket] > 0) byLabel.merge(label, perBucket[bucket], Integer::sum);
          });
    }

    private boolean isAsked(int brand, Label label) {
      return (brands.isEmpty() || brands.get(brand)) && labels.contains(label);
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }
  }
}
