package earshot.search;

import earshot.model.BrandId;
import earshot.model.Label;
import earshot.model.MentionFilter;
import earshot.model.TimeRange;
import earshot.search.QueryCompiler.When;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;

/// Makes one Lucene query of what a view shows.
final class FilterQuery {
  private FilterQuery() {}

  /// @throws QueryError when the filter's words cannot be read
  static Query of(MentionFilter filter, When when) {
    return ofLabels(filter, filter.labels(), when);
  }

  /// The same filter with other labels; an empty set means all.
  static Query ofLabels(MentionFilter filter, Set<Label> labels, When when) {
    List<Query> parts = new ArrayList<>(brandsAndLabels(filter.brands(), labels));
    if (!filter.query().isBlank()) {
      QueryTree tree = QueryParser.parse(filter.query());
      parts.add(new QueryCompiler(when, filter.brands()).compile(tree));
    }
    if (!filter.sources().isEmpty()) {
      parts.add(Fields.oneOf(Fields.SOURCE, filter.sources(), Fields::code));
    }
    if (!filter.statuses().isEmpty()) {
      parts.add(Fields.oneOf(Fields.STATUS, filter.statuses(), Fields::code));
    }
    filter.range().map(FilterQuery::within).ifPresent(parts::add);
    return all(parts);
  }

  /// Mentions of a stretch of time.
  static Query within(TimeRange range) {
    return Fields.between(range.from().toEpochMilli(), range.to().toEpochMilli() - 1);
  }

  /// Mentions that fit every part; all mentions when there is none.
  static Query all(List<Query> parts) {
    if (parts.isEmpty()) return MatchAllDocsQuery.INSTANCE;
    // Lucene counts and skips best when it sees the query itself.
    if (parts.size() == 1) return parts.getFirst();
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    parts.forEach(part -> query.add(part, Occur.FILTER));
    return query.build();
  }

  /// With brands, a label means the label for one of them.
  private static List<Query> brandsAndLabels(Set<BrandId> brands, Set<Label> labels) {
    if (brands.isEmpty() && labels.isEmpty()) return List.of();
    if (labels.isEmpty()) return List.of(Fields.oneOf(Fields.BRAND, brands, Fields::code));
    if (brands.isEmpty()) return List.of(Fields.oneOf(Fields.LABEL, labels, Fields::code));
    List<String> pairs = new ArrayList<>();
    for (BrandId brand : brands) {
      for (Label label : labels) pairs.add(Fields.brandLabel(brand, label));
    }
    return List.of(Fields.oneOf(Fields.BRAND_LABEL, pairs, pair -> pair));
  }
}
