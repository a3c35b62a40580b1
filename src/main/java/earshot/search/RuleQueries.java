package earshot.search;

import earshot.model.Trait;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What the query of a rule may ask, for it is asked when a mention arrives: everything the query
/// of a brand may, and what was understood meanwhile, `brand:`, `sentiment:`, and what the text
/// does, such as `is:question`. Saved searches may be used when they keep to the same.
public final class RuleQueries {
  private static final Set<QueryField> UNDERSTOOD =
      EnumSet.of(QueryField.BRAND, QueryField.SENTIMENT);

  private RuleQueries() {}

  /// Reads the query of a rule and looks up its names.
  ///
  /// @throws QueryError when it cannot be read, or asks what is not known when a mention arrives
  public static QueryTree checked(String query, QueryNames names) {
    return QueryError.in(query, () -> known(Inlining.read(query, names)));
  }

  private static QueryTree known(QueryTree tree) {
    refuseLaterFacts(tree);
    return tree;
  }

  private static void refuseLaterFacts(QueryTree tree) {
    switch (tree) {
      case QueryTree.And and -> and.parts().forEach(RuleQueries::refuseLaterFacts);
      case QueryTree.Or or -> or.parts().forEach(RuleQueries::refuseLaterFacts);
      case QueryTree.Not not -> refuseLaterFacts(not.part());
      case QueryTree.Near near ->
          List.of(near.left(), near.right()).forEach(RuleQueries::refuseLaterFacts);
      case QueryTree.Saved saved -> saved.inside().ifPresent(RuleQueries::refuseLaterFacts);
      case QueryTree.Has has when Trait.OF_TEXT.contains(has.trait()) -> {}
      case QueryTree.Leaf leaf -> {
        Optional<QueryField> later =
            BrandRules.laterFact(leaf).filter(field -> !UNDERSTOOD.contains(field));
        if (later.isPresent()) throw Mistake.notForRules(leaf.place(), later.get());
      }
    }
  }
}
