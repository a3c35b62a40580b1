package earshot.search;

import earshot.model.BrandId;
import earshot.model.Coded;
import earshot.model.Label;
import earshot.model.MentionId;
import earshot.model.SourceId;
import java.util.Collection;
import java.util.function.Function;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.search.IndexSortSortedNumericDocValuesRangeQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.NumericUtils;

/// The fields of the index and how values are written into them.
final class Fields {
  static final String ID = "id";
  static final String BRAND = "brand";
  static final String LABEL = "label";
  static final String BRAND_LABEL = "brandlabel";
  static final String STATUS = "status";
  static final String SOURCE = "source";
  static final String TYPE = "type";
  static final String LANG = "lang";
  static final String SITE = "site";
  static final String URL = "url";
  static final String IS = "is";
  static final String TAG = "tag";
  static final String STORY = "story";
  static final String RATING = "rating";
  static final String EFFECTIVE_AT = "effective_at";
  static final String AT = "at";
  static final String MENTION = "mid";
  static final String MARKS = "marks";
  static final String FROM = "from";

  /// Newest first, equal times by falling id: the order of the timeline, on disk and in answers.
  static final Sort NEWEST_FIRST =
      new Sort(
          new SortField(AT, SortField.Type.LONG, true),
          new SortField(MENTION, SortField.Type.LONG, true));

  private static final int LABELS = 16;

  private Fields() {}

  /// Eight bytes whose order is the order of the ids.
  static BytesRef id(long id) {
    byte[] bytes = new byte[Long.BYTES];
    NumericUtils.longToSortableBytes(id, bytes, 0);
    return new BytesRef(bytes);
  }

  static BytesRef id(MentionId id) {
    return id(id.value());
  }

  static String code(Coded constant) {
    return Integer.toString(constant.code());
  }

  static String code(SourceId source) {
    return Integer.toString(source.value());
  }

  static String code(BrandId brand) {
    return Integer.toString(brand.value());
  }

  /// A tag, comparable.
  static String tag(String name) {
    String line = name.strip();
    return Letters.folded(line, 0, line.length());
  }

  static String brandLabel(BrandId brand, Label label) {
    return brand.value() + ":" + label.code();
  }

  /// Brand and label in one number, for counting.
  static long mark(BrandId brand, Label label) {
    return (long) brand.value() * LABELS + label.code();
  }

  static int brandOf(long mark) {
    return (int) (mark / LABELS);
  }

  static Label labelOf(long mark) {
    return Coded.of(Label.class, (int) (mark % LABELS));
  }

  static <T> Query oneOf(String field, Collection<T> values, Function<T, String> written) {
    return new TermInSetQuery(field, values.stream().map(written).map(BytesRef::new).toList());
  }

  /// Mentions between two times, both included, in milliseconds since 1970.
  static Query between(long from, long to) {
    return new IndexSortSortedNumericDocValuesRangeQuery(
        AT, from, to, LongPoint.newRangeQuery(EFFECTIVE_AT, from, to));
  }

  /// Mentions with greater numbers, which is to say stored later.
  static Query storedAfter(long last) {
    return NumericDocValuesField.newSlowRangeQuery(MENTION, last + 1, Long.MAX_VALUE);
  }
}
