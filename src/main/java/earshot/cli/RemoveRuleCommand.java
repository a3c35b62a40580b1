package earshot.cli;

import earshot.model.Rule;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Removes a rule.
@Command(description = "Removes a rule; what it did stays done.", mixinStandardHelpOptions = true)
final class RemoveRuleCommand implements Callable<Integer> {
  @Mixin private final Common common = new Common();

  @Parameters(paramLabel = "ID", description = "its number, as earshot rules prints it")
  private int id;

  private final Doors doors;
  private final Terminal terminal;

  RemoveRuleCommand(Doors doors, Terminal terminal) {
    this.doors = doors;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    return Commands.at(doors, common, this::remove);
  }

  private int remove(Desk desk) {
    Rule removed = desk.questions().rules().remove(RulesCommand.rule(desk, id).id());
    if (common.json()) terminal.json(RulesCommand.json(removed));
    else terminal.say("Removed rule %s, %s.".formatted(removed.id(), removed.terms().name()));
    return Commands.DONE;
  }
}
