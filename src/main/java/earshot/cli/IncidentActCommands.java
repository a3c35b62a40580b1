package earshot.cli;

import earshot.model.AlertId;
import earshot.model.Incident;
import earshot.model.Playbook;
import earshot.model.PlaybookId;
import earshot.replies.playbook.AfterAction;
import earshot.replies.playbook.Incidents;
import earshot.replies.playbook.RoomActs;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Starts, shows, changes, ends and reports incidents from a terminal.
final class IncidentActCommands {
  private IncidentActCommands() {}

  static void addTo(CommandLine line, Doors doors, Terminal terminal) {
    line.addSubcommand("start", new Start(doors, terminal));
    line.addSubcommand("show", new Show(doors, terminal));
    line.addSubcommand("step", new Step(doors, terminal));
    line.addSubcommand("note", new Note(doors, terminal));
    line.addSubcommand("end", new End(doors, terminal));
    line.addSubcommand("report", new Report(doors, terminal));
  }

  private static RoomActs acts(Desk desk, Doors doors) {
    return new RoomActs(desk.stores(), doors.clock(), Names.ofUser());
  }

  /// Starts an incident.
  @Command(
      description = "Starts an incident from an alert, by the plan that fits best or a named one.",
      mixinStandardHelpOptions = true)
  private static final class Start implements Callable<Integer> {
    @Mixin private final Common common = new Common();

    @Parameters(paramLabel = "ALERT", description = "its number, as earshot alerts prints it")
    private long alert;

    @Option(
        names = "--plan",
        paramLabel = "PLAN",
        description = "a number, as earshot playbooks prints it (default: the one that fits best)")
    private Optional<Integer> plan = Optional.empty();

    private final Doors doors;
    private final Terminal terminal;

    Start(Doors doors, Terminal terminal) {
      this.doors = doors;
      this.terminal = terminal;
    }

    @Override
    public Integer call() {
      return Commands.at(doors, common, this::start);
    }

    private int start(Desk desk) {
      if (alert <= 0) throw new Refusal("There is no alert " + alert + ".");
      AlertId id = new AlertId(alert);
      Playbook playbook =
          plan.map(number -> named(desk, number))
              .orElseGet(() -> desk.incidents().proposed(id).getFirst().playbook());
      Incidents.Deed begun = desk.incidents().start(id, playbook.id(), Names.ofUser());
      if (common.json()) terminal.json(IncidentsCommand.json(begun.incident()));
      else {
        terminal.say(
            "Started incident %s by the plan “%s”."
                .formatted(begun.incident().id(), playbook.name()));
      }
      return Commands.DONE;
    }

    private static Playbook named(Desk desk, int number) {
      if (number <= 0) {
        throw new Refusal("There is no playbook " + number + ". earshot playbooks lists them.");
      }
      return desk.incidents().playbooks().get(new PlaybookId(number));
    }
  }

  /// Prints the steps.
  @Command(description = "Prints the steps of an incident.", mixinStandardHelpOptions = true)
  private static final class Show implements Callable<Integer> {
    @Mixin private final Common common = new Common();

    @Parameters(paramLabel = "INCIDENT", description = "its number")
    private long id;

    private final Doors doors;
    private final Terminal terminal;

    Show(Doors doors, Terminal terminal) {
      this.doors = doors;
      this.terminal = terminal;
    }

    @Override
    public Integer call() {
      return Commands.at(doors, common, this::show);
    }

    private int show(Desk desk) {
      Incident incident = IncidentsCommand.find(desk, id);
      List<Incident.Step> steps = desk.incidents().room(incident.id()).steps();
      if (common.json()) {
        Map<String, Object> object = IncidentsCommand.json(incident);
        object.put("steps", steps.stream().map(IncidentsCommand::json).toList());
        terminal.json(object);
        return Commands.DONE;
      }
      terminal.say(incident.about().name());
      terminal.table(
          List.of("step", "done", "due", "whose", "what"),
          java.util.stream.IntStream.range(0, steps.size())
              .mapToObj(place -> row(place + 1, steps.get(place)))
              .toList());
      return Commands.DONE;
    }

    private static List<String> row(int number, Incident.Step step) {
      return List.of(
          Integer.toString(number),
          step.done().map(done -> done.byUser().isEmpty() ? "yes" : done.byUser()).orElse(""),
          step.dueAt().map(Object::toString).orElse(""),
          step.owner(),
          step.words());
    }
  }

  /// Notes that a step was done.
  @Command(
      description = "Notes that a step was done, or is to be done again.",
      mixinStandardHelpOptions = true)
  private static final class Step implements Callable<Integer> {
    @Mixin private final Common common = new Common();

    @Parameters(index = "0", paramLabel = "INCIDENT", description = "its number")
    private long id;

    @Parameters(index = "1", paramLabel = "STEP", description = "its place, from 1")
    private int step;

    @Parameters(
        index = "2",
        arity = "0..1",
        paramLabel = "done|again",
        description = "what became of it; done unless it is to be done again")
    private Became became = Became.done;

    private final Doors doors;
    private final Terminal terminal;

    /// What can become of a step, as it is typed.
    private enum Became {
      done,
      again
    }

    Step(Doors doors, Terminal terminal) {
      this.doors = doors;
      this.terminal = terminal;
    }

    @Override
    public Integer call() {
      return Commands.at(doors, common, this::step);
    }

    private int step(Desk desk) {
      Incident incident = IncidentsCommand.find(desk, id);
      Incidents.Deed deed = acts(desk, doors).done(incident, step - 1, became == Became.done);
      if (common.json()) terminal.json(IncidentsCommand.json(deed.incident()));
      else terminal.say("Step %d is %s.".formatted(step, became == Became.done ? "done" : "open"));
      return Commands.DONE;
    }
  }

  /// Writes down what happened.
  @Command(description = "Writes down what happened.", mixinStandardHelpOptions = true)
  private static final class Note implements Callable<Integer> {
    @Mixin private final Common common = new Common();

    @Parameters(index = "0", paramLabel = "INCIDENT", description = "its number")
    private long id;

    @Parameters(index = "1", paramLabel = "TEXT", description = "what happened")
    private String text = "";

    private final Doors doors;
    private final Terminal terminal;

    Note(Doors doors, Terminal terminal) {
      this.doors = doors;
      this.terminal = terminal;
    }

    @Override
    public Integer call() {
      return Commands.at(doors, common, this::note);
    }

    private int note(Desk desk) {
      Incident incident = IncidentsCommand.find(desk, id);
      Incidents.Deed unused = acts(desk, doors).note(incident.id(), text);
      if (!common.json()) terminal.say("Written down.");
      return Commands.DONE;
    }
  }

  /// Ends an incident.
  @Command(
      description = "Ends an incident: its report is kept and its alert is closed.",
      mixinStandardHelpOptions = true)
  private static final class End implements Callable<Integer> {
    @Mixin private final Common common = new Common();

    @Parameters(paramLabel = "INCIDENT", description = "its number")
    private long id;

    private final Doors doors;
    private final Terminal terminal;

    End(Doors doors, Terminal terminal) {
      this.doors = doors;
      this.terminal = terminal;
    }

    @Override
    public Integer call() {
      return Commands.at(doors, common, this::end);
    }

    private int end(Desk desk) {
      Incident incident = IncidentsCommand.find(desk, id);
      Incidents.Deed deed = desk.incidents().end(incident, Names.ofUser());
      if (common.json()) terminal.json(IncidentsCommand.json(deed.incident()));
      else
        terminal.say("Incident %d is over. Read it: earshot incidents report %d".formatted(id, id));
      return Commands.DONE;
    }
  }

  /// Prints the report.
  @Command(
      description = "Prints the after-action report as it is by now.",
      mixinStandardHelpOptions = true)
  private static final class Report implements Callable<Integer> {
    @Mixin private final Common common = new Common();

    @Parameters(paramLabel = "INCIDENT", description = "its number")
    private long id;

    @Option(names = "--text", description = "plain text instead of Markdown")
    private boolean plain;

    private final Doors doors;
    private final Terminal terminal;

    Report(Doors doors, Terminal terminal) {
      this.doors = doors;
      this.terminal = terminal;
    }

    @Override
    public Integer call() {
      return Commands.at(doors, common, this::report);
    }

    private int report(Desk desk) {
      Incident incident = IncidentsCommand.find(desk, id);
      AfterAction report = desk.incidents().afterAction(incident.id());
      String text = plain ? report.text() : report.markdown();
      if (common.json()) terminal.json(java.util.Map.of("id", id, "report", text));
      else terminal.say(text);
      return Commands.DONE;
    }
  }
}
