package earshot.search;

import earshot.search.QueryBlock.Bit;
import earshot.search.QueryBlock.Clause;
import java.util.List;

/// Lays a query out over several lines, so that a person can read it.
///
/// Only blanks and line ends change: words, operators, quotes and comments stay as they were
/// written, so that it asks the same.
public final class QueryLayout {
  /// Longer ones are broken, in UTF-16 units.
  public static final int WIDTH = 80;

  private static final String STEP = "  ";

  private final StringBuilder out = new StringBuilder();

  private QueryLayout() {}

  /// The query laid out; laying it out again changes nothing.
  ///
  /// @throws QueryError when it cannot be read
  public static String of(String query) {
    QueryParser.parse(query);
    QueryBlock block = BlockReader.read(query);
    if (!block.hasComment() && block.flat().length() <= WIDTH) return block.flat();
    QueryLayout layout = new QueryLayout();
    layout.block(block, "");
    return layout.out.toString().stripTrailing();
  }

  private void block(QueryBlock block, String indent) {
    boolean several = block.branches().size() > 1;
    String joint = "";
    for (List<Clause> branch : block.branches()) {
      boolean flat = several || !block.hasComment();
      if (flat && fits(branch, indent + joint)) line(indent, joint + QueryBlock.flat(branch));
      else branch(branch, indent, joint, several);
      joint = "OR ";
    }
    block.tail().forEach(comment -> line(indent, comment));
  }

  private static boolean fits(List<Clause> branch, String before) {
    return branch.stream().noneMatch(Clause::hasComment)
        && before.length() + QueryBlock.flat(branch).length() <= WIDTH;
  }

  private void branch(List<Clause> branch, String indent, String or, boolean several) {
    String further = several ? indent + STEP : indent;
    for (int i = 0; i < branch.size(); i++) {
      if (i == 0) clause(branch.get(i), indent, or);
      else clause(branch.get(i), further, "");
    }
  }

  private void clause(Clause clause, String indent, String or) {
    clause.above().forEach(comment -> line(indent, comment));
    out.append(indent).append(or);
    boolean comments = clause.bits().stream().anyMatch(Bit::hasComment);
    String flat = clause.flat();
    if (!comments && indent.length() + or.length() + flat.length() <= WIDTH) out.append(flat);
    else bits(clause, indent);
    clause.behind().ifPresent(comment -> out.append(' ').append(comment));
    out.append('\n');
  }

  /// Groups over several lines, the rest of the clause around them.
  private void bits(Clause clause, String indent) {
    out.append(clause.joint());
    for (int i = 0; i < clause.bits().size(); i++) {
      Bit bit = clause.bits().get(i);
      if (i > 0 && !bit.glued()) out.append(' ');
      if (bit.group().isEmpty() || fits(bit)) {
        out.append(bit.flat());
      } else {
        out.append("(\n");
        block(bit.group().get(), indent + STEP);
        out.append(indent).append(')');
      }
    }
  }

  private boolean fits(Bit bit) {
    int column = out.length() - out.lastIndexOf("\n") - 1;
    return !bit.hasComment() && column + bit.flat().length() <= WIDTH;
  }

  private void line(String indent, String text) {
    out.append(indent).append(text).append('\n');
  }
}
