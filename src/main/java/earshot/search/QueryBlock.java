package earshot.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A query, or what stands in one pair of parentheses, as it is laid out: lines that are joined by
/// AND, in branches that are joined by OR.
///
/// @param tail comments behind everything else
record QueryBlock(List<List<Clause>> branches, List<String> tail) {

  /// What belongs on one line if there is room: a word, `NOT` something, `a NEAR/5 b`.
  ///
  /// @param joint `AND ` where it is written, else empty
  /// @param above comments in front of it
  /// @param behind the comment at its end
  record Clause(String joint, List<Bit> bits, List<String> above, Optional<String> behind) {
    boolean hasComment() {
      return !above.isEmpty() || behind.isPresent() || bits.stream().anyMatch(Bit::hasComment);
    }

    String flat() {
      StringBuilder line = new StringBuilder(joint);
      for (int i = 0; i < bits.size(); i++) {
        if (i > 0 && !bits.get(i).glued()) line.append(' ');
        line.append(bits.get(i).flat());
      }
      return line.toString();
    }
  }

  /// A word or sign as it was written, or a group.
  ///
  /// @param glued whether it stands directly behind a colon
  record Bit(boolean glued, String written, Optional<QueryBlock> group) {
    boolean hasComment() {
      return group.map(QueryBlock::hasComment).orElse(false);
    }

    String flat() {
      return group.map(block -> "(" + block.flat() + ")").orElse(written);
    }
  }

  boolean hasComment() {
    return !tail.isEmpty() || branches.stream().flatMap(List::stream).anyMatch(Clause::hasComment);
  }

  /// Everything on one line, without the comments.
  String flat() {
    return String.join(" OR ", branches.stream().map(QueryBlock::flat).toList());
  }

  static String flat(List<Clause> branch) {
    return String.join(" ", branch.stream().map(Clause::flat).toList());
  }

  /// Collects the branches of a block that is being read.
  static final class Growing {
    private final List<List<Clause>> branches = new ArrayList<>(List.of(new ArrayList<>()));
    private final List<String> waiting = new ArrayList<>();
    private List<Bit> bits = new ArrayList<>();
    private List<String> above = new ArrayList<>();
    private Optional<String> behind = Optional.empty();
    private String joint = "";

    void or() {
      finish();
      branches.add(new ArrayList<>());
    }

    void and() {
      finish();
      joint = "AND ";
    }

    /// Adds to the clause that is open, or opens the next one.
    void add(Bit bit, boolean continues) {
      if (!continues) finish();
      // A comment in the midst of a clause has no place of its own.
      behind.ifPresent(above::add);
      behind = Optional.empty();
      above.addAll(waiting);
      waiting.clear();
      bits.add(bit);
    }

    void comment(String comment, boolean onTheSameLine) {
      if (onTheSameLine && !bits.isEmpty() && behind.isEmpty() && waiting.isEmpty()) {
        behind = Optional.of(comment);
      } else {
        waiting.add(comment);
      }
    }

    QueryBlock grown() {
      finish();
      return new QueryBlock(branches, List.copyOf(waiting));
    }

    private void finish() {
      if (bits.isEmpty()) return;
      branches.getLast().add(new Clause(joint, bits, above, behind));
      bits = new ArrayList<>();
      above = new ArrayList<>();
      behind = Optional.empty();
      joint = "";
    }
  }
}
