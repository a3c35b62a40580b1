package earshot.search;

import earshot.search.QueryTree.Comparison;
import earshot.search.QueryTree.Moment;
import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// Writes a tree as a query that is read back as an equal tree.
public final class QueryPrinter {
  private static final Set<String> OPERATORS = Set.of("AND", "OR", "NOT", "NEAR", "ONEAR");

  private QueryPrinter() {}

  /// The query as a person would type it.
  public static String print(QueryTree tree) {
    return switch (tree) {
      case QueryTree.Or or -> joined(or.parts(), " OR ", false);
      case QueryTree.And and -> joined(and.parts(), " AND ", true);
      case QueryTree.Not not -> "NOT " + atom(not.part());
      case QueryTree.Near near ->
          "%s %s/%d %s"
              .formatted(
                  atom(near.left()),
                  near.inOrder() ? "ONEAR" : "NEAR",
                  near.words(),
                  atom(near.right()));
      case QueryTree.Saved saved -> search(saved.name());
      case QueryTree.Leaf leaf -> leaf(leaf);
    };
  }

  private static String joined(List<QueryTree> parts, String operator, boolean tight) {
    return parts.stream()
        .map(part -> needsParentheses(part, tight) ? "(" + print(part) + ")" : print(part))
        .collect(Collectors.joining(operator));
  }

  private static boolean needsParentheses(QueryTree part, boolean tight) {
    return switch (part) {
      case QueryTree.Or _ -> true;
      case QueryTree.And _ -> tight;
      case QueryTree.Not _, QueryTree.Near _, QueryTree.Saved _, QueryTree.Leaf _ -> false;
    };
  }

  private static String atom(QueryTree tree) {
    return switch (tree) {
      case QueryTree.Saved _, QueryTree.Leaf _ -> print(tree);
      case QueryTree.And _, QueryTree.Or _, QueryTree.Not _, QueryTree.Near _ ->
          "(" + print(tree) + ")";
    };
  }

  private static String leaf(QueryTree.Leaf leaf) {
    return switch (leaf) {
      case QueryTree.Text text ->
          field(text.in()) + (text.quoted() ? quoted(text.text()) : word(text.text(), false));
      case QueryTree.Wildcard wildcard -> field(wildcard.in()) + word(wildcard.pattern(), true);
      case QueryTree.Url url -> "url:" + quoted(url.start());
      case QueryTree.Site site -> "site:" + site.host();
      case QueryTree.Language language -> "lang:" + language.tag();
      case QueryTree.Kind kind -> "type:" + kind.kind().name().toLowerCase(Locale.ROOT);
      case QueryTree.From from -> "source:" + from.source();
      case QueryTree.Sounds sounds -> "sentiment:" + sounds.label().name().toLowerCase(Locale.ROOT);
      case QueryTree.Is is -> "is:" + is.standing().written();
      case QueryTree.Has has -> "is:" + has.trait().written();
      case QueryTree.Branded branded -> "brand:" + brand(branded);
      case QueryTree.Tagged tagged -> tag(tagged.tag());
      case QueryTree.Told told -> "story:" + told.story();
      case QueryTree.Rated rated -> "rating:" + rating(rated);
      case QueryTree.Dated dated ->
          (dated.before() ? "before:" : "after:") + moment(dated.moment());
    };
  }

  private static String brand(QueryTree.Branded branded) {
    boolean byNumber =
        branded.brand().map(id -> id.toString().equals(branded.name())).orElse(false);
    return byNumber ? branded.name() : quoted(branded.name());
  }

  private static String field(TextField in) {
    return in.written().isEmpty() ? "" : in.written() + ":";
  }

  /// The query that stands for a saved search, whatever it asks.
  public static String search(String name) {
    return "search:" + quoted(name);
  }

  /// The query that finds what has a tag.
  public static String tag(String name) {
    return "tag:" + quoted(name);
  }

  /// As a phrase in quotes.
  static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Lexer.isQuote(c) || c == '\\') quoted.append('\\');
      quoted.append(c);
    }
    return quoted.append('"').toString();
  }

  private static String word(String text, boolean wild) {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean sign = c == '\\' || Lexer.endsWord(c) || (!wild && (c == '*' || c == '?'));
      if (sign || (i == 0 && mustBeEscapedFirst(text))) word.append('\\');
      word.append(c);
    }
    return word.toString();
  }

  /// Whether the start of a word would be taken for an operator, a field, a comment or a minus.
  private static boolean mustBeEscapedFirst(String word) {
    char first = word.charAt(0);
    if (first == '-' || (first == '#' && word.length() == 1)) return true;
    if (OPERATORS.contains(word) || word.startsWith("NEAR/") || word.startsWith("ONEAR/")) {
      return true;
    }
    int colon = word.indexOf(':');
    return colon > 0 && word.substring(0, colon).chars().allMatch(c -> Lexer.isLatin((char) c));
  }

  private static String rating(QueryTree.Rated rated) {
    String low = number(rated.low());
    return rated.how() == Comparison.BETWEEN
        ? low + ".." + number(rated.high())
        : rated.how().sign() + low;
  }

  private static String number(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }

  private static String moment(Moment moment) {
    return switch (moment) {
      case Moment.Point point ->
          point.dayOnly() ? point.at().toLocalDate().toString() : point.at().toString();
      case Moment.Ago ago -> ago.amount() + unit(ago.unit());
    };
  }

  private static String unit(ChronoUnit unit) {
    return unit == ChronoUnit.MINUTES
        ? "m"
        : unit.toString().substring(0, 1).toLowerCase(Locale.ROOT);
  }
}
