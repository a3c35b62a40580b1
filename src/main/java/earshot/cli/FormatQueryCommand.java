package earshot.cli;

import earshot.search.QueryError;
import earshot.search.QueryLayout;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Lays a query out over several lines.
@Command(
    name = "format",
    description = "Lays a query out over several lines; it asks the same.",
    mixinStandardHelpOptions = true)
final class FormatQueryCommand implements Callable<Integer> {
  @Mixin private final Common common = new Common();

  @Parameters(paramLabel = "QUERY", description = "the query")
  private String query = "";

  private final Terminal terminal;

  FormatQueryCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    try {
      String laid = QueryLayout.of(query);
      if (common.json()) terminal.json(Map.of("query", laid));
      else terminal.say(laid);
      return Commands.DONE;
    } catch (QueryError mistake) {
      if (!common.json()) throw mistake;
      terminal.json(QueryText.json(mistake));
      return Commands.REFUSED;
    }
  }
}
