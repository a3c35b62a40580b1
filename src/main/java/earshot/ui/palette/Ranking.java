package earshot.ui.palette;

import java.util.Comparator;
import java.util.List;

/// Puts the lines that fit what is typed into the order in which they are read: how well they fit,
/// what can be done now, what was chosen lately, what they are; the same every time, since equals
/// stay as they were offered.
final class Ranking {
  private static final Comparator<Ranked> ORDER =
      Comparator.<Ranked, Fit.Grade>comparing(each -> each.fit().grade())
          .thenComparing(Ranked::hindered)
          .thenComparingInt(Ranked::age)
          .thenComparing(each -> each.command().kind())
          .thenComparingInt(each -> each.fit().spread())
          .thenComparingInt(each -> each.word().length())
          .thenComparing(Ranked::word);

  private Ranking() {}

  /// @param age of a recent one how many were chosen since
  private record Ranked(Command command, String word, Fit fit, boolean hindered, int age) {}

  /// Those that fit, the best first.
  ///
  /// @param recent ids of what was chosen lately, the last first
  static List<Command> of(String typed, List<Command> all, List<String> recent) {
    String wanted = Fit.folded(typed);
    return all.stream()
        .flatMap(
            each -> {
              String word = Fit.folded(each.wording().word());
              return Fit.of(wanted, word, Fit.folded(each.wording().about())).stream()
                  .map(fit -> ranked(each, word, fit, recent));
            })
        .sorted(ORDER)
        .map(Ranked::command)
        .toList();
  }

  private static Ranked ranked(Command command, String word, Fit fit, List<String> recent) {
    int age = recent.indexOf(command.id());
    return new Ranked(
        command,
        word,
        fit,
        !command.deed().hindrance().get().isEmpty(),
        age < 0 ? Integer.MAX_VALUE : age);
  }
}
