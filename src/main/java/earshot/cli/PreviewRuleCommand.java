package earshot.cli;

import earshot.intake.RuleHistory;
import earshot.model.Rule;
import earshot.search.Watch;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Tells what a rule would act on.
@Command(
    description = "Tells on how many stored mentions a rule would act, with the newest 20.",
    mixinStandardHelpOptions = true)
final class PreviewRuleCommand implements Callable<Integer> {
  @Mixin private final Common common = new Common();

  @Parameters(paramLabel = "ID", description = "its number, as earshot rules prints it")
  private int id;

  private final Doors doors;
  private final Terminal terminal;

  PreviewRuleCommand(Doors doors, Terminal terminal) {
    this.doors = doors;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    return Commands.at(doors, common, this::preview);
  }

  private int preview(Desk desk) {
    Rule rule = RulesCommand.rule(desk, id);
    Asked.requireIndex(desk);
    RuleHistory.Rehearsal rehearsal = desk.questions().history().rehearse(rule.terms(), Watch.NONE);
    MentionLines lines = new MentionLines(desk.brands().all(), desk.zone());
    if (common.json()) {
      Map<String, Object> object = new LinkedHashMap<>();
      object.put("rule", id);
      object.put("found", rehearsal.found());
      object.put("newest", rehearsal.newest().stream().map(lines::json).toList());
      terminal.json(object);
      return Commands.DONE;
    }
    terminal.table(
        List.of("id", "when", "label", "brand", "source", "text"),
        rehearsal.newest().stream().map(lines::row).toList());
    terminal.say(
        "Rule %d, %s, would act on %s; nothing was changed."
            .formatted(id, rule.terms().action().written(), Many.mentions(rehearsal.found())));
    return Commands.DONE;
  }
}
