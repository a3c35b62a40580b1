package earshot.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What a query would also find if one part of it did not count, to see what it narrowly leaves
/// out.
public final class NearMisses {
  /// More parts than these would be a list that nobody reads.
  private static final int MOST = 12;

  private NearMisses() {}

  /// One part that mentions fail by alone.
  ///
  /// @param part as a person would write it
  /// @param query finds the mentions for which everything else holds
  public record Miss(String part, String query) {}

  /// The parts of a query that can be missed alone, in the order they are written; at most 12. A
  /// query that asks for a single word has none.
  public static List<Miss> of(QueryTree tree) {
    Set<Miss> misses = new LinkedHashSet<>();
    for (Part part : parts(tree)) {
      String query = QueryPrinter.print(part.otherwise());
      misses.add(new Miss(QueryPrinter.print(part.missed()), query));
    }
    return misses.stream().limit(MOST).toList();
  }

  /// @param otherwise holds where all but the missed part does
  private record Part(QueryTree missed, QueryTree otherwise) {}

  private static List<Part> parts(QueryTree tree) {
    return switch (tree) {
      case QueryTree.And and -> ofAll(and);
      case QueryTree.Or or -> ofAny(or);
      case QueryTree.Near near ->
          List.of(new Part(near, without(and(List.of(near.left(), near.right())), near)));
      case QueryTree.Text text -> ofPhrase(text);
      case QueryTree.Not _, QueryTree.Saved _, QueryTree.Leaf _ -> List.of();
    };
  }

  private static List<Part> ofAll(QueryTree.And and) {
    List<Part> parts = new ArrayList<>();
    for (QueryTree part : and.parts()) {
      List<QueryTree> rest = new ArrayList<>(and.parts());
      rest.remove(part);
      // What remains must still ask for something.
      if (rest.stream().allMatch(QueryTree.Not.class::isInstance)
          && !(part instanceof QueryTree.Not)) {
        for (Part inner : parts(part)) {
          rest.addFirst(inner.otherwise());
          parts.add(new Part(inner.missed(), and(rest)));
          rest.removeFirst();
        }
        continue;
      }
      rest.add(opposite(part));
      parts.add(new Part(part, and(rest)));
    }
    return parts;
  }

  // What misses one way in and takes another is found, and no miss.
  private static List<Part> ofAny(QueryTree.Or or) {
    return or.parts().stream()
        .flatMap(way -> parts(way).stream())
        .map(part -> new Part(part.missed(), without(part.otherwise(), or)))
        .toList();
  }

  private static List<Part> ofPhrase(QueryTree.Text phrase) {
    Set<String> words = new LinkedHashSet<>();
    for (Token word : Words.asked(phrase.text())) words.add(word.term());
    if (words.size() < 2 || phrase.in() == TextField.RAW) return List.of();
    List<QueryTree> apart = new ArrayList<>();
    for (String word : words) {
      apart.add(new QueryTree.Text(phrase.in(), word, true, phrase.place()));
    }
    return List.of(new Part(phrase, without(and(apart), phrase)));
  }

  private static QueryTree without(QueryTree tree, QueryTree left) {
    return and(List.of(tree, opposite(left)));
  }

  private static QueryTree opposite(QueryTree tree) {
    return tree instanceof QueryTree.Not not ? not.part() : new QueryTree.Not(tree, tree.place());
  }

  private static QueryTree and(List<QueryTree> parts) {
    return new QueryTree.And(parts, parts.getFirst().place());
  }
}
