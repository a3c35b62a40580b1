package earshot.reports;

import earshot.model.Alert;
import earshot.model.AlertRuleId;
import earshot.model.AlertState;
import earshot.model.Brand;
import earshot.model.BrandId;
import earshot.model.Incident;
import earshot.model.TimeRange;
import earshot.reports.Snapshot.Grid;
import earshot.storage.Stores;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/// The alerts and incidents of a window.
final class Happened {
  private static final int MOST = 1_000;
  private static final int MOST_TOLD = 40;

  private final Stores stores;

  Happened(Stores stores) {
    this.stores = stores;
  }

  List<Grid> grids(
      TimeRange range, Set<BrandId> brands, ZoneId zone, UnaryOperator<String> hidden) {
    return List.of(alerts(range, brands, zone, hidden), incidents(range, brands, zone, hidden));
  }

  private Grid alerts(
      TimeRange range, Set<BrandId> about, ZoneId zone, UnaryOperator<String> hidden) {
    Map<AlertRuleId, String> rules = new HashMap<>();
    stores.alertRules().all().forEach(rule -> rules.put(rule.id(), rule.terms().name()));
    Map<BrandId, String> brands = new HashMap<>();
    for (Brand brand : stores.brands().all()) brands.put(brand.id(), brand.name());
    List<Alert> found = new ArrayList<>();
    for (AlertState state : AlertState.values()) found.addAll(stores.alerts().in(state, MOST));
    return new Grid(
        "alerts",
        List.of("raised", "rule", "brand", "state"),
        found.stream()
            .filter(alert -> range.contains(alert.raisedAt()))
            .filter(alert -> concerns(about, alert.brand()))
            .sorted(Comparator.comparing(Alert::raisedAt).thenComparing(Alert::id))
            .limit(MOST_TOLD)
            .map(
                alert ->
                    List.of(
                        Cells.minute(alert.raisedAt(), zone),
                        hidden.apply(rules.getOrDefault(alert.rule(), "a rule since removed")),
                        alert.brand().map(id -> brands.getOrDefault(id, "")).orElse(""),
                        Cells.code(alert.progress().state())))
            .toList());
  }

  private Grid incidents(
      TimeRange range, Set<BrandId> about, ZoneId zone, UnaryOperator<String> hidden) {
    return new Grid(
        "incidents",
        List.of("began", "incident", "ended"),
        stores.incidents().newest(MOST).stream()
            .filter(incident -> !incident.origin().drill())
            .filter(incident -> range.contains(incident.course().startedAt()))
            .filter(incident -> concerns(about, incident.origin().brand()))
            .sorted(Comparator.comparing((Incident each) -> each.course().startedAt()))
            .limit(MOST_TOLD)
            .map(
                incident ->
                    List.of(
                        Cells.minute(incident.course().startedAt(), zone),
                        hidden.apply(incident.about().name()),
                        incident.course().endedAt().map(at -> Cells.minute(at, zone)).orElse("")))
            .toList());
  }

  private static boolean concerns(Set<BrandId> about, Optional<BrandId> brand) {
    return about.isEmpty() || brand.isEmpty() || about.contains(brand.get());
  }
}
