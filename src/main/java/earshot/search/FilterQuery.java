package earshot.search;

import earshot.model.BrandId;
import earshot.model.Label;
import earshot.model.MentionFilter;
import earshot.model.TimeRange;
import earshot.model.Trait;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/// Makes one Lucene query of what a view shows.
///
/// @param found hidden mentions among them
/// @param showsHidden whether the words speak of hidden mentions
record FilterQuery(Query found, boolean showsHidden) {
  private static final Query HIDDEN = new TermQuery(new Term(Fields.IS, Fields.code(Trait.HIDDEN)));

  /// @throws QueryError when the filter's words cannot be read
  static FilterQuery of(MentionFilter filter, Asking asking) {
    return ofLabels(filter, filter.labels(), asking);
  }

  /// The same filter with other labels; an empty set means all.
  static FilterQuery ofLabels(MentionFilter filter, Set<Label> labels, Asking asking) {
    List<Query> parts = new ArrayList<>(brandsAndLabels(filter.brands(), labels));
    boolean showsHidden = false;
    if (!filter.query().isBlank()) {
      QueryTree tree = Inlining.read(filter.query(), asking.names());
      showsHidden = speaksOfHidden(tree) || asksForQuarantine(tree);
      parts.add(new QueryCompiler(asking, filter.brands()).compile(tree));
    }
    if (!filter.sources().isEmpty()) {
      parts.add(Fields.oneOf(Fields.SOURCE, filter.sources(), Fields::code));
    }
    if (!filter.statuses().isEmpty()) {
      parts.add(Fields.oneOf(Fields.STATUS, filter.statuses(), Fields::code));
    }
    filter.range().map(FilterQuery::within).ifPresent(parts::add);
    return new FilterQuery(all(parts), showsHidden);
  }

  /// What is hidden is found by those who ask for it.
  private static boolean speaksOfHidden(QueryTree tree) {
    return switch (tree) {
      case QueryTree.And and -> and.parts().stream().anyMatch(FilterQuery::speaksOfHidden);
      case QueryTree.Or or -> or.parts().stream().anyMatch(FilterQuery::speaksOfHidden);
      case QueryTree.Not not -> speaksOfHidden(not.part());
      case QueryTree.Saved saved -> saved.inside().stream().anyMatch(FilterQuery::speaksOfHidden);
      case QueryTree.Has has -> has.trait() == Trait.HIDDEN;
      case QueryTree.Near _, QueryTree.Leaf _ -> false;
    };
  }

  /// What is in quarantine is hidden; who asks for it wants to see it, who leaves it out does not.
  private static boolean asksForQuarantine(QueryTree tree) {
    return switch (tree) {
      case QueryTree.And and -> and.parts().stream().anyMatch(FilterQuery::asksForQuarantine);
      case QueryTree.Or or -> or.parts().stream().anyMatch(FilterQuery::asksForQuarantine);
      case QueryTree.Saved saved ->
          saved.inside().stream().anyMatch(FilterQuery::asksForQuarantine);
      case QueryTree.Has has -> has.trait() == Trait.QUARANTINED;
      case QueryTree.Not _, QueryTree.Near _, QueryTree.Leaf _ -> false;
    };
  }

  /// What is found, without what is hidden unless it was asked for.
  Query shown() {
    return showsHidden ? found : without(found, HIDDEN);
  }

  /// How many are found.
  ///
  /// Counted apart, for Lucene counts a plain word without looking at its mentions, and few
  /// mentions are hidden.
  long count(IndexSearcher searcher) throws IOException {
    long all = searcher.count(found);
    return showsHidden ? all : all - searcher.count(all(List.of(found, HIDDEN)));
  }

  /// What the one finds and the other does not.
  static Query without(Query one, Query other) {
    return new BooleanQuery.Builder().add(one, Occur.FILTER).add(other, Occur.MUST_NOT).build();
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
