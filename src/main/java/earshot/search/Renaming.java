package earshot.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/// Writes another name where a query says one; everything else stays as it was typed, comments and
/// layout too.
public final class Renaming {
  private Renaming() {}

  /// The query with the brand's new name. One that cannot be read, says the brand by its number or
  /// does not name it comes back as it is.
  public static String brand(String query, String before, String after) {
    return renamed(
        query, after, leaf -> leaf instanceof QueryTree.Branded named && is(named, before));
  }

  /// The query with the tag's new name. One that cannot be read or does not name it comes back as
  /// it is.
  public static String tag(String query, String before, String after) {
    return renamed(query, after, leaf -> isTag(leaf, before));
  }

  /// Whether a query asks for a tag; false also of what cannot be read.
  public static boolean namesTag(String query, String tag) {
    return !places(query, leaf -> isTag(leaf, tag)).isEmpty();
  }

  private static boolean is(QueryTree.Branded named, String brand) {
    return named.brand().isEmpty() && named.name().strip().equalsIgnoreCase(brand.strip());
  }

  private static boolean isTag(QueryTree.Leaf leaf, String tag) {
    return leaf instanceof QueryTree.Tagged tagged
        && Fields.tag(tagged.tag()).equals(Fields.tag(tag));
  }

  private static String renamed(String query, String after, Predicate<QueryTree.Leaf> says) {
    StringBuilder text = new StringBuilder(query);
    // From the end, so that the places before stay where they are.
    for (Place place : places(query, says).reversed()) {
      text.replace(value(query, place), place.to(), QueryPrinter.quoted(after.strip()));
    }
    return text.toString();
  }

  // A value is placed with its field where that stands right before it, and alone in a group.
  private static int value(String query, Place place) {
    String written = query.substring(place.from(), place.to()).toLowerCase(Locale.ROOT);
    for (QueryField field : List.of(QueryField.BRAND, QueryField.TAG)) {
      String opening = field.written() + ":";
      if (written.startsWith(opening)) return place.from() + opening.length();
    }
    return place.from();
  }

  private static List<Place> places(String query, Predicate<QueryTree.Leaf> says) {
    List<Place> found = new ArrayList<>();
    try {
      collect(QueryParser.parse(query), says, found);
    } catch (QueryError unreadable) {
      return List.of();
    }
    return found;
  }

  private static void collect(QueryTree tree, Predicate<QueryTree.Leaf> says, List<Place> found) {
    switch (tree) {
      case QueryTree.And and -> and.parts().forEach(part -> collect(part, says, found));
      case QueryTree.Or or -> or.parts().forEach(part -> collect(part, says, found));
      case QueryTree.Not not -> collect(not.part(), says, found);
      case QueryTree.Leaf leaf -> {
        if (says.test(leaf)) found.add(leaf.place());
      }
      // Neither holds names of brands or tags.
      case QueryTree.Near _, QueryTree.Saved _ -> {}
    }
  }
}
