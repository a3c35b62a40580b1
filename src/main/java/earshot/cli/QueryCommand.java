package earshot.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Helps with writing queries.
@Command(
    name = "query",
    description = "Checks, lays out, explains and compares queries.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND")
final class QueryCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  private QueryCommand() {}

  /// The command with its own commands.
  static CommandLine line(Doors doors, Terminal terminal) {
    CommandLine line = new CommandLine(new QueryCommand());
    line.addSubcommand(new CheckQueryCommand(terminal));
    line.addSubcommand(new FormatQueryCommand(terminal));
    line.addSubcommand(new ExplainQueryCommand(doors, terminal));
    line.addSubcommand(new CompareQueriesCommand(doors, terminal));
    return line;
  }

  @Override
  public Integer call() {
    throw new ParameterException(spec.commandLine(), "A command of query is missing.");
  }
}
