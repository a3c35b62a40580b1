package earshot.intake;

import earshot.language.TrackedTerms;
import earshot.model.Brand;
import earshot.model.BrandId;
import earshot.search.QueryError;
import earshot.search.QueryParser;
import earshot.search.QueryTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// The words by which a brand is called: its name, and of its query every handle and every spelling
/// made of words of the name.
///
/// They are masked before a text is scored, for a brand called Honest is not praise.
public final class BrandTerms {
  private BrandTerms() {}

  /// The names of all brands; of one whose query cannot be read, its name alone.
  public static TrackedTerms tracked(List<Brand> brands) {
    Map<BrandId, List<String>> terms = new HashMap<>();
    for (Brand brand : brands) {
      try {
        terms.put(brand.id(), of(brand));
      } catch (QueryError unreadable) {
        terms.put(brand.id(), List.of(brand.name()));
      }
    }
    return TrackedTerms.of(terms);
  }

  static List<String> of(Brand brand) {
    Set<String> terms = new LinkedHashSet<>();
    terms.add(brand.name());
    Set<String> words = words(brand.name());
    for (String asked : asked(QueryParser.parse(brand.query()))) {
      Set<String> used = words(asked);
      boolean ofTheName = !used.isEmpty() && words.containsAll(used);
      if (asked.startsWith("@") || ofTheName) terms.add(asked);
    }
    return List.copyOf(terms);
  }

  private static List<String> asked(QueryTree tree) {
    List<String> found = new ArrayList<>();
    collect(tree, found);
    return found;
  }

  private static void collect(QueryTree tree, List<String> into) {
    switch (tree) {
      case QueryTree.And and -> and.parts().forEach(part -> collect(part, into));
      case QueryTree.Or or -> or.parts().forEach(part -> collect(part, into));
      case QueryTree.Near near -> {
        collect(near.left(), into);
        collect(near.right(), into);
      }
      case QueryTree.Text text -> into.add(text.text());
      case QueryTree.Not _, QueryTree.Saved _, QueryTree.Leaf _ -> {}
    }
  }

  private static Set<String> words(String text) {
    return Set.of(
        java.util.Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
            .filter(word -> !word.isEmpty())
            .distinct()
            .toArray(String[]::new));
  }
}
