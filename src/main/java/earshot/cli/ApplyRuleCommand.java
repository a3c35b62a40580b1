package earshot.cli;

import earshot.model.Rule;
import earshot.model.RuleRun;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Applies a rule to what is stored.
@Command(
    description = "Applies a rule to what is stored already; can be taken back.",
    mixinStandardHelpOptions = true)
final class ApplyRuleCommand implements Callable<Integer> {
  @Mixin private final Common common = new Common();

  @Parameters(paramLabel = "ID", description = "its number, as earshot rules prints it")
  private int id;

  private final Doors doors;
  private final Terminal terminal;

  ApplyRuleCommand(Doors doors, Terminal terminal) {
    this.doors = doors;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    return Commands.at(doors, common, this::apply);
  }

  private int apply(Desk desk) {
    Rule rule = RulesCommand.rule(desk, id);
    Asked.requireIndex(desk);
    RuleRun run =
        desk.questions()
            .history()
            .apply(rule, Names.ofUser(), Asked.telling(terminal, common.json()));
    if (common.json()) {
      terminal.json(json(run));
      return Commands.DONE;
    }
    terminal.say("Rule %d changed %s.".formatted(id, Many.mentions(run.changed())));
    terminal.say("To take it back: earshot rules undo " + run.id());
    return Commands.DONE;
  }

  /// A run as programs read it.
  static Map<String, Object> json(RuleRun run) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("run", run.id());
    object.put("rule", run.rule().value());
    object.put("then", run.action().written());
    object.put("at", run.made().at().toString());
    object.put("changed", run.changed());
    object.put("undone", run.undone());
    return object;
  }
}
