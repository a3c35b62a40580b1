package earshot.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Compares what two versions of a query find in the archive.
@Command(
    name = "diff",
    description = "Compares what two versions of a query find in the archive.",
    mixinStandardHelpOptions = true)
final class CompareQueriesCommand implements Callable<Integer> {
  @Mixin private final Common common = new Common();

  @Parameters(index = "0", paramLabel = "OLD", description = "the query as it was")
  private String before = "";

  @Parameters(index = "1", paramLabel = "NEW", description = "the query as it shall be")
  private String after = "";

  private final Doors doors;
  private final Terminal terminal;

  CompareQueriesCommand(Doors doors, Terminal terminal) {
    this.doors = doors;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    return Commands.at(doors, common, this::compare);
  }

  private int compare(Desk desk) {
    DifferenceLines difference = DifferenceLines.of(desk, before, after);
    if (common.json()) terminal.json(difference.json());
    else difference.say(terminal);
    return Commands.DONE;
  }
}
