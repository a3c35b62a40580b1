package earshot.ui.measure;

import earshot.model.Label;
import java.util.List;

/// What another way of scoring would change.
///
/// @param changed labels that would be others
/// @param held mentions that stay because a person decided
/// @param moves from which label to which, the most frequent first
public record Moves(long looked, long changed, long held, List<Move> moves) {
  /// Copies the list.
  public Moves {
    moves = List.copyOf(moves);
  }

  /// So many labels go from one to another.
  public record Move(Label from, Label to, long count) {}
}
