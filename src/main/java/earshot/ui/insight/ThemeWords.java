package earshot.ui.insight;

import earshot.insight.ThemeFigures;
import earshot.model.Theme;
import earshot.model.ThemeStatus;
import earshot.ui.kit.ChartTable;
import earshot.ui.kit.ChartTable.Cell;
import earshot.ui.kit.Chip;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Shown;
import java.util.List;
import javafx.scene.control.Label;

/// Says of themes how many people said so, what was decided, and what changed since.
final class ThemeWords {
  private ThemeWords() {}

  /// `61 mentions, 44 voices`; once fixed, how much is said since.
  static String evidence(ThemeFigures.Card theme, Messages words) {
    boolean fixed = theme.theme().decision().status() == ThemeStatus.FIXED;
    if (fixed && theme.rates().isPresent()) return Rates.brief(theme.rates().get(), words);
    return words.get(
        "themes.evidence",
        words.plural("themes.mentions", theme.evidence().mentions()),
        words.plural("key.voices", theme.evidence().voices()));
  }

  /// `Fixed 6 Nov`.
  static String status(Theme theme, Messages words) {
    String status = words.get("theme.status." + theme.decision().status().name());
    boolean dated = theme.decision().status() == ThemeStatus.FIXED;
    return theme
        .decision()
        .at()
        .filter(at -> dated)
        .map(at -> status + " " + words.formats().as("d MMM", at))
        .orElse(status);
  }

  static Label chip(Theme theme, Messages words) {
    return Chip.of(
        status(theme, words),
        switch (theme.decision().status()) {
          case OPEN -> "accent";
          case FIXING -> "caution";
          case FIXED -> "good";
          case DECLINED -> "plain";
        });
  }

  static ChartTable table(List<ThemeFigures.Card> themes, Messages words) {
    var formats = words.formats();
    return new ChartTable(
        List.of(
            words.get("theme.name"),
            words.get("theme.status"),
            words.get("head.mentions"),
            words.get("key.table.voices"),
            words.get("theme.owner"),
            words.get("theme.decision")),
        themes.stream()
            .map(
                card ->
                    List.of(
                        Cell.of(Shown.of(card.theme().about().name())),
                        Cell.of(status(card.theme(), words)),
                        Cell.of(card.evidence().mentions(), formats),
                        Cell.of(card.evidence().voices(), formats),
                        Cell.of(Shown.of(card.theme().decision().owner())),
                        Cell.of(Shown.of(card.theme().decision().words()))))
            .toList());
  }
}
