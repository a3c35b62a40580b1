package earshot.insight;

import earshot.model.Label;
import earshot.model.SourceId;
import java.util.List;
import java.util.Map;

/// Where it was said.
///
/// @param rows sources with at least one mention, by falling number
public record SourceFigures(Basis basis, List<Row> rows) {
  /// Copies the list.
  public SourceFigures {
    rows = List.copyOf(rows);
  }

  /// One source.
  ///
  /// @param share its part of all mentions with a 95 % interval
  /// @param labels its mentions by label
  /// @param covered share of the window in which it was watched, in [0, 1]
  public record Row(
      SourceId source, String name, Share share, Map<Label, Long> labels, double covered) {
    /// Copies the map.
    public Row {
      labels = Map.copyOf(labels);
    }
  }
}
