package earshot.cli;

import earshot.model.Incident;
import earshot.model.IncidentId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Lists incidents, and works through them without a window.
@Command(
    name = "incidents",
    description = "Lists the incidents: those that run, those that are over, and drills.",
    mixinStandardHelpOptions = true)
final class IncidentsCommand implements Callable<Integer> {
  @Mixin private final Common common = new Common();

  private final Doors doors;
  private final Terminal terminal;

  private IncidentsCommand(Doors doors, Terminal terminal) {
    this.doors = doors;
    this.terminal = terminal;
  }

  /// The command with those that start, change and end incidents.
  static CommandLine line(Doors doors, Terminal terminal) {
    CommandLine line = new CommandLine(new IncidentsCommand(doors, terminal));
    line.addSubcommand("list", new IncidentsCommand(doors, terminal));
    IncidentActCommands.addTo(line, doors, terminal);
    return line;
  }

  @Override
  public Integer call() {
    return Commands.at(doors, common, this::list);
  }

  private int list(Desk desk) {
    List<Incident> all = desk.incidents().newest();
    if (common.json()) {
      all.forEach(each -> terminal.json(json(each)));
    } else if (all.isEmpty()) {
      terminal.say("No incident. Start one: earshot incidents start ALERT");
    } else {
      terminal.table(
          List.of("id", "since", "name", "state"),
          all.stream().map(IncidentsCommand::row).toList());
    }
    return Commands.DONE;
  }

  private static List<String> row(Incident incident) {
    String state = incident.isOpen() ? "runs" : "over";
    return List.of(
        incident.id().toString(),
        incident.course().startedAt().toString(),
        incident.about().name(),
        incident.origin().drill() ? state + ", drill" : state);
  }

  /// An incident as one line for programs.
  static Map<String, Object> json(Incident incident) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("id", incident.id().value());
    object.put("name", incident.about().name());
    object.put("owner", incident.about().owner());
    object.put("startedAt", incident.course().startedAt().toString());
    object.put("endedAt", incident.course().endedAt().map(Object::toString).orElse(""));
    object.put("alert", incident.origin().alert().map(Object::toString).orElse(""));
    object.put("drill", incident.origin().drill());
    return object;
  }

  static Map<String, Object> json(Incident.Step step) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("words", step.words());
    object.put("owner", step.owner());
    object.put("dueAt", step.dueAt().map(Object::toString).orElse(""));
    object.put("done", step.done().isPresent());
    return object;
  }

  /// The incident of a number.
  static Incident find(Desk desk, long id) {
    if (id <= 0)
      throw new Refusal("There is no incident " + id + ". earshot incidents lists them.");
    return desk.incidents().get(new IncidentId(id));
  }
}
