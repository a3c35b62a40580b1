package earshot.ui.alerts;

import earshot.alerts.AlertDesk;
import earshot.alerts.Evidence;
import earshot.insight.spike.Lately;
import earshot.insight.spike.Tally;
import earshot.insight.spike.Verdict;
import earshot.model.Alert;
import earshot.model.AlertId;
import earshot.model.AlertRule;
import earshot.model.AlertRuleId;
import earshot.model.AlertState;
import earshot.model.Authored;
import earshot.model.BrandId;
import earshot.model.BucketWidth;
import earshot.model.Incident;
import earshot.model.IncidentId;
import earshot.model.Measure;
import earshot.model.Mention;
import earshot.model.MentionId;
import earshot.model.Playbook;
import earshot.model.PlaybookId;
import earshot.model.Risk;
import earshot.model.TimeRange;
import earshot.replies.playbook.Incidents;
import earshot.replies.playbook.Playbooks;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Alerts and rules in memory, for view models.
final class SampleAlerts implements AlertsDesk {
  static final Instant NOW = Instant.parse("2026-11-19T14:20:00Z");

  final List<Line> open = new ArrayList<>();
  final List<RuleLine> rules = new ArrayList<>();
  final List<String> acts = new ArrayList<>();
  final List<Runnable> listeners = new ArrayList<>();
  boolean broken;

  static AlertRule rule(int id, String name, double falseAlarms) {
    return new AlertRule(
        new AlertRuleId(id),
        new AlertRule.Terms(
            name,
            new AlertRule.Watched(
                Measure.VOICES, Optional.of(new BrandId(1)), "", BucketWidth.HOUR),
            new AlertRule.Manners(falseAlarms, Optional.empty()),
            true),
        new AlertRule.Standing(Optional.empty(), Optional.empty()),
        new Authored(NOW, "ana"),
        0);
  }

  SampleAlerts watching(int weeks, String... names) {
    for (String name : names) {
      Verdict.State state = weeks < 4 ? Verdict.State.NOT_ENOUGH_HISTORY : Verdict.State.USUAL;
      Verdict running =
          new Verdict(state, 2, 2, Tally.NOTHING, weeks, weeks < 4 ? Optional.empty() : figures());
      rules.add(
          new RuleLine(
              rule(rules.size() + 1, name, 1),
              "Northwind",
              Optional.of(
                  new AlertDesk.Looked(
                      NOW, Optional.of(new AlertDesk.Seen(running, 0.6)), Optional.empty()))));
    }
    return this;
  }

  static Optional<Verdict.Figures> figures() {
    return Optional.of(
        new Verdict.Figures(2.5, 1.2, 1.25, 0.0004, new Verdict.Bounds(0, 6, 10), List.of()));
  }

  SampleAlerts raised(long id, int voices) {
    Tally.Crowd crowd = new Tally.Crowd(7, voices, voices, 5);
    Tally tally = new Tally(voices, crowd, 0, 0, Tally.Crowd.NOBODY);
    Evidence evidence =
        new Evidence(
            rule(1, "Voices", 1).terms(),
            new Verdict(Verdict.State.ALERT, voices, voices, tally, 6, figures()),
            0.6,
            new Evidence.Seen(List.of(new MentionId(id)), List.of(), new Lately.Apart(2, 0, 1)),
            Optional.empty());
    Instant from = Instant.parse("2026-11-19T14:00:00Z");
    Alert alert =
        new Alert(
            new AlertId(id),
            new AlertRuleId(1),
            Optional.of(new BrandId(1)),
            new TimeRange(from, from.plus(Duration.ofHours(1))),
            NOW,
            evidence.written(),
            Alert.Progress.NEW);
    open.addFirst(new Line(alert, evidence, "Northwind"));
    return this;
  }

  @Override
  public List<Line> open() {
    if (broken) throw new IllegalStateException("broken");
    return List.copyOf(open);
  }

  @Override
  public List<RuleLine> rules() {
    if (broken) throw new IllegalStateException("broken");
    return List.copyOf(rules);
  }

  @Override
  public Subjects subjects() {
    return new Subjects(List.of(), List.of());
  }

  @Override
  public List<Mention> mentions(List<MentionId> ids) {
    return List.of();
  }

  @Override
  public Runnable notAnAlarm(Alert alert) {
    return gone("none", alert);
  }

  @Override
  public Runnable close(Alert alert) {
    return gone("close", alert);
  }

  private Runnable gone(String act, Alert alert) {
    acts.add(act + " " + alert.id());
    Line line =
        open.stream().filter(each -> each.alert().id().equals(alert.id())).findFirst().get();
    open.remove(line);
    return () -> open.addFirst(line);
  }

  @Override
  public List<Playbooks.Proposal> plans(Alert alert) {
    return List.of(
        new Playbooks.Proposal(
            plan(2, Risk.PRODUCT_FAULT, "Product fault"), List.of("burnt"), 9, 20),
        new Playbooks.Proposal(plan(1, Risk.FALSE_CLAIM, "False claim"), List.of(), 0, 20));
  }

  private static Playbook plan(int id, Risk risk, String name) {
    return new Playbook(new PlaybookId(id), risk, name, "", new Authored(NOW, ""), 1);
  }

  @Override
  public Incidents.Deed startIncident(Alert alert, PlaybookId plan) {
    acts.add("incident " + alert.id() + " plan " + plan);
    open.replaceAll(
        line ->
            new Line(
                new Alert(
                    alert.id(),
                    alert.rule(),
                    alert.brand(),
                    alert.bucket(),
                    alert.raisedAt(),
                    alert.evidence(),
                    new Alert.Progress(AlertState.INCIDENT, Optional.of(NOW), "ana", "")),
                line.evidence(),
                line.brand()));
    Incident begun =
        new Incident(
            new IncidentId(7),
            new Incident.Origin(
                Optional.of(alert.id()), alert.brand(), plan, Optional.empty(), false),
            new Incident.About("Product fault", ""),
            new Incident.Course(NOW, "ana", Optional.empty()),
            1);
    return new Incidents.Deed(begun, () -> acts.add("incident taken back"));
  }

  @Override
  public Optional<IncidentId> incident(Alert alert) {
    return Optional.of(new IncidentId(7));
  }

  @Override
  public int due() {
    return 0;
  }

  @Override
  public List<Line> over() {
    return List.of();
  }

  @Override
  public Runnable reopen(Alert alert) {
    return () -> {};
  }

  @Override
  public Runnable mute(Alert alert) {
    acts.add("mute " + alert.rule());
    return () -> acts.add("unmute");
  }

  @Override
  public Runnable unmute(AlertRule rule) {
    return () -> acts.add("mute again");
  }

  @Override
  public AlertRule add(AlertRule.Terms terms) {
    AlertRule added =
        new AlertRule(
            new AlertRuleId(rules.size() + 1),
            terms,
            new AlertRule.Standing(Optional.empty(), Optional.empty()),
            new Authored(NOW, "ana"),
            0);
    rules.add(new RuleLine(added, "", Optional.empty()));
    return added;
  }

  @Override
  public AlertRule change(AlertRule rule, AlertRule.Terms terms) {
    AlertRule changed =
        new AlertRule(rule.id(), terms, rule.standing(), rule.made(), rule.rev() + 1);
    rules.replaceAll(
        line ->
            line.rule().id().equals(rule.id())
                ? new RuleLine(changed, line.brand(), line.looked())
                : line);
    return changed;
  }

  @Override
  public Runnable remove(AlertRule rule) {
    rules.removeIf(line -> line.rule().id().equals(rule.id()));
    return () -> rules.add(new RuleLine(rule, "", Optional.empty()));
  }

  @Override
  public AlertDesk.Subscription hear(Runnable changed) {
    listeners.add(changed);
    return () -> listeners.remove(changed);
  }
}
