package earshot.insight;

import earshot.model.Label;
import earshot.model.TimeRange;
import java.util.List;
import java.util.Map;

/// Words that stand out in a window against the 28 covered days before it, each counted once a
/// story (Monroe, Colaresi & Quinn 2008).
///
/// @param background the days compared with, joined where they touch; days of incidents and days
///   that were not watched are left out
/// @param counted sums of all counts in the window and in the background
/// @param terms by falling z
/// @param complete whether every story was read and every term counted; else of more than 60,000
///   stories a sample was read, or rare terms were dropped to save memory
public record TermFigures(
    Basis basis, List<TimeRange> background, Counted counted, List<Term> terms, boolean complete) {
  /// Copies the lists.
  public TermFigures {
    background = List.copyOf(background);
    terms = List.copyOf(terms);
  }

  /// Sums of all counts.
  public record Counted(long window, long background) {}

  /// One word or pair of words.
  ///
  /// @param words in lower case
  /// @param z how far it stands out, in standard deviations
  /// @param a stories of the window that use it
  /// @param b stories of the background that use it
  /// @param voices different accounts of the window that use it
  /// @param labels of the window's stories that use it
  public record Term(String words, double z, long a, long b, long voices, Map<Label, Long> labels) {
    /// Copies the map.
    public Term {
      labels = Map.copyOf(labels);
    }

    /// Finds the mentions behind it, in the query language.
    public String query() {
      return '"' + words + '"';
    }
  }
}
