package earshot.intake;

import java.util.List;
import java.util.Map;

/// A rehearsal that found nothing, for screens that only ask for one.
public final class NoMoves {
  private NoMoves() {}

  /// Nothing would move.
  public static Rehearsal of() {
    return new Rehearsal(
        new Rehearsal.Found("plus-1/en/11111111", 0, 0, 0),
        new Rehearsal.Table(Map.of(), 0),
        List.of(),
        new long[0]);
  }
}
