package earshot.insight;

import java.util.List;

/// In which languages it was said.
///
/// @param rows by falling number
public record LanguageFigures(Basis basis, List<Row> rows) {
  /// Copies the list.
  public LanguageFigures {
    rows = List.copyOf(rows);
  }

  /// One language.
  ///
  /// @param tag BCP 47, `und` when it is not known
  /// @param share its part of all mentions with a 95 % interval
  /// @param unscored how many of them were not scored
  public record Row(String tag, Share share, long unscored) {}
}
