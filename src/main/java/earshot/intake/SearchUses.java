package earshot.intake;

import earshot.search.QueryError;
import earshot.search.QueryParser;
import earshot.search.QueryTree;

/// Tells whether a query uses a saved search by its name.
final class SearchUses {
  private SearchUses() {}

  /// False also of what cannot be read.
  static boolean uses(String query, String name) {
    try {
      return uses(QueryParser.parse(query), name);
    } catch (QueryError unreadable) {
      return false;
    }
  }

  private static boolean uses(QueryTree tree, String name) {
    return switch (tree) {
      case QueryTree.And and -> and.parts().stream().anyMatch(part -> uses(part, name));
      case QueryTree.Or or -> or.parts().stream().anyMatch(part -> uses(part, name));
      case QueryTree.Not not -> uses(not.part(), name);
      case QueryTree.Saved saved -> saved.name().strip().equalsIgnoreCase(name.strip());
      case QueryTree.Near _, QueryTree.Leaf _ -> false;
    };
  }
}
