package earshot.search;

import earshot.model.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Tells what each stretch of a query is, for colours; works on queries that cannot be read yet.
public final class QueryParts {
  private QueryParts() {}

  /// A stretch of a query; blanks belong to none.
  public record Part(Span span, What what) {}

  /// What is written there.
  public enum What {
    WORD,
    PHRASE,
    /// A field's name with its colon.
    FIELD,
    /// What stands behind a colon.
    VALUE,
    /// `AND`, `OR`, `NOT`, `NEAR/5`, `ONEAR/5`.
    OPERATOR,
    PARENTHESIS,
    COMMENT
  }

  /// The parts in the order of the text; what follows a mistake in the writing itself, such as a
  /// quote that is not closed, has none.
  public static List<Part> of(String query) {
    Lexer.Cut cut = Lexer.cutAsFarAsPossible(query);
    List<Part> parts = new ArrayList<>();
    boolean behindField = false;
    for (Lexeme lexeme : cut.lexemes()) {
      if (lexeme.kind() == Lexeme.Kind.END) break;
      parts.add(new Part(new Span(lexeme.from(), lexeme.to()), what(lexeme, behindField)));
      behindField = lexeme.kind() == Lexeme.Kind.FIELD;
    }
    for (Span comment : cut.comments()) parts.add(new Part(comment, What.COMMENT));
    parts.sort(Comparator.comparingInt(part -> part.span().from()));
    return parts;
  }

  private static What what(Lexeme lexeme, boolean behindField) {
    return switch (lexeme.kind()) {
      case OPEN, CLOSE -> What.PARENTHESIS;
      case FIELD -> What.FIELD;
      case WORD -> behindField ? What.VALUE : What.WORD;
      case QUOTED -> behindField ? What.VALUE : What.PHRASE;
      case AND, OR, NOT, NEAR, ONEAR -> What.OPERATOR;
      case END -> throw new IllegalArgumentException("the end is no part");
    };
  }
}
