package earshot.cli;

import earshot.search.BrandRules;
import earshot.search.QueryError;
import earshot.search.QueryHints;
import earshot.search.QueryParser;
import earshot.search.QueryPrinter;
import earshot.search.QueryTree;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Tells whether a query can be read.
@Command(
    name = "check",
    description = "Tells whether a query can be read, and where it cannot.",
    mixinStandardHelpOptions = true)
final class CheckQueryCommand implements Callable<Integer> {
  @Mixin private final Common common = new Common();

  @Parameters(paramLabel = "QUERY", description = "the query")
  private String query = "";

  @Option(names = "--for-brand", description = "whether it could be the query of a brand")
  private boolean forBrand;

  private final Terminal terminal;

  CheckQueryCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    try {
      QueryTree tree = forBrand ? BrandRules.checked(query) : QueryParser.parse(query);
      say(tree);
      return Commands.DONE;
    } catch (QueryError mistake) {
      if (!common.json()) throw mistake;
      terminal.json(QueryText.json(mistake));
      return Commands.REFUSED;
    }
  }

  private void say(QueryTree tree) {
    List<QueryHints.Hint> hints = QueryHints.of(tree);
    if (common.json()) {
      Map<String, Object> object = new LinkedHashMap<>();
      object.put("ok", true);
      object.put("query", QueryPrinter.print(tree));
      object.put("hints", hints.stream().map(QueryHints.Hint::sentence).toList());
      terminal.json(object);
      return;
    }
    terminal.say("This is read as: " + QueryPrinter.print(tree));
    hints.forEach(hint -> terminal.say("Hint: " + hint.sentence()));
  }
}
