package earshot.insight;

import earshot.model.Marker;
import java.util.List;
import java.util.Optional;

/// Writes the themes board and the markers as tables.
public final class ThemeTables {
  private ThemeTables() {}

  /// One row per theme.
  public static Table of(List<ThemeFigures.Card> board) {
    return new Table(
        List.of(
            "theme",
            "status",
            "cue",
            "owner",
            "decision",
            "since",
            "mentions",
            "voices",
            "per_day_before",
            "per_day_after",
            "ratio",
            "low",
            "high"),
        board.stream().map(ThemeTables::row).toList());
  }

  private static List<String> row(ThemeFigures.Card card) {
    Optional<Estimate> change = card.rates().flatMap(BeforeAfter::change);
    return List.of(
        card.theme().about().name(),
        Tables.code(card.theme().decision().status()),
        Tables.code(card.theme().about().cue()),
        card.theme().decision().owner(),
        card.theme().decision().words(),
        card.theme().decision().at().map(Object::toString).orElse(""),
        Tables.whole(card.evidence().mentions()),
        Tables.whole(card.evidence().voices()),
        card.rates().map(rates -> Tables.real(rates.before().perDay())).orElse(""),
        card.rates().map(rates -> Tables.real(rates.after().perDay())).orElse(""),
        change.map(each -> Tables.real(each.value())).orElse(""),
        change.map(each -> Tables.real(each.interval().low())).orElse(""),
        change.map(each -> Tables.real(each.interval().high())).orElse(""));
  }

  /// One row per marker.
  public static Table ofMarkers(List<Marker> markers) {
    return new Table(
        List.of("marker", "kind", "from", "to", "note"),
        markers.stream()
            .map(
                marker ->
                    List.of(
                        marker.about().name(),
                        Tables.code(marker.about().kind()),
                        marker.from().toString(),
                        marker.to().map(Object::toString).orElse(""),
                        marker.about().note()))
            .toList());
  }
}
