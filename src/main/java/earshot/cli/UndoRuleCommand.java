package earshot.cli;

import earshot.model.RuleRun;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Takes back what applying a rule did.
@Command(
    description = {
      "Takes back what applying a rule to history did, except where somebody has changed",
      "the mention since. Of the last 20 runs only."
    },
    mixinStandardHelpOptions = true)
final class UndoRuleCommand implements Callable<Integer> {
  private static final int KEPT = 20;

  @Mixin private final Common common = new Common();

  @Parameters(
      paramLabel = "RUN",
      arity = "0..1",
      description = "which run (default: the last one that was not taken back)")
  private Optional<Integer> number = Optional.empty();

  @Option(names = "--list", description = "list the runs instead")
  private boolean list;

  private final Doors doors;
  private final Terminal terminal;

  UndoRuleCommand(Doors doors, Terminal terminal) {
    this.doors = doors;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    return Commands.at(doors, common, desk -> list ? list(desk) : undo(desk));
  }

  private int list(Desk desk) {
    List<RuleRun> runs = desk.questions().history().runs(KEPT);
    if (common.json()) runs.forEach(run -> terminal.json(ApplyRuleCommand.json(run)));
    else {
      terminal.table(
          List.of("run", "rule", "then", "at", "changed", ""),
          runs.stream().map(UndoRuleCommand::row).toList());
    }
    return Commands.DONE;
  }

  private int undo(Desk desk) {
    RuleRun run =
        desk.questions().history().runs(KEPT).stream()
            .filter(each -> number.map(meant -> each.id() == meant).orElse(!each.undone()))
            .findFirst()
            .orElseThrow(
                () ->
                    new Refusal(
                        "There is no such run to take back. earshot rules undo --list lists"
                            + " them."));
    if (run.undone()) throw new Refusal("Run " + run.id() + " was taken back before.");
    desk.index();
    RuleRun undone =
        desk.questions().history().takeBack(run, Asked.telling(terminal, common.json()));
    if (common.json()) terminal.json(ApplyRuleCommand.json(undone));
    else {
      terminal.say(
          "Run %d of rule %s is taken back; it had changed %s."
              .formatted(run.id(), run.rule(), Many.mentions(run.changed())));
    }
    return Commands.DONE;
  }

  private static List<String> row(RuleRun run) {
    return List.of(
        Integer.toString(run.id()),
        run.rule().toString(),
        run.action().written(),
        run.made().at().toString(),
        Long.toString(run.changed()),
        run.undone() ? "taken back" : "");
  }
}
