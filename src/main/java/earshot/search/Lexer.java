package earshot.search;

import earshot.model.Span;
import earshot.search.Lexeme.Kind;
import java.util.ArrayList;
import java.util.List;

/// Cuts a query's text into words, phrases, fields, operators and parentheses.
final class Lexer {
  private final String text;
  private final List<Lexeme> found = new ArrayList<>();
  private final List<Span> comments = new ArrayList<>();
  private int at;

  private Lexer(String text) {
    this.text = text;
  }

  /// Always ends with one lexeme of kind `END`.
  static List<Lexeme> cut(String text) {
    return new Lexer(text).cut();
  }

  /// The same with the comments, each from its `#` to the end of its line.
  static Cut cutWithComments(String text) {
    Lexer lexer = new Lexer(text);
    return new Cut(lexer.cut(), lexer.comments);
  }

  /// Everything that is written in a query, but blanks.
  record Cut(List<Lexeme> lexemes, List<Span> comments) {}

  /// As much as can be told of a query that is being typed.
  static Cut cutAsFarAsPossible(String text) {
    Lexer lexer = new Lexer(text);
    try {
      lexer.cut();
    } catch (QueryError unfinished) {
      lexer.found.add(new Lexeme(Kind.END, "", false, text.length(), text.length()));
    }
    return new Cut(lexer.found, lexer.comments);
  }

  private List<Lexeme> cut() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (isBlank(c)) at++;
      else if (c == '#' && (at + 1 == text.length() || isBlank(text.charAt(at + 1)))) skipLine();
      else if (c == '(') sign(Kind.OPEN);
      else if (c == ')') sign(Kind.CLOSE);
      else if (isQuote(c)) quoted();
      else if (!afterField() && fieldLength() > 0) field(fieldLength());
      else word();
    }
    found.add(new Lexeme(Kind.END, "", false, at, at));
    return found;
  }

  private void skipLine() {
    int from = at;
    while (at < text.length() && text.charAt(at) != '\n') at++;
    comments.add(new Span(from, at));
  }

  private void sign(Kind kind) {
    found.add(new Lexeme(kind, text.substring(at, at + 1), false, at, at + 1));
    at++;
  }

  private void quoted() {
    int from = at++;
    StringBuilder inside = new StringBuilder();
    while (at < text.length() && !isQuote(text.charAt(at))) {
      if (text.charAt(at) == '\\' && at + 1 < text.length()) at++;
      inside.append(text.charAt(at++));
    }
    if (at == text.length()) throw Mistake.notClosed(from, "quote", "\"");
    at++;
    found.add(new Lexeme(Kind.QUOTED, inside.toString(), false, from, at));
  }

  private boolean afterField() {
    return !found.isEmpty() && found.getLast().kind() == Kind.FIELD && found.getLast().to() == at;
  }

  /// Letters up to a colon, or 0 when there is no field here.
  private int fieldLength() {
    int end = at;
    while (end < text.length() && isLatin(text.charAt(end))) end++;
    return end < text.length() && text.charAt(end) == ':' ? end - at : 0;
  }

  private void field(int length) {
    found.add(new Lexeme(Kind.FIELD, text.substring(at, at + length), false, at, at + length + 1));
    at += length + 1;
  }

  private void word() {
    int from = at;
    StringBuilder word = new StringBuilder();
    boolean wild = false;
    boolean escapedWild = false;
    while (at < text.length() && !endsWord(text.charAt(at))) {
      boolean escaped = text.charAt(at) == '\\' && at + 1 < text.length();
      if (escaped) at++;
      char c = text.charAt(at++);
      if (c == '*' || c == '?') {
        wild |= !escaped;
        escapedWild |= escaped;
      }
      word.append(c);
    }
    Lexeme lexeme = new Lexeme(kind(from), word.toString(), wild, from, at);
    if (wild && escapedWild) {
      throw Mistake.badWildcard(
          lexeme, "A word holds either wildcards or escaped ones", "Put the word in quotes.");
    }
    found.add(lexeme);
  }

  /// Operators are told by what was typed, so that `\AND` is a word.
  private Kind kind(int from) {
    String typed = text.substring(from, at);
    if (typed.equals("AND")) return Kind.AND;
    if (typed.equals("OR")) return Kind.OR;
    if (typed.equals("NOT")) return Kind.NOT;
    if (typed.equals("NEAR") || typed.startsWith("NEAR/")) return Kind.NEAR;
    if (typed.equals("ONEAR") || typed.startsWith("ONEAR/")) return Kind.ONEAR;
    return Kind.WORD;
  }

  static boolean endsWord(char c) {
    return isBlank(c) || c == '(' || c == ')' || isQuote(c);
  }

  static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /// Typographic quotes count as quotes, for word processors put them there unasked.
  static boolean isQuote(char c) {
    return c == '"' || c == '“' || c == '”' || c == '„';
  }

  static boolean isLatin(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
