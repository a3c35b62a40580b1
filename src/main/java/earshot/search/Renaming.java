package earshot.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/// Finds where a query says a name, and writes another one there; everything else stays as it was
/// typed, comments and layout too.
public final class Renaming {
  private Renaming() {}

  /// The query with the brand's new name. One that cannot be read, says the brand by its number or
  /// does not name it comes back as it is.
  public static String brand(String query, String before, String after) {
    return renamed(query, QueryField.BRAND, after, part -> isBrand(part, before));
  }

  /// The query with the tag's new name. One that cannot be read or does not name it comes back as
  /// it is.
  public static String tag(String query, String before, String after) {
    return renamed(query, QueryField.TAG, after, part -> isTag(part, before));
  }

  /// The query with the saved search's new name. One that cannot be read or does not use it comes
  /// back as it is.
  public static String search(String query, String before, String after) {
    return renamed(query, QueryField.SEARCH, after, part -> isSearch(part, before));
  }

  /// Whether a query that asks for the one tag finds the other: case and accents are ignored.
  public static boolean isSameTag(String one, String other) {
    return Fields.tag(one).equals(Fields.tag(other));
  }

  /// Whether a query asks for a tag; false also of what cannot be read.
  public static boolean saysTag(String query, String tag) {
    return !places(query, part -> isTag(part, tag)).isEmpty();
  }

  /// Whether a query uses a saved search by its name; false also of what cannot be read.
  public static boolean saysSearch(String query, String name) {
    return !places(query, part -> isSearch(part, name)).isEmpty();
  }

  private static boolean isBrand(QueryTree part, String brand) {
    return part instanceof QueryTree.Branded named
        && named.brand().isEmpty()
        && isSame(named.name(), brand);
  }

  private static boolean isTag(QueryTree part, String tag) {
    return part instanceof QueryTree.Tagged tagged && isSameTag(tagged.tag(), tag);
  }

  private static boolean isSearch(QueryTree part, String name) {
    return part instanceof QueryTree.Saved saved && isSame(saved.name(), name);
  }

  private static boolean isSame(String one, String other) {
    return one.strip().equalsIgnoreCase(other.strip());
  }

  private static String renamed(
      String query, QueryField field, String after, Predicate<QueryTree> says) {
    StringBuilder text = new StringBuilder(query);
    // From the end, so that the places before stay where they are.
    for (Place place : places(query, says).reversed()) {
      text.replace(value(query, field, place), place.to(), QueryPrinter.quoted(after.strip()));
    }
    return text.toString();
  }

  // A value is placed with its field where that stands right before it, and alone in a group.
  private static int value(String query, QueryField field, Place place) {
    String written = query.substring(place.from(), place.to()).toLowerCase(Locale.ROOT);
    String opening = field.written() + ":";
    return written.startsWith(opening) ? place.from() + opening.length() : place.from();
  }

  private static List<Place> places(String query, Predicate<QueryTree> says) {
    List<Place> found = new ArrayList<>();
    try {
      collect(QueryParser.parse(query), says, found);
    } catch (QueryError unreadable) {
      return List.of();
    }
    return found;
  }

  private static void collect(QueryTree tree, Predicate<QueryTree> says, List<Place> found) {
    switch (tree) {
      case QueryTree.And and -> and.parts().forEach(part -> collect(part, says, found));
      case QueryTree.Or or -> or.parts().forEach(part -> collect(part, says, found));
      case QueryTree.Not not -> collect(not.part(), says, found);
      case QueryTree.Leaf leaf -> {
        if (says.test(leaf)) found.add(leaf.place());
      }
      case QueryTree.Saved saved -> {
        if (says.test(saved)) found.add(saved.place());
      }
      // Only words stand near each other.
      case QueryTree.Near _ -> {}
    }
  }
}
