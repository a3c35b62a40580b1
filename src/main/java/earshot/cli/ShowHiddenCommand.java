package earshot.cli;

import earshot.model.MentionId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Shows hidden mentions again.
@Command(description = "Shows hidden mentions again.", mixinStandardHelpOptions = true)
final class ShowHiddenCommand implements Callable<Integer> {
  @Mixin private final Common common = new Common();

  @Parameters(paramLabel = "MENTION", arity = "1..*", description = "their numbers")
  private List<Long> ids = new ArrayList<>();

  private final Doors doors;
  private final Terminal terminal;

  ShowHiddenCommand(Doors doors, Terminal terminal) {
    this.doors = doors;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    return Commands.at(doors, common, this::show);
  }

  private int show(Desk desk) {
    List<MentionId> meant = ids.stream().filter(id -> id > 0).map(MentionId::new).toList();
    desk.index();
    int shown = desk.questions().history().unhide(meant).size();
    if (common.json()) terminal.json(Map.of("meant", ids.size(), "shown", shown));
    else {
      terminal.say(
          "%d shown again%s."
              .formatted(shown, shown < ids.size() ? ", the others were not hidden" : ""));
    }
    return Commands.DONE;
  }
}
