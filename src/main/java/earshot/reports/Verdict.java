package earshot.reports;

import java.util.List;

/// What became of a report that was handed out.
public sealed interface Verdict {
  /// The file is byte for byte what this program makes of the workspace's data now.
  record Identical() implements Verdict {}

  /// The figures are the same; another version of the program drew the file.
  ///
  /// @param drawnBy the version that drew it
  record SameDataNewApp(String drawnBy) implements Verdict {}

  /// The figures carried are those of the workspace, but the file was changed after it was made.
  record FileChanged() implements Verdict {}

  /// Figures are others now.
  ///
  /// @param differences the first of them, in the order of the report
  /// @param many how many there are in all
  /// @param fileChanged whether the file was also changed after it was made
  record FiguresDiffer(List<Difference> differences, int many, boolean fileChanged)
      implements Verdict {
    /// Copies the list.
    public FiguresDiffer {
      differences = List.copyOf(differences);
    }
  }

  /// One figure.
  ///
  /// @param where such as `labels, negative, mentions`
  /// @param then in the file; empty when it was not there
  /// @param now in the workspace; empty when it is gone
  record Difference(String where, String then, String now) {
    /// One sentence without its end, such as `labels, negative, mentions: 12 then, 13 now (+1)`.
    public String told() {
      String change = "";
      if (then.matches("-?\\d{1,15}(\\.\\d{1,9})?") && now.matches("-?\\d{1,15}(\\.\\d{1,9})?")) {
        var difference = new java.math.BigDecimal(now).subtract(new java.math.BigDecimal(then));
        change = " (" + (difference.signum() > 0 ? "+" : "") + difference.toPlainString() + ")";
      }
      return where + ": " + shown(then) + " then, " + shown(now) + " now" + change;
    }

    private static String shown(String value) {
      return value.isEmpty() ? "nothing" : value;
    }
  }
}
