package earshot.cli;

import earshot.model.SourceEdit;
import earshot.model.SourceId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Changes one thing of many sources.
@Command(
    description = "Changes many sources at once, in one step.",
    mixinStandardHelpOptions = true)
final class ChangeSourcesCommand implements Callable<Integer> {
  @Mixin private final Common common = new Common();
  @Mixin private final Which which = new Which();

  private final Doors doors;
  private final Terminal terminal;
  private final SourceEdit edit;
  private final String done;

  /// @param done what they are afterwards, as in “3 sources paused”
  ChangeSourcesCommand(Doors doors, Terminal terminal, SourceEdit edit, String done) {
    this.doors = doors;
    this.terminal = terminal;
    this.edit = edit;
    this.done = done;
  }

  @Override
  public Integer call() {
    return Commands.at(doors, common, this::change);
  }

  private int change(Desk desk) {
    List<SourceId> meant = which.of(desk);
    int changed = desk.sources().edit(meant, edit).changed();
    if (common.json()) terminal.json(Map.of("meant", meant.size(), "changed", changed));
    else {
      terminal.say(
          "%s %s%s."
              .formatted(
                  Many.of(changed, "source"),
                  done,
                  changed < meant.size() ? ", the others were so already" : ""));
    }
    return Commands.DONE;
  }
}
