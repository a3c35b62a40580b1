package earshot.insight;

import earshot.model.Label;
import earshot.model.Units;
import java.util.List;
import java.util.Optional;

/// Two windows or two brands beside each other, like with like.
///
/// @param rows one per label, of all mentions
/// @param negative of scored mentions
/// @param perDay mentions per covered day, first divided by second; absent when one has none
public record Compared(
    Side first, Side second, List<Row> rows, Estimate negative, Optional<Estimate> perDay) {
  /// Copies the list.
  public Compared {
    rows = List.copyOf(rows);
  }

  /// One of the two.
  ///
  /// @param negative part of the scored mentions that is negative
  /// @param coveredDays days that were watched, as a sum of parts of days
  public record Side(Basis basis, Units units, Share negative, double coveredDays) {}

  /// One label.
  ///
  /// @param change first minus second, with Newcombe's interval
  public record Row(Label label, Share first, Share second, Estimate change) {}
}
