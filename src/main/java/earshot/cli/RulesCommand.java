package earshot.cli;

import earshot.model.Rule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Lists the rules.
@Command(
    name = "rules",
    description = {
      "Lists the rules in the order in which they act on new mentions. Its own commands",
      "add and remove them, and apply them to what is stored already."
    },
    mixinStandardHelpOptions = true)
final class RulesCommand implements Callable<Integer> {
  @Mixin private final Common common = new Common();

  private final Doors doors;
  private final Terminal terminal;

  private RulesCommand(Doors doors, Terminal terminal) {
    this.doors = doors;
    this.terminal = terminal;
  }

  /// The command with those that change rules and apply them.
  static CommandLine line(Doors doors, Terminal terminal) {
    CommandLine line = new CommandLine(new RulesCommand(doors, terminal));
    line.addSubcommand("add", new AddRuleCommand(doors, terminal));
    line.addSubcommand("remove", new RemoveRuleCommand(doors, terminal));
    line.addSubcommand("preview", new PreviewRuleCommand(doors, terminal));
    line.addSubcommand("apply", new ApplyRuleCommand(doors, terminal));
    line.addSubcommand("undo", new UndoRuleCommand(doors, terminal));
    line.addSubcommand("hidden", new HiddenCommand(doors, terminal));
    line.addSubcommand("show", new ShowHiddenCommand(doors, terminal));
    return line;
  }

  @Override
  public Integer call() {
    return Commands.at(doors, common, this::list);
  }

  private int list(Desk desk) {
    List<Rule> all = desk.questions().rules().all();
    if (common.json()) {
      all.forEach(rule -> terminal.json(json(rule)));
      return Commands.DONE;
    }
    if (all.isEmpty()) {
      terminal.say("No rules yet. Add one: earshot rules add NAME --when QUERY --then ACTION");
      return Commands.DONE;
    }
    terminal.table(
        List.of("id", "name", "then", "when", "acts"),
        all.stream().map(RulesCommand::row).toList());
    for (Rule rule : all) {
      desk.questions()
          .rules()
          .problem(rule)
          .ifPresent(
              why -> terminal.complain("Rule %s does nothing. %s".formatted(rule.id(), why)));
    }
    return Commands.DONE;
  }

  private static List<String> row(Rule rule) {
    return List.of(
        rule.id().toString(),
        rule.terms().name(),
        rule.terms().action().written(),
        rule.terms().query(),
        rule.terms().enabled() ? "yes" : "no");
  }

  /// A rule as programs read it.
  static Map<String, Object> json(Rule rule) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("id", rule.id().value());
    object.put("name", rule.terms().name());
    object.put("when", rule.terms().query());
    object.put("then", rule.terms().action().written());
    object.put("enabled", rule.terms().enabled());
    return object;
  }

  /// The rule of a number.
  ///
  /// @throws Refusal when there is none
  static Rule rule(Desk desk, int number) {
    return desk.questions().rules().all().stream()
        .filter(rule -> rule.id().value() == number)
        .findFirst()
        .orElseThrow(
            () -> new Refusal("There is no rule " + number + ". earshot rules lists them."));
  }
}
