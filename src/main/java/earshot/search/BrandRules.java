package earshot.search;

import java.util.List;
import java.util.Optional;

/// What the query of a brand may ask, for it is asked before anything is stored.
public final class BrandRules {
  private BrandRules() {}

  /// Reads the query of a brand.
  ///
  /// @throws QueryError when it cannot be read, asks what is not known when a mention arrives, or
  ///   would take everything
  public static QueryTree checked(String query) {
    return QueryError.in(query, () -> narrow(QueryParser.parse(query)));
  }

  private static QueryTree narrow(QueryTree tree) {
    refuseLaterFacts(tree);
    if (!narrows(tree)) throw Mistake.takesEverything(tree.place());
    return tree;
  }

  private static void refuseLaterFacts(QueryTree tree) {
    switch (tree) {
      case QueryTree.And and -> and.parts().forEach(BrandRules::refuseLaterFacts);
      case QueryTree.Or or -> or.parts().forEach(BrandRules::refuseLaterFacts);
      case QueryTree.Not not -> refuseLaterFacts(not.part());
      case QueryTree.Near near ->
          List.of(near.left(), near.right()).forEach(BrandRules::refuseLaterFacts);
      case QueryTree.Saved saved -> throw Mistake.notForBrands(saved.place(), QueryField.SEARCH);
      case QueryTree.Leaf leaf ->
          laterFact(leaf)
              .ifPresent(
                  field -> {
                    throw Mistake.notForBrands(leaf.place(), field);
                  });
    }
  }

  /// What is asked that is not known when a mention arrives.
  static Optional<QueryField> laterFact(QueryTree.Leaf leaf) {
    return switch (leaf) {
      case QueryTree.Sounds _ -> Optional.of(QueryField.SENTIMENT);
      case QueryTree.Is _, QueryTree.Has _ -> Optional.of(QueryField.IS);
      case QueryTree.Branded _ -> Optional.of(QueryField.BRAND);
      case QueryTree.Tagged _ -> Optional.of(QueryField.TAG);
      case QueryTree.Told _ -> Optional.of(QueryField.STORY);
      case QueryTree.Dated dated ->
          Optional.of(dated.before() ? QueryField.BEFORE : QueryField.AFTER);
      case QueryTree.Text _,
          QueryTree.Wildcard _,
          QueryTree.Url _,
          QueryTree.Site _,
          QueryTree.Language _,
          QueryTree.Kind _,
          QueryTree.From _,
          QueryTree.Rated _ ->
          Optional.empty();
    };
  }

  /// Whether every match holds something that was asked for by name.
  private static boolean narrows(QueryTree tree) {
    return switch (tree) {
      case QueryTree.And and -> and.parts().stream().anyMatch(BrandRules::narrows);
      case QueryTree.Or or -> or.parts().stream().allMatch(BrandRules::narrows);
      case QueryTree.Not _ -> false;
      case QueryTree.Near _ -> true;
      case QueryTree.Text _, QueryTree.Wildcard _ -> true;
      case QueryTree.Url _, QueryTree.Site _, QueryTree.From _ -> true;
      case QueryTree.Language _, QueryTree.Kind _, QueryTree.Rated _ -> false;
      case QueryTree.Sounds _, QueryTree.Is _, QueryTree.Has _, QueryTree.Dated _ -> false;
      case QueryTree.Branded _, QueryTree.Tagged _, QueryTree.Told _ -> false;
      case QueryTree.Saved _ -> false;
    };
  }
}
