package earshot.insight;

import earshot.model.TimeRange;
import java.time.ZoneId;
import java.util.List;

/// What a figure rests on; every figure carries one and every chart prints it.
///
/// @param queries what was asked, one per brand or one for words that were typed
/// @param window when, in which zone
/// @param n how many of the unit it is made of
/// @param brought how many of the mentions people brought in, by pasting or importing; the others
///   were heard by sources that are watched
/// @param scores versions of the scorer whose labels are in it; two or more are said
public record Basis(
    List<Queried> queries,
    Unit unit,
    Window window,
    long n,
    long brought,
    Covered coverage,
    Excluded excluded,
    List<String> scores) {
  /// Copies the lists.
  public Basis {
    queries = List.copyOf(queries);
    scores = List.copyOf(scores);
  }

  /// A question.
  ///
  /// @param name of the brand, or the words themselves
  /// @param words in the query language
  /// @param version of the brand's query, from 1; 0 for words that are not kept
  public record Queried(String name, String words, int version) {}

  /// A stretch of time and the clocks it is read by.
  public record Window(TimeRange range, ZoneId zone) {}

  /// What is in the window but not in the figure, and what people put right.
  ///
  /// @param hidden by a person or a rule
  /// @param quarantined as spun text or link spam
  /// @param unsure counted among the mentions, but neither as positive nor as negative
  /// @param unscored the same: there is no word list for the language
  /// @param overridden counted with the label a person gave
  public record Excluded(
      long hidden, long quarantined, long unsure, long unscored, long overridden) {
    /// Nothing was left out.
    public static final Excluded NONE = new Excluded(0, 0, 0, 0, 0);

    Excluded plus(Excluded other) {
      return new Excluded(
          hidden + other.hidden,
          quarantined + other.quarantined,
          unsure + other.unsure,
          unscored + other.unscored,
          overridden + other.overridden);
    }
  }
}
