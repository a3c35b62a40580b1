package earshot.ui.archive;

import earshot.reports.Definition;
import earshot.reports.Period;
import earshot.reports.Verdict;
import earshot.ui.kit.Messages;
import java.util.ArrayList;
import java.util.List;

/// Words of the page on reports.
final class ReportWords {
  private ReportWords() {}

  /// What verifying came to, a sentence a line.
  static List<String> told(Verdict verdict, Messages words) {
    return switch (verdict) {
      case Verdict.Identical _ -> List.of(words.get("report.identical"));
      case Verdict.SameDataNewApp same -> List.of(words.get("report.same-data", same.drawnBy()));
      case Verdict.FileChanged _ -> List.of(words.get("report.file-changed"));
      case Verdict.FiguresDiffer differ -> {
        List<String> lines = new ArrayList<>(List.of(words.plural("report.differ", differ.many())));
        differ.differences().forEach(each -> lines.add(each.told() + "."));
        if (differ.fileChanged()) lines.add(words.get("report.also-changed"));
        yield lines;
      }
    };
  }

  /// What days a report is about.
  static String period(Period period, Messages words) {
    return switch (period.kind()) {
      case LAST_WEEK -> words.get("report.period.LAST_WEEK");
      case LAST_MONTH -> words.get("report.period.LAST_MONTH");
      case LAST_QUARTER -> words.get("report.period.LAST_QUARTER");
      case DATES ->
          words.get("report.dates", period.from().orElseThrow(), period.to().orElseThrow());
    };
  }

  /// When a report is made by itself.
  static String turn(Definition.Turn turn, Messages words) {
    return words.get("report.turn." + turn.name());
  }
}
