package earshot.insight;

import earshot.model.Label;
import java.util.List;
import java.util.Map;

/// Which emoji were used.
///
/// @param rows by falling number of mentions
public record EmojiFigures(Basis basis, List<Row> rows) {
  /// Copies the list.
  public EmojiFigures {
    rows = List.copyOf(rows);
  }

  /// One emoji.
  ///
  /// @param emoji one grapheme with its skin tone and joined parts, as written first
  /// @param mentions how many use it
  /// @param uses how often it stands in them
  /// @param labels of the mentions that use it
  public record Row(String emoji, long mentions, long uses, Map<Label, Long> labels) {
    /// Copies the map.
    public Row {
      labels = Map.copyOf(labels);
    }
  }
}
