package earshot.search;

import earshot.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Says what a query leaves unsaid although it can be read, such as the signs of `C++`.
public final class QueryHints {
  /// Signs that part words so commonly that nobody expects them to count.
  private static final String EXPECTED = "'’-–—.,;:!?/()[]{}\"“”„…";

  private static final Set<String> OPERATORS = Set.of("or", "and", "not");

  private QueryHints() {}

  /// A piece of advice about one part of a query.
  public record Hint(Span span, String sentence) {}

  /// Hints in the order of the query; empty when everything written counts.
  public static List<Hint> of(QueryTree tree) {
    List<Hint> hints = new ArrayList<>();
    collect(tree, hints);
    return hints;
  }

  private static void collect(QueryTree tree, List<Hint> into) {
    switch (tree) {
      case QueryTree.And and -> and.parts().forEach(part -> collect(part, into));
      case QueryTree.Or or -> or.parts().forEach(part -> collect(part, into));
      case QueryTree.Not not -> collect(not.part(), into);
      case QueryTree.Near near -> {
        collect(near.left(), into);
        collect(near.right(), into);
      }
      case QueryTree.Text text -> hint(text).ifPresent(into::add);
      // What is inside was written elsewhere.
      case QueryTree.Saved _, QueryTree.Leaf _ -> {}
    }
  }

  // In other search fields small letters do; here such a word is looked for.
  private static Optional<Hint> operator(QueryTree.Text text) {
    String word = text.text();
    boolean meant = text.in() == TextField.ANYWHERE && OPERATORS.contains(word);
    return text.place()
        .span()
        .filter(span -> meant && span.to() - span.from() == word.length())
        .map(
            span ->
                new Hint(
                    span,
                    "\"%s\" is looked for as a word; if it is to join two parts, write %s"
                        .formatted(word, word.toUpperCase(Locale.ROOT))));
  }

  private static Optional<Hint> hint(QueryTree.Text text) {
    Optional<Hint> operator = operator(text);
    if (operator.isPresent()) return operator;
    boolean comparable = text.in() == TextField.ANYWHERE || text.in() == TextField.TITLE;
    Optional<Span> span = text.place().span();
    if (!comparable || span.isEmpty()) return Optional.empty();
    return ignored(text.text())
        .map(
            sign ->
                new Hint(
                    span.get(),
                    "\"%s\" is ignored in %s; write raw:\"%s\""
                        .formatted(sign, text.text(), text.text())));
  }

  /// The first sign that looks as if it were meant.
  private static Optional<String> ignored(String text) {
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      boolean plain = Letters.startsWord(c) || Letters.isMark(c) || Letters.isUnseen(c);
      boolean sigil = isSigil(text, i);
      if (!plain && !sigil && !Letters.isBlank(c) && EXPECTED.indexOf(c) < 0) {
        return Optional.of(Character.toString(c));
      }
    }
    return Optional.empty();
  }

  private static boolean isSigil(String text, int i) {
    char c = text.charAt(i);
    boolean first = i == 0 || Letters.isBlank(text.charAt(i - 1));
    boolean before = i + 1 < text.length() && Letters.startsWord(text.codePointAt(i + 1));
    return (c == '#' || c == '@') && first && before;
  }
}
