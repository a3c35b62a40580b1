package earshot.search;

import java.util.List;

/// What may stand beside NEAR: words, phrases, wildcards, and OR-groups of those, in one field.
final class NearOperands {
  private NearOperands() {}

  /// The field all words of an operand are looked for in.
  ///
  /// @throws QueryError when it cannot stand beside NEAR
  static TextField field(QueryTree operand) {
    return switch (operand) {
      case QueryTree.Text text when positioned(text.in()) -> text.in();
      case QueryTree.Wildcard wildcard when positioned(wildcard.in()) -> wildcard.in();
      case QueryTree.Or or -> shared(or.parts());
      case QueryTree.And _,
          QueryTree.Near _,
          QueryTree.Not _,
          QueryTree.Saved _,
          QueryTree.Leaf _ ->
          throw Mistake.badOperand(operand.place(), "This cannot stand beside NEAR");
    };
  }

  private static TextField shared(List<QueryTree> parts) {
    TextField first = field(parts.getFirst());
    for (QueryTree part : parts) {
      if (field(part) != first) {
        throw Mistake.badOperand(part.place(), "Both sides of NEAR must be in the same field");
      }
    }
    return first;
  }

  private static boolean positioned(TextField in) {
    return in == TextField.ANYWHERE || in == TextField.TITLE || in == TextField.AUTHOR;
  }
}
