package earshot.ui.kit;

import earshot.ui.kit.Passage.Kind;
import earshot.ui.kit.Passage.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/// Turns a passage and its marks into the runs that become nodes: as few as the layout allows.
final class Runs {
  /// One node to be.
  ///
  /// @param words what is shown; for a picture its characters
  /// @param styles style classes besides the common ones, joined by a space
  /// @param match whether it lies on the ground of a match
  record Run(Type type, String words, String styles, boolean match) {}

  /// What node a run becomes.
  enum Type {
    TEXT,
    EMOJI,
    CODE,
    RAISED
  }

  private final Passage passage;
  private final List<Mark> marks;
  private final boolean flat;
  private final List<Run> runs = new ArrayList<>();
  private final TreeSet<Integer> edges = new TreeSet<>();

  private Runs(Passage passage, List<Mark> marks, boolean flat) {
    this.passage = passage;
    this.marks = marks;
    this.flat = flat;
    for (Mark mark : marks) {
      edges.add(mark.span().from());
      edges.add(mark.span().to());
    }
  }

  /// The runs of the pieces up to an end.
  ///
  /// @param end pieces from this unit on are left out
  /// @param flat ends of lines become spaces
  static List<Run> of(Passage passage, List<Mark> marks, int end, boolean flat) {
    Runs runs = new Runs(passage, marks, flat);
    for (Piece piece : passage.pieces()) {
      if (piece.from() >= end) break;
      runs.add(piece, Math.min(end, piece.to()));
    }
    return runs.runs;
  }

  private void add(Piece piece, int to) {
    switch (piece.kind()) {
      case WORD -> words(piece.from(), to);
      case SPACE, BREAK -> text(space(piece), piece.from(), to);
      case EMOJI -> put(Type.EMOJI, passage.shown(piece), piece.from(), piece.to());
      case CODE -> put(Type.CODE, passage.code(piece), piece.from(), piece.to());
      case MARKS -> put(Type.CODE, passage.shown(piece), piece.from(), piece.to());
    }
    if (piece.kind() != Kind.WORD) raise(piece.from(), to);
  }

  private String space(Piece piece) {
    return flat && piece.kind() == Kind.BREAK ? " " : passage.shown(piece);
  }

  private void words(int from, int to) {
    if (passage.bidi()) {
      // Whole words only: a word cut in two is laid out wrongly and its letters do not join.
      text(passage.text().substring(from, to), from, to);
      raise(from, to);
      return;
    }
    int at = from;
    while (at < to) {
      Integer edge = edges.higher(at);
      int next = edge == null ? to : Math.min(edge, to);
      text(passage.text().substring(at, next), at, next);
      raise(at, next);
      at = next;
    }
  }

  private void text(String part, int from, int to) {
    String words = part;
    String styles = styles(from, to);
    boolean match = match(from, to);
    if (joins(styles, match)) words = runs.removeLast().words() + words;
    runs.add(new Run(Type.TEXT, words, styles, match));
  }

  private boolean joins(String styles, boolean match) {
    if (runs.isEmpty() || passage.bidi()) return false;
    Run last = runs.getLast();
    return last.type() == Type.TEXT && last.styles().equals(styles) && last.match() == match;
  }

  private void put(Type type, String words, int from, int to) {
    runs.add(new Run(type, words, "", match(from, to)));
  }

  private void raise(int from, int to) {
    for (Mark mark : marks) {
      int end = mark.span().to();
      if (end > from && end <= to && !mark.raised().isEmpty()) {
        runs.add(new Run(Type.RAISED, mark.raised(), mark.kind().style(), false));
      }
    }
  }

  private String styles(int from, int to) {
    StringBuilder styles = new StringBuilder();
    for (Mark mark : marks) {
      String style = mark.kind().style();
      boolean fresh = !style.isEmpty() && styles.indexOf(style) < 0;
      if (fresh && touches(mark, from, to))
        styles.append(styles.isEmpty() ? "" : " ").append(style);
    }
    return styles.toString();
  }

  private boolean match(int from, int to) {
    for (Mark mark : marks) {
      if (mark.kind() == Mark.Kind.MATCH && touches(mark, from, to)) return true;
    }
    return false;
  }

  private static boolean touches(Mark mark, int from, int to) {
    return mark.span().from() < to && from < mark.span().to();
  }
}
