package earshot;

import earshot.model.IncidentId;
import earshot.model.WorkMode;
import earshot.replies.playbook.DraftHolding;
import earshot.replies.playbook.Incidents;
import earshot.replies.playbook.PlaybookActs;
import earshot.replies.playbook.RoomActs;
import earshot.ui.alerts.AlertNotices;
import earshot.ui.alerts.AlertRulesScreen;
import earshot.ui.alerts.AlertRulesViewModel;
import earshot.ui.alerts.AlertsDesk;
import earshot.ui.alerts.AlertsScreen;
import earshot.ui.alerts.AlertsViewModel;
import earshot.ui.alerts.ClosedAlertsScreen;
import earshot.ui.alerts.StoredAlerts;
import earshot.ui.incident.DrillControl;
import earshot.ui.incident.IncidentServices;
import earshot.ui.incident.IncidentsScreen;
import earshot.ui.incident.IncidentsViewModel;
import earshot.ui.kit.Delays;
import earshot.ui.kit.FileSave;
import earshot.ui.kit.Icon;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Notice;
import earshot.ui.kit.OnDemand;
import earshot.ui.kit.Screen;
import earshot.ui.kit.Subscriptions;
import earshot.ui.kit.Tabbed;
import earshot.ui.kit.Threads;
import earshot.ui.playbook.PlaybooksScreen;
import earshot.ui.playbook.PlaybooksViewModel;
import earshot.ui.shell.Place;
import earshot.ui.shell.ShellViewModel;
import earshot.ui.timeline.Opening;
import earshot.ui.timeline.TimelineScreen;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// The place of the alerts in one window, with its badge and its notices.
final class AlertPlace {
  private static final String ID = "alerts";

  private final Workspace workspace;
  private final AlertNotices notices;
  private final Tabbed screen;
  private final OnDemand<IncidentsScreen> rooms;
  private final Messages words;
  private final TimelineScreen timeline;
  private final ShellViewModel frame;
  private final Threads threads;
  private final Optional<Runnable> startsDrill;
  private final Optional<DrillControl> drilling;
  private final PlaceDeeds deeds;
  private final Subscriptions hearing = new Subscriptions();
  private boolean entered;

  /// What the window around it gives.
  ///
  /// @param tools of the incident room
  record Around(
      Notice notice, Threads threads, TimelineScreen timeline, ShellViewModel frame, Tools tools) {}

  /// What the incident room needs beside it.
  ///
  /// @param copy puts words on the clipboard
  /// @param drilling what the window has to do with drills
  record Tools(FileSave saves, Consumer<String> copy, Drilling drilling) {}

  AlertPlace(Workspace workspace, Messages words, Around around) {
    this.workspace = workspace;
    this.timeline = around.timeline();
    this.frame = around.frame();
    this.threads = around.threads();
    startsDrill = around.tools().drilling().start();
    this.drilling = around.tools().drilling().running();
    this.words = words;
    deeds = new PlaceDeeds(words, around.notice());
    Messages said = Messages.of(AlertsScreen.class, words.formats());
    Incidents incidents = workspace.incidents();
    AlertsDesk desk =
        new StoredAlerts(workspace.alerts(), workspace.stores(), incidents, Machine.user());
    Screen open =
        new OnDemand<>(
            () ->
                new AlertsScreen(
                    new AlertsViewModel(desk, threads, said),
                    new AlertsScreen.Around(
                        around.notice(), threads, this::look, this::rules, this::room)));
    Screen rules =
        new OnDemand<>(
            () ->
                new AlertRulesScreen(
                    new AlertRulesViewModel(desk, threads, workspace.machine().clock(), said),
                    new AlertRulesScreen.Around(around.notice(), threads)));
    Screen over =
        new OnDemand<>(() -> new ClosedAlertsScreen(desk, around.notice(), threads, said));
    rooms = new OnDemand<>(() -> rooms(incidents, around));
    Screen plans = new OnDemand<>(() -> plans(incidents, around.notice()));
    screen =
        new Tabbed(
            "alerts-tabs",
            List.of(
                new Tabbed.Page("open", words.get("page.alerts"), open),
                new Tabbed.Page("rules", words.get("page.rules"), rules),
                new Tabbed.Page("incidents", words.get("page.incidents"), rooms),
                new Tabbed.Page("playbooks", words.get("page.playbooks"), plans),
                new Tabbed.Page("over", words.get("page.over"), over)));
    notices =
        new AlertNotices(
            desk, threads, said, new AlertNotices.Steps(around.notice(), this::open, this::rooms));
    frame.openAlertsProperty().bind(notices.openProperty());
  }

  private IncidentsScreen rooms(Incidents incidents, Around around) {
    Tools tools = around.tools();
    IncidentServices services =
        new IncidentServices(
            incidents,
            new RoomActs(workspace.stores(), workspace.machine().clock(), Machine.user()),
            new IncidentServices.Way(DraftHolding.of(workspace.zone()), this::handsOn),
            around.notice().history(),
            Delays.fx(),
            workspace.live());
    return new IncidentsScreen(
        new IncidentsViewModel(
            services, around.threads(), Messages.of(IncidentsScreen.class, words.formats())),
        new IncidentsScreen.Around(
            around.notice(),
            tools.saves(),
            tools.copy(),
            tools.drilling().start(),
            tools.drilling().running(),
            new IncidentsScreen.Leading(this::open, this::playbooks)));
  }

  private PlaybooksScreen plans(Incidents incidents, Notice notice) {
    return new PlaybooksScreen(
        new PlaybooksViewModel(
            new PlaybookActs(incidents.playbooks(), Machine.user()),
            notice.history(),
            threads,
            Messages.of(PlaybooksScreen.class, words.formats())));
  }

  /// The place in the rail.
  Place place() {
    return new Place(
            ID,
            Icon.ALERTS,
            words.get("place.alerts"),
            screen,
            KeyHints.of(KeyHints.ALERT_KEYS, words))
        .offering(() -> deeds.alerts(screen, startsDrill));
  }

  void start() {
    notices.started(workspace.alerts().desk());
    drilling.ifPresent(drill -> hearing.add(drill.hear(() -> screen(this::follow))));
  }

  void stop() {
    hearing.close();
    notices.stopped();
  }

  private void open() {
    screen.open("open");
    frame.open(ID);
  }

  private void screen(Runnable work) {
    threads.screen().execute(work);
  }

  // The room opens by itself once: afterwards a person goes where they want.
  private void follow() {
    Optional<IncidentId> begun = drilling.flatMap(DrillControl::begun);
    if (entered || begun.isEmpty()) return;
    entered = true;
    room(begun.get());
  }

  private boolean handsOn() {
    return workspace.replying().modes().mode() == WorkMode.HANDS_ON;
  }

  private void rooms() {
    screen.open("incidents");
    frame.open(ID);
  }

  private void room(IncidentId incident) {
    rooms.get().open(incident);
    rooms();
  }

  private void playbooks() {
    screen.open("playbooks");
    frame.open(ID);
  }

  private void rules() {
    screen.open("rules");
  }

  private void look(AlertsDesk.Line line) {
    timeline.show(
        new Opening(
            line.alert().brand(),
            Set.of(),
            Optional.empty(),
            line.evidence().rule().watched().query(),
            line.alert().bucket()));
    frame.open("timeline");
  }
}
