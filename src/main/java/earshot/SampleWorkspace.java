package earshot;

import earshot.intake.Examples;
import earshot.intake.Rules;
import earshot.intake.SavedSearches;
import earshot.language.ScoreSettings;
import earshot.language.WordList;
import earshot.listening.InventedReader;
import earshot.model.Alert;
import earshot.model.AlertId;
import earshot.model.BrandId;
import earshot.model.BrandRole;
import earshot.model.CueKind;
import earshot.model.Incident;
import earshot.model.Marker;
import earshot.model.MarkerKind;
import earshot.model.QueryExample;
import earshot.model.Rule;
import earshot.model.RuleAction;
import earshot.model.SavedSearch;
import earshot.model.Source.SourceSetup;
import earshot.model.SourceKind;
import earshot.model.Theme;
import earshot.model.ThemeStatus;
import earshot.model.WorkMode;
import earshot.replies.playbook.Incidents;
import earshot.replies.playbook.RoomActs;
import earshot.storage.ThemeStore;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The workspace of the demonstration: an invented brand, two rivals, and voices that go on
/// talking.
final class SampleWorkspace {
  private static final Duration PACE = Duration.ofSeconds(7);
  private static final Duration CRISIS = Duration.ofMinutes(50);
  private static final Duration ANSWERED = Duration.ofMinutes(40);
  private static final Duration NOTICED = Duration.ofMinutes(25);
  private static final Duration A_DAY = Duration.ofDays(1);
  private static final String USER = "demo";

  private SampleWorkspace() {}

  /// Makes it in an empty folder, with six quiet weeks heard a while ago and a crisis heard since;
  /// nobody is contacted.
  static Workspace open(Path folder, Machine machine) {
    SampleClock clock = new SampleClock(machine.clock(), CRISIS);
    Workspace workspace =
        Workspace.open(folder, machine.by(clock), ground -> new Invented(ground, clock));
    workspace
        .brands()
        .add(
            "Northwind Coffee",
            BrandRole.OWN,
            "\"northwind coffee\" OR northwind OR @northwindcoffee",
            USER);
    workspace.brands().add("Harbor Roast", BrandRole.RIVAL, "\"harbor roast\"", USER);
    workspace.brands().add("Juniper Lane", BrandRole.RIVAL, "\"juniper lane\"", USER);
    for (InventedReader.Invented place : InventedReader.SOURCES) {
      workspace.sources().every(workspace.sources().add(setup(place)), PACE);
    }
    tune(workspace);
    listen(workspace);
    clock.late(ANSWERED);
    workspace.replying().modes().change(WorkMode.HANDS_ON, "so that one can try to answer", USER);
    SampleAnswers.send(workspace, USER);
    clock.catchUp();
    listen(workspace);
    ask(workspace);
    follow(workspace);
    clock.late(NOTICED);
    alarm(workspace);
    clock.catchUp();
    SampleAnswers.keep(workspace, USER);
    return workspace;
  }

  // What is neither good nor bad elsewhere is bad in a cup.
  private static void tune(Workspace workspace) {
    Map<String, Double> taste =
        Map.of("burnt", -1.8, "smoky", -1.2, "smoke", -1.2, "undrinkable", -2.6, "oily", -0.9);
    workspace.scores().words().keep(ScoreSettings.DEFAULT.with(new WordList(taste)), USER);
  }

  private static void listen(Workspace workspace) {
    try {
      workspace.poller().askEachOnce(false, attempt -> {});
    } catch (InterruptedException impatient) {
      Thread.currentThread().interrupt();
    }
  }

  /// Opens one that was made before; again nobody is contacted.
  static Workspace again(Path folder, Machine machine) {
    return Workspace.open(folder, machine, ground -> new Invented(ground, machine.clock()));
  }

  /// What a coffee house would want to know, kept as searches, examples and rules.
  private static void ask(Workspace workspace) {
    SavedSearches searches = workspace.questions().searches();
    keep(
        searches,
        "Ember Blend taste",
        "\"ember blend\" (burnt OR bitter OR smoke OR taste*)",
        true);
    keep(
        searches, "Delivery and orders", "northwind (delivery OR shipping OR order OR box)", false);
    keep(searches, "Cafés and service", "northwind (queue OR waited OR staff OR barista*)", false);
    keep(searches, "Praise to pass on", "northwind (best OR love* OR legend OR perfect)", false);
    BrandId ours = workspace.brands().all().getFirst().id();
    Examples examples = workspace.questions().examples();
    example(examples, ours, true, "Northwind on Mill Street has the friendliest barista in town.");
    example(examples, ours, false, "The north wind blew the terrace chairs into the canal.");
    Rules rules = workspace.questions().rules();
    rule(rules, "Batch 1142", "1142 (smoke OR burnt)", new RuleAction.Tagging("batch-1142"));
    rule(rules, "Prices", "price* northwind", new RuleAction.Tagging("prices"));
    rule(
        rules,
        "Sports results",
        "\"northwind rovers\"",
        new RuleAction.Hide("A football club of the same name"));
  }

  /// The alert of the crisis, and the incident somebody started from it.
  private static void alarm(Workspace workspace) {
    var unused = workspace.stories();
    workspace.alerts().look();
    Incidents incidents = workspace.incidents();
    Optional<Alert> loudest =
        workspace.alerts().book().open().stream()
            .filter(alert -> alert.bucket().to().minus(A_DAY).isBefore(alert.bucket().from()))
            .max(Comparator.comparing(alert -> alert.bucket().from()));
    if (loudest.isEmpty()) return;
    AlertId alert = loudest.get().id();
    Incident begun =
        incidents
            .start(alert, incidents.proposed(alert).getFirst().playbook().id(), "Jonas")
            .incident();
    RoomActs acts = new RoomActs(workspace.stores(), workspace.machine().clock(), "Jonas");
    Incident led =
        acts.describe(begun, new Incident.About("Burnt taste, batch 1142", "Jonas")).incident();
    Incident told = acts.done(led, 1, true).incident();
    Incidents.Deed unusedDeed =
        acts.note(told.id(), "The roastery has the log of batch 1142 out and calls back.");
    acts.statement(
        told.id(),
        "We have heard that some bags of our Ember Blend taste burnt. We take this seriously and"
            + " are checking batch 1142. If yours is affected, {action}. We will say what we found"
            + " by {next}.");
  }

  /// Why it listens, what happened, and what became of what people said.
  private static void follow(Workspace workspace) {
    Instant now = workspace.machine().clock().instant();
    workspace
        .stores()
        .settings()
        .put(
            "objective",
            now.minus(Duration.ofDays(16))
                + " We listen to know within an hour when a batch or a machine disappoints.");
    Marker unused =
        workspace
            .stores()
            .markers()
            .add(
                new Marker.About(Optional.empty(), MarkerKind.LAUNCH, "Ember Blend launch", ""),
                now.minus(Duration.ofDays(17)),
                Optional.empty(),
                USER);
    ThemeStore themes = workspace.stores().themes();
    theme(themes, "Burnt taste, batch 1142", "1142 (smoke OR burnt)", ThemeStatus.FIXING, now);
    theme(themes, "Waiting at the counter", "northwind (queue OR waited)", ThemeStatus.OPEN, now);
    Instant fixed = now.minus(Duration.ofDays(13));
    theme(themes, "Late deliveries", "northwind (delivery OR shipping)", ThemeStatus.FIXED, fixed);
    Instant declined = now.minus(Duration.ofDays(10));
    theme(themes, "Lower prices", "northwind price*", ThemeStatus.DECLINED, declined);
  }

  private static void theme(
      ThemeStore themes, String name, String query, ThemeStatus status, Instant at) {
    Theme made =
        themes.make(
            new Theme.About(Optional.empty(), name, CueKind.COMPLAINT, query), List.of(), USER);
    if (status == ThemeStatus.OPEN) return;
    Optional<Instant> since = status.isClosed() ? Optional.of(at) : Optional.empty();
    Theme unused =
        themes.decide(made.id(), made.rev(), new Theme.Decision(status, USER, "", since));
  }

  private static void keep(SavedSearches searches, String name, String query, boolean alerting) {
    SavedSearch unused = searches.keep(name, query, alerting, USER);
  }

  private static void example(Examples examples, BrandId brand, boolean must, String text) {
    QueryExample unused = examples.add(brand, must, text, USER);
  }

  private static void rule(Rules rules, String name, String query, RuleAction action) {
    Rule unused = rules.add(new Rule.Terms(name, query, action, true), USER);
  }

  private static SourceSetup setup(InventedReader.Invented place) {
    return new SourceSetup(
        SourceKind.FEED,
        "any-feed",
        place.name(),
        URI.create("https://" + place.host() + "/feed"),
        place.role(),
        // Nobody is asked, so no pace of hosts holds either.
        true,
        "");
  }
}
