package earshot.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Writes another name where a query says one; everything else stays as it was typed, comments and
/// layout too.
public final class Renaming {
  private Renaming() {}

  /// The query with the brand's new name. One that cannot be read, says the brand by its number or
  /// does not name it comes back as it is.
  public static String brand(String query, String before, String after) {
    StringBuilder text = new StringBuilder(query);
    // From the end, so that the places before stay where they are.
    for (Place place : places(query, before).reversed()) {
      text.replace(value(query, place), place.to(), QueryPrinter.quoted(after.strip()));
    }
    return text.toString();
  }

  private static boolean is(QueryTree.Branded named, String brand) {
    return named.brand().isEmpty() && named.name().strip().equalsIgnoreCase(brand.strip());
  }

  // A value is placed with its field where that stands right before it, and alone in a group.
  private static int value(String query, Place place) {
    String written = query.substring(place.from(), place.to()).toLowerCase(Locale.ROOT);
    String opening = QueryField.BRAND.written() + ":";
    return written.startsWith(opening) ? place.from() + opening.length() : place.from();
  }

  private static List<Place> places(String query, String brand) {
    List<Place> found = new ArrayList<>();
    try {
      collect(QueryParser.parse(query), brand, found);
    } catch (QueryError unreadable) {
      return List.of();
    }
    return found;
  }

  private static void collect(QueryTree tree, String brand, List<Place> found) {
    switch (tree) {
      case QueryTree.And and -> and.parts().forEach(part -> collect(part, brand, found));
      case QueryTree.Or or -> or.parts().forEach(part -> collect(part, brand, found));
      case QueryTree.Not not -> collect(not.part(), brand, found);
      case QueryTree.Branded named -> {
        if (is(named, brand)) found.add(named.place());
      }
      // Nothing else holds names of brands.
      case QueryTree.Leaf _, QueryTree.Near _, QueryTree.Saved _ -> {}
    }
  }
}
