package earshot.search;

import earshot.model.Span;
import earshot.search.Lexeme.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads the query language.
///
/// ```
/// query = and { "OR" and }        and = near { ["AND"] near }
/// near = not [ ("NEAR/"n | "ONEAR/"n) not ]        not = [ "NOT" ] atom
/// atom = "(" query ")" | [ field ":" ] ( word | "phrase" | value | "(" query ")" )
/// ```
public final class QueryParser {
  /// The longest query, in UTF-16 units.
  public static final int LONGEST = 20_000;

  /// The most words, phrases and values in one query.
  public static final int MOST_LEAVES = 1_000;

  /// The deepest nesting.
  public static final int DEEPEST = 64;

  /// The most words between the two sides of NEAR.
  public static final int FARTHEST = 50;

  private static final String OPERAND = "a word, a phrase or a group.";
  private static final String NUMBER = "a number, as in NEAR/5.";

  private final String text;
  private final List<Lexeme> lexemes;
  private Optional<Lexeme> field = Optional.empty();
  private int at;
  private int depth;
  private int leaves;

  private QueryParser(String text) {
    this.text = text;
    this.lexemes = Lexer.cut(text);
  }

  /// Reads a query.
  ///
  /// @throws QueryError and nothing else, when it cannot be read
  public static QueryTree parse(String text) {
    return QueryError.in(text, () -> read(text));
  }

  private static QueryTree read(String text) {
    if (text.length() > LONGEST) {
      throw Mistake.beyond(
          new Span(LONGEST, text.length()),
          "A query has at most %,d characters, this has %,d.".formatted(LONGEST, text.length()));
    }
    return new QueryParser(text).parse();
  }

  private QueryTree parse() {
    if (next().kind() == Kind.END) throw Mistake.empty();
    QueryTree tree = or();
    if (next().kind() == Kind.CLOSE) throw Mistake.notOpened(next());
    return tree;
  }

  private QueryTree or() {
    List<QueryTree> parts = new ArrayList<>();
    parts.add(and());
    while (accept(Kind.OR)) parts.add(and());
    return parts.size() == 1 ? parts.getFirst() : new QueryTree.Or(parts, around(parts));
  }

  private QueryTree and() {
    List<QueryTree> parts = new ArrayList<>();
    parts.add(near());
    while (accept(Kind.AND) || next().startsAtom()) parts.add(near());
    return parts.size() == 1 ? parts.getFirst() : new QueryTree.And(parts, around(parts));
  }

  private QueryTree near() {
    QueryTree left = not();
    if (!next().isNear()) return left;
    Lexeme operator = take();
    int words = words(operator);
    QueryTree right = not();
    TextField shared = NearOperands.field(left);
    if (NearOperands.field(right) != shared) {
      throw Mistake.badOperand(right.place(), "Both sides of NEAR must be in the same field");
    }
    if (next().isNear()) throw Mistake.chained(next());
    boolean inOrder = operator.kind() == Kind.ONEAR;
    return new QueryTree.Near(left, right, words, inOrder, left.place().upTo(right.place()));
  }

  private static int words(Lexeme operator) {
    String number = operator.text().substring(operator.text().indexOf('/') + 1);
    boolean missing = number.isEmpty() || !number.chars().allMatch(c -> c >= '0' && c <= '9');
    if (operator.text().indexOf('/') < 0 || missing) throw Mistake.missingAfter(operator, NUMBER);
    if (number.length() > 2 || Integer.parseInt(number) > FARTHEST) {
      throw Mistake.beyond(
          operator.place().span().orElseThrow(),
          "At most %d words may stand between, as in NEAR/%d.".formatted(FARTHEST, FARTHEST));
    }
    return Integer.parseInt(number);
  }

  private QueryTree not() {
    if (next().kind() != Kind.NOT) return atom();
    Lexeme not = take();
    QueryTree part = atom();
    return new QueryTree.Not(part, not.place().upTo(part.place()));
  }

  private QueryTree atom() {
    Lexeme lexeme = next();
    return switch (lexeme.kind()) {
      case OPEN -> group();
      case FIELD -> field();
      case WORD, QUOTED -> leaf(take());
      case CLOSE, AND, OR, NOT, NEAR, ONEAR, END -> throw missingBefore(lexeme);
    };
  }

  private QueryError missingBefore(Lexeme lexeme) {
    if (at > 0) return Mistake.missingAfter(lexemes.get(at - 1), OPERAND);
    return lexeme.kind() == Kind.CLOSE ? Mistake.notOpened(lexeme) : Mistake.missingBefore(lexeme);
  }

  private QueryTree group() {
    Lexeme open = take();
    if (++depth > DEEPEST) {
      throw Mistake.beyond(
          open.place().span().orElseThrow(), "Parentheses may be %d deep.".formatted(DEEPEST));
    }
    QueryTree inside = or();
    if (!accept(Kind.CLOSE)) throw Mistake.notClosed(open.from(), "parenthesis", ")");
    depth--;
    return inside;
  }

  private QueryTree field() {
    Lexeme name = take();
    if (QueryField.named(name.text()).isEmpty()) {
      throw Mistake.unknownField(name, QueryField.nearest(name.text()));
    }
    if (field.isPresent()) throw Mistake.fieldInField(name);
    field = Optional.of(name);
    QueryTree inside = atom();
    field = Optional.empty();
    return inside;
  }

  private QueryTree leaf(Lexeme word) {
    if (++leaves > MOST_LEAVES) {
      throw Mistake.beyond(
          word.place().span().orElseThrow(),
          "A query has at most %,d words and phrases.".formatted(MOST_LEAVES));
    }
    return field.map(name -> valued(name, word)).orElseGet(() -> said(TextField.ANYWHERE, word));
  }

  private QueryTree valued(Lexeme name, Lexeme word) {
    QueryField known = QueryField.named(name.text()).orElseThrow();
    Place place = name.to() == word.from() ? name.place().upTo(word.place()) : word.place();
    return switch (known) {
      case TITLE -> said(TextField.TITLE, word);
      case AUTHOR -> said(TextField.AUTHOR, word);
      case RAW -> said(TextField.RAW, word);
      case SOURCE -> FieldValues.source(word, place).orElseGet(() -> said(TextField.SOURCE, word));
      case URL, SITE, LANG, TYPE, RATING, SENTIMENT, IS, BEFORE, AFTER ->
          FieldValues.read(known, word, place);
      case BRAND, TAG, STORY, SEARCH -> KeptValues.read(known, word, place);
    };
  }

  private QueryTree said(TextField in, Lexeme word) {
    boolean quoted = word.kind() == Kind.QUOTED;
    if (!quoted && in != TextField.RAW) refuseMinus(word);
    if (word.wild() && in != TextField.RAW) {
      Wildcards.check(word);
      return new QueryTree.Wildcard(in, word.text(), word.place());
    }
    boolean raw = in == TextField.RAW;
    if ((raw ? RawWords.asked(word.text()) : Words.asked(word.text())).isEmpty()) {
      throw Mistake.nothingToFind(word, !raw && !word.text().isBlank());
    }
    return new QueryTree.Text(in, word.text(), quoted, word.place());
  }

  private void refuseMinus(Lexeme word) {
    if (text.charAt(word.from()) != '-') return;
    boolean before = word.to() - word.from() > 1;
    boolean alone = word.to() == text.length() || Lexer.isBlank(text.charAt(word.to()));
    if (before || !alone) throw Mistake.minus(word);
  }

  private static Place around(List<QueryTree> parts) {
    return parts.getFirst().place().upTo(parts.getLast().place());
  }

  private Lexeme next() {
    return lexemes.get(at);
  }

  private Lexeme take() {
    return lexemes.get(at++);
  }

  private boolean accept(Kind kind) {
    if (next().kind() != kind) return false;
    at++;
    return true;
  }
}
