package earshot.search;

import earshot.model.BrandId;
import earshot.model.Label;
import earshot.model.MentionFilter;
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
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    query.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
    if (!filter.query().isBlank()) {
      QueryTree tree = QueryParser.parse(filter.query());
      query.add(new QueryCompiler(when, filter.brands()).compile(tree), Occur.FILTER);
    }
    brandsAndLabels(filter.brands(), labels).forEach(part -> query.add(part, Occur.FILTER));
    if (!filter.sources().isEmpty()) {
      query.add(Fields.oneOf(Fields.SOURCE, filter.sources(), Fields::code), Occur.FILTER);
    }
    if (!filter.statuses().isEmpty()) {
      query.add(Fields.oneOf(Fields.STATUS, filter.statuses(), Fields::code), Occur.FILTER);
    }
    filter
        .range()
        .ifPresent(
            range -> {
              long to = range.to().toEpochMilli() - 1;
              query.add(Fields.between(range.from().toEpochMilli(), to), Occur.FILTER);
            });
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
