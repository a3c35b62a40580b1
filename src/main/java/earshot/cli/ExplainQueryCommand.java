package earshot.cli;

import earshot.search.Asking;
import earshot.search.Explain;
import earshot.search.Explanation;
import earshot.search.QueryError;
import earshot.search.QueryExamples;
import earshot.search.QueryNames;
import earshot.search.QueryParser;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Tells why a query matches a text or does not.
@Command(
    name = "explain",
    description = {
      "Tells why a query matches a text or does not. For a stored mention, use",
      "earshot explain QUERY ID."
    },
    mixinStandardHelpOptions = true)
final class ExplainQueryCommand implements Callable<Integer> {
  @Mixin private final Common common = new Common();

  @Parameters(paramLabel = "QUERY", description = "the query")
  private String query = "";

  @Option(names = "--text", paramLabel = "TEXT", required = true, description = "what is said")
  private String text = "";

  @Option(names = "--title", paramLabel = "TEXT", description = "its title, if it has one")
  private String title = "";

  private final Doors doors;
  private final Terminal terminal;

  ExplainQueryCommand(Doors doors, Terminal terminal) {
    this.doors = doors;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (common.workspace().isEmpty()) return explain(QueryNames.NONE, ZoneId.systemDefault());
    return Commands.at(doors, common, desk -> explain(desk.names(), desk.zone()));
  }

  private int explain(QueryNames names, ZoneId zone) {
    Asking asking = new Asking(names, zone, doors.clock().instant());
    QueryExamples.Example example = QueryExamples.Example.saying(title, text, true);
    Explanation explanation =
        QueryError.in(
            query, () -> Explain.explain(QueryParser.parse(query), example.item(), asking));
    if (common.json()) {
      terminal.json(ExplainLines.json(explanation));
      return Commands.DONE;
    }
    terminal.say(explanation.holds() ? "The text matches." : "The text does not match.");
    ExplainLines.of(explanation).forEach(terminal::say);
    return Commands.DONE;
  }
}
