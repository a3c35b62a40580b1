package earshot.search;

import earshot.model.Span;
import earshot.search.Lexeme.Kind;
import earshot.search.QueryBlock.Bit;
import earshot.search.QueryBlock.Growing;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// Reads the blocks of a query with its comments.
final class BlockReader {
  private final String query;
  private final Deque<Span> comments;
  private final Deque<Open> open = new ArrayDeque<>();
  private Lexeme last = new Lexeme(Kind.AND, "", false, 0, 0);

  /// A group that is not closed yet.
  ///
  /// @param continues whether it belongs to the clause before it
  private record Open(Growing inside, boolean continues, boolean glued) {}

  private BlockReader(String query, Lexer.Cut cut) {
    this.query = query;
    this.comments = new ArrayDeque<>(cut.comments());
    open.add(new Open(new Growing(), false, false));
  }

  /// @param query that can be read
  static QueryBlock read(String query) {
    Lexer.Cut cut = Lexer.cutWithComments(query);
    BlockReader reader = new BlockReader(query, cut);
    cut.lexemes().forEach(reader::read);
    return reader.inside().grown();
  }

  private Growing inside() {
    return open.getLast().inside();
  }

  private void read(Lexeme lexeme) {
    commentsBefore(lexeme);
    boolean glued = last.kind() == Kind.FIELD && last.to() == lexeme.from();
    boolean continues = isUnfinished(last) || lexeme.isNear();
    switch (lexeme.kind()) {
      case OPEN -> open.add(new Open(new Growing(), continues, glued));
      case CLOSE -> {
        Open closed = open.removeLast();
        QueryBlock group = closed.inside().grown();
        inside().add(new Bit(closed.glued(), "", Optional.of(group)), closed.continues());
      }
      case OR -> inside().or();
      case AND -> inside().and();
      case WORD, QUOTED, FIELD, NOT, NEAR, ONEAR -> {
        String written = query.substring(lexeme.from(), lexeme.to());
        inside().add(new Bit(glued, written, Optional.empty()), continues);
      }
      case END -> {}
    }
    last = lexeme;
  }

  private void commentsBefore(Lexeme lexeme) {
    while (!comments.isEmpty() && comments.getFirst().from() < lexeme.from()) {
      Span span = comments.removeFirst();
      boolean sameLine = query.substring(last.to(), span.from()).indexOf('\n') < 0;
      String comment = query.substring(span.from(), span.to()).stripTrailing();
      inside().comment(comment, sameLine && !isUnfinished(last));
    }
  }

  /// Whether what follows belongs to the same clause.
  private static boolean isUnfinished(Lexeme lexeme) {
    return switch (lexeme.kind()) {
      case FIELD, NOT, NEAR, ONEAR -> true;
      case OPEN, CLOSE, WORD, QUOTED, AND, OR, END -> false;
    };
  }
}
