package earshot.cli;

import earshot.model.Rule;
import earshot.model.RuleAction;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Adds a rule.
@Command(
    description = "Adds a rule for mentions that arrive from now on; it acts after all others.",
    mixinStandardHelpOptions = true)
final class AddRuleCommand implements Callable<Integer> {
  @Mixin private final Common common = new Common();

  @Parameters(paramLabel = "NAME", description = "what to call it")
  private String name = "";

  @Option(
      names = "--when",
      paramLabel = "QUERY",
      required = true,
      description = "which mentions it is about")
  private String when = "";

  @Option(
      names = "--then",
      paramLabel = "ACTION",
      required = true,
      description = "what to do: \"tag NAME\", \"status NAME\", \"hide REASON\" or \"assign NAME\"")
  private String then = "";

  @Option(names = "--off", description = "keep it, but let it rest for now")
  private boolean off;

  private final Doors doors;
  private final Terminal terminal;

  AddRuleCommand(Doors doors, Terminal terminal) {
    this.doors = doors;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    return Commands.at(doors, common, this::add);
  }

  private int add(Desk desk) {
    Rule.Terms terms = new Rule.Terms(name, when, RuleAction.read(then), !off);
    Rule added = desk.questions().rules().add(terms, Names.ofUser());
    if (common.json()) {
      terminal.json(RulesCommand.json(added));
      return Commands.DONE;
    }
    terminal.say(
        "Rule %s: when %s, then %s."
            .formatted(added.id(), added.terms().query(), added.terms().action().written()));
    terminal.say("To apply it to what is stored already: earshot rules apply " + added.id());
    return Commands.DONE;
  }
}
