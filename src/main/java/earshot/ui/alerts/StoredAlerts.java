package earshot.ui.alerts;

import earshot.alerts.AlertDesk;
import earshot.alerts.Alerts;
import earshot.alerts.Evidence;
import earshot.model.Alert;
import earshot.model.AlertRule;
import earshot.model.AlertRuleId;
import earshot.model.Brand;
import earshot.model.BrandId;
import earshot.model.Incident;
import earshot.model.IncidentId;
import earshot.model.Mention;
import earshot.model.MentionId;
import earshot.model.PlaybookId;
import earshot.replies.playbook.Incidents;
import earshot.replies.playbook.Playbooks;
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
  private final Incidents incidents;
  private final String user;

  /// @param incidents that are started from alerts
  /// @param user under whose name alerts are closed and rules are kept
  public StoredAlerts(Alerts alerts, Stores stores, Incidents incidents, String user) {
    this.alerts = alerts;
    this.stores = stores;
    this.incidents = incidents;
    this.user = user;
  }

  @Override
  public List<Line> open() {
    return lines(alerts.book().open());
  }

  @Override
  public List<Line> over() {
    return lines(alerts.book().over());
  }

  private List<Line> lines(List<Alert> found) {
    Map<BrandId, String> names = names();
    return found.stream()
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
  public List<Playbooks.Proposal> plans(Alert alert) {
    return incidents.proposed(alert.id());
  }

  @Override
  public Incidents.Deed startIncident(Alert alert, PlaybookId plan) {
    return incidents.start(alert.id(), plan, user);
  }

  @Override
  public Optional<IncidentId> incident(Alert alert) {
    return incidents.running(alert.id()).map(Incident::id);
  }

  @Override
  public int due() {
    return incidents.due().size();
  }

  @Override
  public Runnable reopen(Alert alert) {
    Alert.Progress before = alerts.book().reopen(alert.id(), user);
    return () -> alerts.book().takeBack(alert.id(), before);
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
