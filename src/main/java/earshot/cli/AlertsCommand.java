package earshot.cli;

import earshot.alerts.AlertDesk;
import earshot.insight.spike.Verdict;
import earshot.model.Alert;
import earshot.model.AlertId;
import earshot.model.AlertRule;
import earshot.model.Measure;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Lists alerts, and changes the rules that raise them.
@Command(
    name = "alerts",
    description = {
      "Looks whether something unusual is being said and lists the alerts that are open.",
      "A bucket of time is compared with the same place in the week in the last eight weeks.",
      "Each rule says how many false alarms a month it costs. No detector is without them: for 21",
      "published ones between 0.7 and 59.9 %% of quiet times were reported as outbreaks."
    },
    mixinStandardHelpOptions = true)
final class AlertsCommand implements Callable<Integer> {
  @Mixin private final Common common = new Common();

  @Option(names = "--over", description = "those that are over instead")
  private boolean over;

  private final Doors doors;
  private final Terminal terminal;

  private AlertsCommand(Doors doors, Terminal terminal) {
    this.doors = doors;
    this.terminal = terminal;
  }

  /// The command with those that change alerts and rules.
  static CommandLine line(Doors doors, Terminal terminal) {
    CommandLine line = new CommandLine(new AlertsCommand(doors, terminal));
    line.addSubcommand("list", new AlertsCommand(doors, terminal));
    line.addSubcommand("rules", new RulesOfAlerts(doors, terminal));
    line.addSubcommand("add-rule", new AddAlertRuleCommand(doors, terminal));
    line.addSubcommand("mute", new Mute(doors, terminal));
    line.addSubcommand("close", new Close(doors, terminal));
    return line;
  }

  @Override
  public Integer call() {
    return Commands.at(doors, common, this::list);
  }

  private int list(Desk desk) {
    look(desk);
    AlertLines lines = new AlertLines(desk);
    List<Alert> alerts = over ? desk.alerts().book().over() : desk.alerts().book().open();
    if (common.json()) {
      alerts.forEach(alert -> terminal.json(lines.json(alert)));
    } else if (alerts.isEmpty()) {
      terminal.say(over ? "No alert is over." : "No alerts. earshot alerts rules lists the rules.");
    } else {
      terminal.table(
          List.of("id", "since", "about", "what", "expected", "state"),
          alerts.stream().map(lines::row).toList());
    }
    return Commands.DONE;
  }

  // The index is brought up first, for rules about words need it, and stories, by which voices are
  // counted.
  private static void look(Desk desk) {
    boolean words =
        desk.alerts().rules().all().stream()
            .anyMatch(rule -> !rule.terms().watched().query().isEmpty());
    if (words) desk.index();
    desk.stories();
    desk.alerts().look();
  }

  /// Lists the rules.
  @Command(
      description = "Lists the rules by which alerts are raised, with their price.",
      mixinStandardHelpOptions = true)
  private static final class RulesOfAlerts implements Callable<Integer> {
    @Mixin private final Common common = new Common();

    private final Doors doors;
    private final Terminal terminal;

    RulesOfAlerts(Doors doors, Terminal terminal) {
      this.doors = doors;
      this.terminal = terminal;
    }

    @Override
    public Integer call() {
      return Commands.at(doors, common, this::list);
    }

    private int list(Desk desk) {
      look(desk);
      AlertLines lines = new AlertLines(desk);
      List<AlertRule> rules = desk.alerts().rules().all();
      if (common.json()) {
        rules.forEach(rule -> terminal.json(lines.json(rule, standing(desk, rule))));
      } else if (rules.isEmpty()) {
        terminal.say("No alert rules yet. Add one: earshot alerts add-rule NAME --brand BRAND");
      } else {
        terminal.table(
            List.of("id", "name", "about", "asks", "price", "now"),
            rules.stream().map(rule -> lines.row(rule, standing(desk, rule))).toList());
      }
      return Commands.DONE;
    }
  }

  /// How a rule stands, in a few words.
  static String standing(Desk desk, AlertRule rule) {
    if (!rule.terms().enabled()) return "off";
    if (rule.standing().isMuted(desk.alerts().book().now())) return "muted";
    if (rule.terms().watched().measure() == Measure.EACH) return "watching";
    return desk.alerts().desk().looked(rule.id()).map(AlertsCommand::standing).orElse("");
  }

  private static String standing(AlertDesk.Looked looked) {
    if (looked.problem().isPresent()) return looked.problem().get();
    AlertDesk.Seen seen = looked.seen().orElseThrow();
    Verdict running = seen.running();
    if (running.state() == Verdict.State.NOT_ENOUGH_HISTORY) {
      return "not enough history yet: %d of 4 weeks".formatted(running.weeks());
    }
    return "%s, %.1f false alarms a month promised"
        .formatted(AlertLines.code(running.state()).replace('-', ' '), seen.promised());
  }

  /// Silences a rule.
  @Command(
      description = "Silences a rule for 24 hours, or lets it speak again.",
      mixinStandardHelpOptions = true)
  private static final class Mute implements Callable<Integer> {
    @Mixin private final Common common = new Common();

    @Parameters(paramLabel = "RULE", description = "its number, as earshot alerts rules prints it")
    private int id;

    @Option(names = "--off", description = "let it speak again")
    private boolean off;

    private final Doors doors;
    private final Terminal terminal;

    Mute(Doors doors, Terminal terminal) {
      this.doors = doors;
      this.terminal = terminal;
    }

    @Override
    public Integer call() {
      return Commands.at(doors, common, this::mute);
    }

    private int mute(Desk desk) {
      AlertRule rule = rule(desk, id);
      if (off) desk.alerts().rules().mute(rule.id(), java.util.Optional.empty());
      else desk.alerts().rules().mute(rule.id());
      AlertRule now = rule(desk, id);
      if (common.json()) terminal.json(new AlertLines(desk).json(now, standing(desk, now)));
      else if (off) terminal.say("Rule %d speaks again.".formatted(id));
      else terminal.say("Rule %d is silent for 24 hours.".formatted(id));
      return Commands.DONE;
    }
  }

  private static AlertRule rule(Desk desk, int number) {
    return desk.alerts().rules().all().stream()
        .filter(rule -> rule.id().value() == number)
        .findFirst()
        .orElseThrow(
            () ->
                new Refusal(
                    "There is no alert rule " + number + ". earshot alerts rules lists them."));
  }

  /// Closes an alert.
  @Command(
      description = "Closes an alert; its rule speaks again after a usual stretch.",
      mixinStandardHelpOptions = true)
  private static final class Close implements Callable<Integer> {
    @Mixin private final Common common = new Common();

    @Parameters(paramLabel = "ALERT", description = "its number, as earshot alerts prints it")
    private long id;

    @Option(names = "--not-an-alarm", description = "note that it was none")
    private boolean none;

    @Option(names = "--note", paramLabel = "TEXT", description = "what became of it")
    private String note = "";

    private final Doors doors;
    private final Terminal terminal;

    Close(Doors doors, Terminal terminal) {
      this.doors = doors;
      this.terminal = terminal;
    }

    @Override
    public Integer call() {
      return Commands.at(doors, common, this::close);
    }

    private int close(Desk desk) {
      if (id <= 0) throw new Refusal("There is no alert " + id + ".");
      AlertId alert = desk.alerts().book().get(new AlertId(id)).id();
      if (none) desk.alerts().book().notAnAlarm(alert, Names.ofUser());
      else desk.alerts().book().close(alert, Names.ofUser(), note);
      Alert closed = desk.alerts().book().get(alert);
      if (common.json()) terminal.json(new AlertLines(desk).json(closed));
      else terminal.say("Closed alert %d.".formatted(id));
      return Commands.DONE;
    }
  }
}
