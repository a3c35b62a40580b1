package earshot.ui.insight;

import earshot.insight.Basis;
import earshot.insight.Interval;
import earshot.model.TimeRange;
import earshot.ui.kit.Formats;
import earshot.ui.kit.Messages;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/// Says what figures rest on, and how sure they are.
final class FigureWords {
  private final Messages words;

  FigureWords(Messages words) {
    this.words = words;
  }

  /// The line under all figures: query, window, n, coverage, what was left out, score versions.
  String basis(Basis basis) {
    StringJoiner line = new StringJoiner(" · ");
    line.add(queries(basis));
    line.add(window(basis.window()));
    line.add(words.get("basis.n", basis.n()));
    if (basis.brought() > 0) line.add(words.plural("basis.brought", basis.brought()));
    line.add(words.get("basis.covered", percent(basis.coverage().share())));
    excluded(basis.excluded()).forEach(line::add);
    if (!basis.scores().isEmpty()) line.add(scores(basis));
    return line.toString();
  }

  private String queries(Basis basis) {
    return switch (basis.queries().size()) {
      case 0 -> words.get("basis.everything");
      case 1 -> query(basis.queries().getFirst());
      default ->
          words.get(
              "basis.queries",
              String.join(", ", basis.queries().stream().map(this::query).toList()));
    };
  }

  private String query(Basis.Queried asked) {
    String name = earshot.ui.kit.Shown.of(asked.name(), 60);
    return asked.version() == 0
        ? words.get("basis.words", name)
        : words.get("basis.query", name, asked.version());
  }

  private String scores(Basis basis) {
    String versions = String.join(", ", basis.scores());
    return basis.scores().size() == 1
        ? words.get("basis.score", versions)
        : words.get("basis.scores", basis.scores().size(), versions);
  }

  /// What is in the window but not in the figure, one part each.
  List<String> excluded(Basis.Excluded excluded) {
    List<String> parts = new ArrayList<>();
    if (excluded.hidden() > 0) parts.add(words.plural("basis.hidden", excluded.hidden()));
    if (excluded.quarantined() > 0) {
      parts.add(words.plural("basis.quarantined", excluded.quarantined()));
    }
    if (excluded.unsure() > 0) parts.add(words.plural("basis.unsure", excluded.unsure()));
    if (excluded.unscored() > 0) parts.add(words.plural("basis.unscored", excluded.unscored()));
    if (excluded.overridden() > 0) {
      parts.add(words.plural("basis.overridden", excluded.overridden()));
    }
    return parts;
  }

  /// `21 October to 19 November 2026, Europe/Berlin`.
  String window(Basis.Window window) {
    return days(window.range(), window.zone()) + ", " + window.zone().getId();
  }

  /// `21 October to 19 November 2026`; a single day is one date.
  String days(TimeRange range, ZoneId zone) {
    Formats told = new Formats(zone, words.formats().locale());
    Instant last = range.to().minusMillis(1);
    String end = told.as("d MMMM uuuu", last);
    if (told.as("uuuu-MM-dd", range.from()).equals(told.as("uuuu-MM-dd", last))) return end;
    boolean sameYear = told.as("uuuu", range.from()).equals(told.as("uuuu", last));
    String begin = told.as(sameYear ? "d MMMM" : "d MMMM uuuu", range.from());
    return words.get("basis.window", begin, end);
  }

  /// `17–26`, in percent without the sign.
  String limits(Interval interval, int digits) {
    return words.formats().decimal(interval.low() * 100, digits)
        + "–"
        + words.formats().decimal(interval.high() * 100, digits);
  }

  String percent(double share) {
    // What is not complete must not read as complete.
    double shown = share < 1 ? Math.min(share, 0.999) : share;
    return words.formats().percent(shown, shown == 1 ? 0 : 1);
  }

  /// How many days the stretches are together.
  static long wholeDays(List<TimeRange> background) {
    return Math.round(
        background.stream()
                .mapToDouble(range -> Duration.between(range.from(), range.to()).toMinutes())
                .sum()
            / Duration.ofDays(1).toMinutes());
  }

  /// `9 h`, `1 h 12 min`, `3 days`.
  static String length(Duration time, Messages words) {
    long hours = time.toHours();
    long minutes = time.toMinutesPart();
    if (hours >= 72) return words.plural("length.days", Math.round(hours / 24.0));
    if (hours == 0) return words.get("length.minutes", time.toMinutes());
    if (minutes == 0 || hours >= 5)
      return words.get("length.hours", minutes >= 30 ? hours + 1 : hours);
    return words.get("length.both", hours, minutes);
  }
}
