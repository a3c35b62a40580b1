package earshot.listening.preset;

import earshot.listening.preset.Expression.Alternative;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads expressions by one pass over their characters.
///
/// ```
/// expression  = alternative { "|" alternative }
/// alternative = term { "|>" conversion }
/// term        = path | 'literal' | text with {expression} | #list[key=$.path].field
/// ```
final class ExpressionParser {
  static final int LONGEST = 500;

  private static final Pattern JOIN =
      Pattern.compile("#([^\\[]+)\\[([^=\\]]+)=\\$\\.([^\\]]+)]\\.(.+)");

  private final String text;
  private final Dialect dialect;
  private int at;

  ExpressionParser(String text, Dialect dialect) {
    this.text = text;
    this.dialect = dialect;
  }

  Expression whole() throws Malformed {
    if (text.length() > LONGEST) {
      throw new Malformed("is longer than " + LONGEST + " characters", LONGEST);
    }
    return new Expression(text, alternatives(false));
  }

  private List<Alternative> alternatives(boolean inBraces) throws Malformed {
    List<Alternative> found = new ArrayList<>();
    do {
      found.add(alternative(inBraces));
    } while (took('|'));
    return found;
  }

  private Alternative alternative(boolean inBraces) throws Malformed {
    Term term = term(inBraces);
    List<Conversion> conversions = new ArrayList<>();
    while (text.startsWith("|>", at)) {
      at += 2;
      conversions.add(new ConversionParser(this).conversion());
      skipBlanks();
    }
    boolean ended = at >= text.length() || peek() == '|' || (inBraces && peek() == '}');
    if (!ended) throw new Malformed("\"" + text.substring(at) + "\" is too much here", at);
    return new Alternative(term, conversions);
  }

  private Term term(boolean inBraces) throws Malformed {
    skipBlanks();
    if (at < text.length() && peek() == '\'') return literal();
    return inBraces ? slot() : pathOrTemplate();
  }

  private Term literal() throws Malformed {
    int end = text.indexOf('\'', at + 1);
    if (end < 0) throw new Malformed("the ' is not closed", at);
    Term literal = new Term.Literal(text.substring(at + 1, end));
    at = end + 1;
    skipBlanks();
    return literal;
  }

  private Term slot() throws Malformed {
    int start = at;
    while (at < text.length() && peek() != '}' && peek() != '|') {
      if (peek() == '{') throw new Malformed("{ inside braces", at);
      at++;
    }
    String name = text.substring(start, at).strip();
    if (name.isEmpty()) throw new Malformed("nothing stands between the braces", start);
    if (name.startsWith("#") && dialect == Dialect.JSON) return join(name, start);
    checkPath(name, start);
    return new Term.Slot(name);
  }

  private Term pathOrTemplate() throws Malformed {
    int start = at;
    List<Term> parts = new ArrayList<>();
    StringBuilder plain = new StringBuilder();
    int open = 0;
    while (at < text.length() && (peek() != '|' || open > 0)) {
      char c = peek();
      if (c == '}') throw new Malformed("} without {", at);
      if (c == '{') {
        addPlain(parts, plain);
        parts.add(braces());
        continue;
      }
      if (dialect == Dialect.PAGE && (c == '[' || c == '(')) open++;
      if (dialect == Dialect.PAGE && (c == ']' || c == ')')) open--;
      plain.append(c);
      at++;
    }
    if (!parts.isEmpty()) {
      String rest = plain.toString().stripTrailing();
      addPlain(parts, new StringBuilder(rest));
      return new Term.Template(parts);
    }
    return path(plain.toString().strip(), start);
  }

  private Term path(String path, int start) throws Malformed {
    if (path.isEmpty()) throw new Malformed("is empty; a path is missing", start);
    if (path.startsWith("#") && dialect == Dialect.JSON) return join(path, start);
    checkPath(path, start);
    return new Term.Path(path);
  }

  private Term join(String written, int start) throws Malformed {
    Matcher parts = JOIN.matcher(written);
    if (!parts.matches()) {
      throw new Malformed(
          "\"" + written + "\" is not a join, such as #topics[id=$.topic_id].title", start);
    }
    for (int i = 1; i <= 4; i++) checkPath(parts.group(i), start + parts.start(i));
    return new Term.Join(parts.group(1), parts.group(2), parts.group(3), parts.group(4));
  }

  private void checkPath(String path, int start) throws Malformed {
    Optional<String> objection = dialect.objection(path);
    if (objection.isPresent()) throw new Malformed(objection.get(), start);
  }

  /// Text with gaps in which blanks at both ends count, and bars are plain.
  Term spacedTemplate() throws Malformed {
    List<Term> parts = new ArrayList<>();
    StringBuilder plain = new StringBuilder();
    while (at < text.length()) {
      if (peek() == '{') {
        addPlain(parts, plain);
        parts.add(braces());
      } else {
        plain.append(text.charAt(at++));
      }
    }
    addPlain(parts, plain);
    return new Term.Template(parts);
  }

  private Term braces() throws Malformed {
    int start = at;
    at++;
    List<Alternative> inner = alternatives(true);
    if (!took('}')) throw new Malformed("the { is not closed", start);
    return new Term.Nested(new Expression(text.substring(start, at), inner));
  }

  private static void addPlain(List<Term> parts, StringBuilder plain) {
    if (plain.isEmpty()) return;
    parts.add(new Term.Literal(plain.toString()));
    plain.setLength(0);
  }

  /// Text in double quotes.
  String quoted() throws Malformed {
    skipBlanks();
    if (at >= text.length() || peek() != '"') throw new Malformed("a \"text\" is missing", at);
    int end = text.indexOf('"', at + 1);
    if (end < 0) throw new Malformed("the \" is not closed", at);
    String inner = text.substring(at + 1, end);
    at = end + 1;
    skipBlanks();
    return inner;
  }

  /// Letters, digits and the signs of zone names.
  String word() {
    skipBlanks();
    int start = at;
    while (at < text.length()
        && (Character.isLetterOrDigit(peek()) || "+-/_:".indexOf(peek()) >= 0)) {
      at++;
    }
    String word = text.substring(start, at);
    skipBlanks();
    return word;
  }

  /// Takes the sign when it is next; a `|>` is not a `|`.
  boolean took(char sign) {
    skipBlanks();
    boolean next = at < text.length() && peek() == sign;
    if (next) at++;
    return next;
  }

  /// Where the next sign stands that is not a blank.
  int position() {
    skipBlanks();
    return at;
  }

  Dialect dialect() {
    return dialect;
  }

  private char peek() {
    return text.charAt(at);
  }

  private void skipBlanks() {
    while (at < text.length() && Character.isWhitespace(peek())) at++;
  }
}
