package earshot.search;

import earshot.model.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Why a query matches an item or not: the query's tree with what each part found.
///
/// @param found the words this part found; of `NOT` the words that speak against it
/// @param parts the same of each part of this part
public record Explanation(
    QueryTree tree, boolean holds, List<Found> found, List<Explanation> parts) {
  /// Copies the lists.
  public Explanation {
    found = List.copyOf(found);
    parts = List.copyOf(parts);
  }

  /// Words of the item that made a part hold.
  ///
  /// @param span where they stand in that text
  /// @param words as written
  public record Found(Where in, Span span, String words) {}

  /// The texts of an item; of an author the name, a blank and the handle.
  public enum Where {
    TITLE,
    BODY,
    AUTHOR,
    SOURCE
  }

  /// One part of a query in words, such as `NOT airlines`.
  ///
  /// @param found the words found, as written in the text, each once
  public record Line(String part, boolean holds, List<String> found) {
    /// Copies the list.
    public Line {
      found = List.copyOf(found);
    }
  }

  /// This part as a person would type it.
  public String part() {
    return QueryPrinter.print(tree);
  }

  /// One line for each part of the query that stands for itself: the parts of the outermost AND or
  /// OR, or the whole.
  public List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    boolean joined = tree instanceof QueryTree.And || tree instanceof QueryTree.Or;
    if (!joined) lines.add(line());
    else for (Explanation part : parts) lines.add(part.line());
    return lines;
  }

  private Line line() {
    return new Line(part(), holds, found.stream().map(Found::words).distinct().toList());
  }

  /// The smallest set of parts that must change for the whole to hold; empty when it holds.
  public List<QueryTree> missing() {
    return holds ? List.of() : toChange(true);
  }

  /// The spans of the words found in one of the texts, in order.
  public List<Span> spans(Where where) {
    return found.stream().filter(word -> word.in() == where).map(Found::span).toList();
  }

  /// The smallest set of parts that must change for this part to become what is wanted, which it is
  /// not.
  private List<QueryTree> toChange(boolean wanted) {
    return switch (tree) {
      case QueryTree.And _ -> wanted ? everyWrong(true) : easiestWrong(false);
      case QueryTree.Or _ -> wanted ? easiestWrong(true) : everyWrong(false);
      case QueryTree.Not _ -> parts.getFirst().toChange(!wanted);
      case QueryTree.Saved _ -> parts.getFirst().toChange(wanted);
      case QueryTree.Near _ -> wanted && !operandsHold() ? everyWrong(true) : List.of(tree);
      case QueryTree.Leaf _ -> List.of(tree);
    };
  }

  private boolean operandsHold() {
    return parts.stream().allMatch(Explanation::holds);
  }

  private List<QueryTree> everyWrong(boolean wanted) {
    return parts.stream()
        .filter(part -> part.holds() != wanted)
        .flatMap(part -> part.toChange(wanted).stream())
        .toList();
  }

  private List<QueryTree> easiestWrong(boolean wanted) {
    return parts.stream()
        .filter(part -> part.holds() != wanted)
        .map(part -> part.toChange(wanted))
        .min(Comparator.comparingInt(List::size))
        .orElse(List.of(tree));
  }
}
