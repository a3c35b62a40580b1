package earshot.cli;

import earshot.model.Playbook;
import earshot.model.Risk;
import earshot.replies.playbook.Plan;
import earshot.replies.playbook.Playbooks;
import earshot.storage.Durable;
import earshot.storage.PlaybookStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Lists the plans for bad days, and brings them in and out.
@Command(
    name = "playbooks",
    description = "Lists the plans for bad days.",
    mixinStandardHelpOptions = true)
final class PlaybooksCommand implements Callable<Integer> {
  @Mixin private final Common common = new Common();

  private final Doors doors;
  private final Terminal terminal;

  private PlaybooksCommand(Doors doors, Terminal terminal) {
    this.doors = doors;
    this.terminal = terminal;
  }

  /// The command with those that show, write and read plans.
  static CommandLine line(Doors doors, Terminal terminal) {
    CommandLine line = new CommandLine(new PlaybooksCommand(doors, terminal));
    line.addSubcommand("list", new PlaybooksCommand(doors, terminal));
    line.addSubcommand("show", new Show(doors, terminal));
    line.addSubcommand("export", new Export(doors, terminal));
    line.addSubcommand("import", new Import(doors, terminal));
    line.addSubcommand("check", new Check(terminal));
    return line;
  }

  @Override
  public Integer call() {
    return Commands.at(doors, common, this::list);
  }

  private int list(Desk desk) {
    List<Playbook> all = desk.incidents().playbooks().all();
    if (common.json()) {
      all.forEach(each -> terminal.json(json(each)));
    } else {
      terminal.table(
          List.of("id", "risk", "name", "steps"),
          all.stream()
              .map(
                  each ->
                      List.of(
                          each.id().toString(),
                          code(each.risk()),
                          each.name(),
                          Integer.toString(Plan.read(each.content()).steps().size())))
              .toList());
    }
    return Commands.DONE;
  }

  private static String code(Risk risk) {
    return risk.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Map<String, Object> json(Playbook playbook) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("id", playbook.id().value());
    object.put("risk", code(playbook.risk()));
    object.put("name", playbook.name());
    object.put("content", playbook.content());
    return object;
  }

  private static Playbook find(Desk desk, int id) {
    return desk.incidents().playbooks().all().stream()
        .filter(each -> each.id().value() == id)
        .findFirst()
        .orElseThrow(
            () -> new Refusal("There is no playbook " + id + ". earshot playbooks lists them."));
  }

  /// Prints a plan.
  @Command(description = "Prints a plan.", mixinStandardHelpOptions = true)
  private static final class Show implements Callable<Integer> {
    @Mixin private final Common common = new Common();

    @Parameters(paramLabel = "PLAN", description = "its number")
    private int id;

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
      Playbook playbook = find(desk, id);
      if (common.json()) terminal.json(json(playbook));
      else terminal.say(playbook.name() + "\n\n" + playbook.content());
      return Commands.DONE;
    }
  }

  /// Writes a plan to a file.
  @Command(
      description = "Writes a plan to a file, to be edited and imported again.",
      mixinStandardHelpOptions = true)
  private static final class Export implements Callable<Integer> {
    @Mixin private final Common common = new Common();

    @Parameters(index = "0", paramLabel = "PLAN", description = "its number")
    private int id;

    @Parameters(index = "1", paramLabel = "FILE", description = "where to write it")
    private Path file = Path.of("");

    private final Doors doors;
    private final Terminal terminal;

    Export(Doors doors, Terminal terminal) {
      this.doors = doors;
      this.terminal = terminal;
    }

    @Override
    public Integer call() {
      return Commands.at(doors, common, this::export);
    }

    private int export(Desk desk) {
      Playbook playbook = find(desk, id);
      try {
        Durable.replace(file, playbook.content());
      } catch (IOException unwritable) {
        throw new Refusal("“" + file + "” cannot be written. Name another file.");
      }
      terminal.say("Wrote “" + playbook.name() + "” to " + file + ".");
      return Commands.DONE;
    }
  }

  /// Reads a plan from a file.
  @Command(
      description = "Changes a plan to what a file says, or back to how it was shipped.",
      mixinStandardHelpOptions = true)
  private static final class Import implements Callable<Integer> {
    @Mixin private final Common common = new Common();

    @Parameters(index = "0", paramLabel = "PLAN", description = "its number")
    private int id;

    @Parameters(index = "1", arity = "0..1", paramLabel = "FILE", description = "the plan")
    private Path file = Path.of("");

    @Option(names = "--shipped", description = "back to how it was shipped, without a file")
    private boolean shipped;

    private final Doors doors;
    private final Terminal terminal;

    Import(Doors doors, Terminal terminal) {
      this.doors = doors;
      this.terminal = terminal;
    }

    @Override
    public Integer call() {
      return Commands.at(doors, common, this::bring);
    }

    private int bring(Desk desk) {
      Playbook before = find(desk, id);
      PlaybookStore.Text text =
          shipped
              ? Playbooks.shipped(before.risk())
              : new PlaybookStore.Text(before.risk(), before.name(), read(file));
      Playbook now = desk.incidents().playbooks().change(before, text, Names.ofUser());
      if (common.json()) terminal.json(json(now));
      else terminal.say("Changed “" + now.name() + "”.");
      return Commands.DONE;
    }
  }

  /// Looks whether a file is a plan.
  @Command(description = "Looks whether a file is a plan.", mixinStandardHelpOptions = true)
  private static final class Check implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "the plan")
    private Path file = Path.of("");

    private final Terminal terminal;

    Check(Terminal terminal) {
      this.terminal = terminal;
    }

    @Override
    public Integer call() {
      Plan plan = Plan.read(read(file));
      terminal.say("%d steps. It can be followed.".formatted(plan.steps().size()));
      return Commands.DONE;
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new Refusal("“" + file + "” cannot be read. Name a text file.");
    }
  }
}
