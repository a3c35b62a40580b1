package earshot.cli;

import earshot.alerts.AlertWords;
import earshot.alerts.Evidence;
import earshot.insight.spike.Verdict;
import earshot.model.Alert;
import earshot.model.AlertRule;
import earshot.model.Brand;
import earshot.model.BrandId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Alerts and their rules as lines of a terminal and as objects for programs.
final class AlertLines {
  private final Map<BrandId, String> brands = new HashMap<>();
  private final AlertWords words;

  AlertLines(Desk desk) {
    for (Brand brand : desk.brands().all()) brands.put(brand.id(), brand.name());
    words = new AlertWords(desk.zone());
  }

  /// One line for a person.
  String line(Alert alert, Evidence evidence) {
    return "%s  %s: %s. %s"
        .formatted(
            words.since(alert.bucket().from()),
            subject(evidence.rule().watched(), evidence.rule().name()),
            AlertWords.what(evidence),
            AlertWords.expected(evidence))
        .strip();
  }

  /// The cells of a table: id, since, what about, what, expected, state.
  List<String> row(Alert alert) {
    Evidence evidence = Evidence.read(alert.evidence());
    return List.of(
        alert.id().toString(),
        words.since(alert.bucket().from()),
        subject(evidence.rule().watched(), evidence.rule().name()),
        AlertWords.what(evidence),
        evidence
            .verdict()
            .figures()
            .map(figures -> figures.bounds().low() + "–" + figures.bounds().high())
            .orElse(""),
        state(alert));
  }

  /// The cells of a table: id, name, what about, what it asks, its price, how it stands.
  List<String> row(AlertRule rule, String standing) {
    return List.of(
        rule.id().toString(),
        rule.terms().name(),
        subject(rule.terms().watched(), ""),
        AlertWords.rule(rule.terms().watched()),
        AlertWords.price(rule.terms()),
        standing);
  }

  private String subject(AlertRule.Watched watched, String otherwise) {
    String query = watched.query();
    Optional<String> brand = watched.brand().map(id -> brands.getOrDefault(id, "brand " + id));
    if (brand.isPresent()) return brand.get() + (query.isEmpty() ? "" : ", " + query);
    return query.isEmpty() ? (otherwise.isEmpty() ? "everything" : otherwise) : query;
  }

  /// The object that programs read; its fields stay.
  Map<String, Object> json(Alert alert) {
    Evidence evidence = Evidence.read(alert.evidence());
    Verdict verdict = evidence.verdict();
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("id", alert.id().value());
    object.put("rule", alert.rule().value());
    object.put("name", evidence.rule().name());
    object.put("brand", alert.brand().map(brands::get).orElse(null));
    object.put("query", evidence.rule().watched().query());
    object.put("measure", code(evidence.rule().watched().measure()));
    object.put("from", alert.bucket().from().toString());
    object.put("to", alert.bucket().to().toString());
    object.put("raisedAt", alert.raisedAt().toString());
    object.put("state", code(alert.progress().state()));
    object.put("observed", verdict.observed());
    object.put("of", verdict.of());
    object.put("mentions", verdict.tally().mentions());
    object.put("stories", verdict.tally().all().stories());
    object.put("voices", verdict.tally().all().voices());
    verdict.figures().ifPresent(figures -> put(object, figures));
    object.put("weeks", verdict.weeks());
    object.put("falseAlarmsPerMonth", evidence.promised());
    object.put("late", evidence.seen().apart().late() + evidence.seen().apart().inGap());
    object.put("undated", evidence.seen().apart().undated());
    object.put(
        "mentionIds", evidence.seen().mentions().stream().map(id -> (Object) id.value()).toList());
    object.put("escalates", evidence.escalates().map(id -> (Object) id.value()).orElse(null));
    return object;
  }

  private static void put(Map<String, Object> object, Verdict.Figures figures) {
    object.put("mean", figures.mean());
    object.put("low", figures.bounds().low());
    object.put("high", figures.bounds().high());
    object.put("limit", figures.bounds().limit());
    object.put("dispersion", figures.dispersion());
    object.put("probability", figures.probability());
    object.put(
        "excluded",
        figures.excluded().stream().map(left -> left.from() + " " + code(left.why())).toList());
  }

  /// The object that programs read; its fields stay.
  Map<String, Object> json(AlertRule rule, String standing) {
    AlertRule.Terms terms = rule.terms();
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("id", rule.id().value());
    object.put("name", terms.name());
    object.put("brand", terms.watched().brand().map(brands::get).orElse(null));
    object.put("query", terms.watched().query());
    object.put("measure", code(terms.watched().measure()));
    object.put("minutes", terms.watched().width().length().toMinutes());
    object.put("falseAlarms", terms.manners().falseAlarms());
    object.put("quiet", terms.manners().quiet().map(AlertRule.Quiet::written).orElse(null));
    object.put("enabled", terms.enabled());
    object.put("mutedUntil", rule.standing().mutedUntil().map(Object::toString).orElse(null));
    object.put("standing", standing);
    return object;
  }

  private static String state(Alert alert) {
    return code(alert.progress().state()).replace('-', ' ');
  }

  static String code(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
