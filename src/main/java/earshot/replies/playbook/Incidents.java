package earshot.replies.playbook;

import earshot.model.AlertId;
import earshot.model.Authored;
import earshot.model.EntryKind;
import earshot.model.Incident;
import earshot.model.IncidentId;
import earshot.model.Mention;
import earshot.model.MentionId;
import earshot.model.Playbook;
import earshot.model.PlaybookId;
import earshot.model.TimeRange;
import earshot.storage.IncidentActs;
import earshot.storage.IncidentStore;
import earshot.storage.Stores;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// The incidents of one workspace: how they begin and end, and where they stand.
public final class Incidents {
  private static final int MOST = 200;
  private static final int MOST_MENTIONS = 500;
  private static final Duration BEFORE = Duration.ofHours(24);
  private static final Duration HOUR = Duration.ofHours(1);

  private final Stores stores;
  private final Around around;
  private final Playbooks playbooks;

  /// What lies around the incidents of a workspace.
  ///
  /// @param zone in which times are told
  /// @param drill whether everything here is an exercise
  public record Around(
      Alarms alarms, Figures.Counting counting, InstantSource clock, ZoneId zone, boolean drill) {}

  /// The incidents of these stores.
  public Incidents(Stores stores, Around around) {
    this.stores = stores;
    this.around = around;
    playbooks = new Playbooks(stores.playbooks());
  }

  /// An incident after an act.
  ///
  /// @param back takes the act back
  public record Deed(Incident incident, Runnable back) {}

  /// The plans.
  public Playbooks playbooks() {
    return playbooks;
  }

  /// Whether everything here is an exercise.
  public boolean drill() {
    return around.drill();
  }

  /// The time by which it judges.
  public Instant now() {
    return around.clock().instant();
  }

  /// In which times are told.
  public ZoneId zone() {
    return around.zone();
  }

  /// The newest incidents, running or over, newest first, at most 200.
  public List<Incident> newest() {
    return stores.incidents().newest(MOST);
  }

  /// The incident of this id.
  ///
  /// @throws IllegalArgumentException when there is none
  public Incident get(IncidentId id) {
    return stores
        .incidents()
        .byId(id)
        .orElseThrow(() -> new IllegalArgumentException("There is no incident " + id + "."));
  }

  /// How many steps of running incidents should have been done by now.
  public List<IncidentStore.Due> due() {
    return stores.incidents().due(now());
  }

  /// The plans for an alert, the one that fits best first.
  public List<Playbooks.Proposal> proposed(AlertId alert) {
    List<MentionId> mentions = around.alarms().of(alert).said().mentions();
    return playbooks.proposed(stores.mentions().byIds(first(mentions)));
  }

  /// Starts an incident from an alert: what is known is frozen, the alert is marked on the charts,
  /// and the plan's steps wait to be done.
  ///
  /// @throws IllegalArgumentException when one already runs from this alert, or the plan cannot be
  ///   read
  public Deed start(AlertId alert, PlaybookId plan, String byUser) {
    Alarms.Alarm alarm = around.alarms().of(alert);
    if (running(alert).isPresent()) {
      throw new IllegalArgumentException(
          "Alert " + alert + " has an incident already; open that one.");
    }
    Playbook playbook = playbooks.get(plan);
    Plan steps = Plan.read(playbook.content());
    Authored by = new Authored(now(), byUser);
    Snapshot snapshot = snapshot(alarm, by.at());
    String name = playbook.name() + ": " + alarm.said().what();
    Alarms.Marked marked = around.alarms().mark(alert, name, byUser);
    try {
      Incident begun =
          stores
              .incidents()
              .begin(
                  new IncidentStore.Beginning(
                      new Incident.Origin(
                          Optional.of(alert),
                          alarm.brand(),
                          plan,
                          Optional.of(marked.marker()),
                          around.drill()),
                      new Incident.About(name, ""),
                      by,
                      snapshot.frozen(),
                      steps.begun(by.at(), around.zone()),
                      snapshot.said().stream().map(Snapshot.Said::mention).toList(),
                      steps.statement()));
      return new Deed(begun, () -> forgetStart(begun.id(), marked, byUser));
    } catch (RuntimeException failed) {
      marked.back().run();
      throw failed;
    }
  }

  private void forgetStart(IncidentId id, Alarms.Marked marked, String byUser) {
    IncidentStore.Removed unused = stores.incidents().remove(id, new Authored(now(), byUser));
    marked.back().run();
  }

  /// The incident that runs from an alert.
  public Optional<Incident> running(AlertId alert) {
    return newest().stream()
        .filter(Incident::isOpen)
        .filter(incident -> incident.origin().alert().equals(Optional.of(alert)))
        .findFirst();
  }

  private Snapshot snapshot(Alarms.Alarm alarm, Instant at) {
    TimeRange before = new TimeRange(at.minus(BEFORE), at);
    List<MentionId> ids = first(alarm.said().mentions());
    Map<MentionId, Mention> found = new HashMap<>();
    for (Mention mention : stores.mentions().byIds(ids)) found.put(mention.id(), mention);
    List<Snapshot.Said> said =
        ids.stream().map(found::get).filter(Objects::nonNull).map(Snapshot::remember).toList();
    return new Snapshot(
        at,
        new Snapshot.Raised(
            alarm.raisedAt(),
            alarm.bucket(),
            alarm.said().what(),
            alarm.said().expected(),
            alarm.said().evidence()),
        around.counting().of(alarm.brand(), alarm.said().query(), before, HOUR),
        said);
  }

  private static List<MentionId> first(List<MentionId> mentions) {
    return mentions.subList(0, Math.min(MOST_MENTIONS, mentions.size()));
  }

  /// Everything in the room of an incident.
  public Room room(IncidentId id) {
    Incident incident = get(id);
    Incident.Frozen frozen =
        stores
            .incidents()
            .snapshot(id)
            .orElseThrow(() -> new IllegalArgumentException("There is no incident " + id + "."));
    Snapshot snapshot = Snapshot.read(frozen);
    List<MentionId> ids = snapshot.said().stream().map(Snapshot.Said::mention).toList();
    Instant until = incident.course().endedAt().orElseGet(this::now);
    return new Room(
        incident,
        new Room.Known(snapshot, Snapshot.isWhole(frozen), stores.mentions().byIds(ids)),
        stores.incidents().steps(id),
        chronicle(incident, until),
        stores.incidents().statement(id));
  }

  private List<Chronicle.Line> chronicle(Incident incident, Instant until) {
    IncidentId id = incident.id();
    List<Alarms.Alarm> alarms = new ArrayList<>();
    Instant start = incident.course().startedAt();
    if (start.isBefore(until)) {
      alarms.addAll(
          around.alarms().between(incident.origin().brand(), new TimeRange(start, until)));
    }
    alarms.removeIf(alarm -> incident.origin().alert().equals(Optional.of(alarm.id())));
    return Chronicle.of(
        stores.incidents().entries(id), alarms, stores.incidents().answered(id), start);
  }

  /// What is said since it started, or while it ran, by the hour.
  public Figures since(Incident incident) {
    Instant from = incident.course().startedAt().truncatedTo(java.time.temporal.ChronoUnit.HOURS);
    Instant to = incident.course().endedAt().orElseGet(this::now);
    if (!from.isBefore(to)) to = from.plus(HOUR);
    return around
        .counting()
        .of(incident.origin().brand(), query(incident), new TimeRange(from, to), HOUR);
  }

  private String query(Incident incident) {
    return incident
        .origin()
        .alert()
        .flatMap(this::alarm)
        .map(alarm -> alarm.said().query())
        .orElse("");
  }

  private Optional<Alarms.Alarm> alarm(AlertId id) {
    try {
      return Optional.of(around.alarms().of(id));
    } catch (IllegalArgumentException removedWithItsRule) {
      return Optional.empty();
    }
  }

  /// What there is to tell of it by now.
  public AfterAction afterAction(IncidentId id) {
    return afterAction(id, now());
  }

  private AfterAction afterAction(IncidentId id, Instant now) {
    Room room = room(id);
    Incident incident = room.incident();
    Optional<Playbook> plan = stores.playbooks().byId(incident.origin().plan());
    Spans spans = Spans.of(room, now);
    return new AfterAction(
        room,
        plan.map(Playbook::name).orElse(""),
        new AfterAction.Course(
            figures(incident, Optional.of(spans.before())),
            figures(incident, Optional.of(spans.during())),
            figures(incident, spans.after())),
        new AfterAction.Told(now, around.zone()));
  }

  private Optional<Figures> figures(Incident incident, Optional<TimeRange> range) {
    String query = query(incident);
    return range.map(
        window -> around.counting().of(incident.origin().brand(), query, window, HOUR));
  }

  /// Ends an incident with its report; its alert is closed and its mark on the charts ends.
  ///
  /// @throws IllegalArgumentException when it is over already
  public Deed end(Incident incident, String byUser) {
    if (!incident.isOpen()) throw new IllegalArgumentException("This incident is over already.");
    Authored by = new Authored(now(), byUser);
    String report = ReportText.markdown(afterAction(incident.id(), by.at()));
    var ended =
        stores
            .incidents()
            .acts()
            .end(
                incident.id(),
                incident.rev(),
                report,
                new IncidentActs.Telling(EntryKind.ENDED, "", by));
    Runnable open = around.alarms().over(incident, by.at(), byUser);
    return new Deed(
        ended.incident(),
        () -> {
          Incident unused =
              stores
                  .incidents()
                  .acts()
                  .runAgain(incident.id(), ended.entry(), new Authored(now(), byUser));
          open.run();
        });
  }
}
