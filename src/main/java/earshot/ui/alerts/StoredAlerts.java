package earshot.ui.alerts;

import earshot.alerts.AlertBook;
import earshot.alerts.AlertDesk;
import earshot.alerts.Alerts;
import earshot.alerts.Evidence;
import earshot.model.Alert;
import earshot.model.AlertRule;
import earshot.model.AlertRuleId;
import earshot.model.Brand;
import earshot.model.BrandId;
import earshot.model.Mention;
import earshot.model.MentionId;
import earshot.storage.Stores;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The alerts of the opened workspace.
public final class StoredAlerts implements AlertsDesk {
  private final Alerts alerts;
  private final Stores stores;
  private final String user;

  /// @param user under whose name alerts are closed and rules are kept
  public StoredAlerts(Alerts alerts, Stores stores, String user) {
    this.alerts = alerts;
    this.stores = stores;
    this.user = user;
  }

  @Override
  public List<Line> open() {
    Map<BrandId, String> names = names();
    return alerts.book().open().stream()
        .map(alert -> new Line(alert, Evidence.read(alert.evidence()), name(alert.brand(), names)))
        .toList();
  }

  @Override
  public List<RuleLine> rules() {
    Map<BrandId, String> names = names();
    return alerts.rules().all().stream()
        .map(
            rule ->
                new RuleLine(
                    rule,
                    name(rule.terms().watched().brand(), names),
                    alerts.desk().looked(rule.id())))
        .toList();
  }

  private Map<BrandId, String> names() {
    Map<BrandId, String> names = new HashMap<>();
    for (Brand brand : stores.brands().all()) names.put(brand.id(), brand.name());
    return names;
  }

  private static String name(Optional<BrandId> brand, Map<BrandId, String> names) {
    return brand.map(id -> names.getOrDefault(id, "")).orElse("");
  }

  @Override
  public Subjects subjects() {
    return new Subjects(stores.brands().all(), stores.searches().all());
  }

  @Override
  public List<Mention> mentions(List<MentionId> ids) {
    Map<MentionId, Mention> found = new HashMap<>();
    for (Mention mention : stores.mentions().byIds(ids)) found.put(mention.id(), mention);
    return ids.stream().filter(found::containsKey).map(found::get).toList();
  }

  @Override
  public Runnable notAnAlarm(Alert alert) {
    Alert.Progress before = alerts.book().notAnAlarm(alert.id(), user);
    return () -> alerts.book().takeBack(alert.id(), before);
  }

  @Override
  public Runnable close(Alert alert) {
    Alert.Progress before = alerts.book().close(alert.id(), user, "");
    return () -> alerts.book().takeBack(alert.id(), before);
  }

  @Override
  public Runnable startIncident(Alert alert, String name) {
    AlertBook.Started started = alerts.book().startIncident(alert.id(), name, user);
    return () -> alerts.book().takeBack(alert.id(), started);
  }

  @Override
  public Runnable mute(Alert alert) {
    AlertRuleId rule = alert.rule();
    return back(rule, alerts.rules().mute(rule));
  }

  @Override
  public Runnable unmute(AlertRule rule) {
    return back(rule.id(), alerts.rules().mute(rule.id(), Optional.empty()));
  }

  private Runnable back(AlertRuleId rule, Optional<Instant> before) {
    return () -> {
      Optional<Instant> unused = alerts.rules().mute(rule, before);
    };
  }

  @Override
  public AlertRule add(AlertRule.Terms terms) {
    return alerts.rules().add(terms, user);
  }

  @Override
  public AlertRule change(AlertRule rule, AlertRule.Terms terms) {
    return alerts.rules().change(rule.id(), rule.rev(), terms);
  }

  @Override
  public Runnable remove(AlertRule rule) {
    AlertRule removed = alerts.rules().remove(rule.id());
    return () -> {
      AlertRule unused = alerts.rules().putBack(removed);
    };
  }

  @Override
  public AlertDesk.Subscription hear(Runnable changed) {
    return alerts.desk().subscribe(news -> changed.run());
  }
}
