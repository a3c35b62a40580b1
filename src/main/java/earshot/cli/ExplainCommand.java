package earshot.cli;

import earshot.model.Mention;
import earshot.model.MentionId;
import earshot.model.Traits;
import earshot.search.Asking;
import earshot.search.Explain;
import earshot.search.Explanation;
import earshot.search.QueryError;
import earshot.search.QueryParser;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Tells why a mention matches a query or does not.
@Command(
    name = "explain",
    description = "Tells why a mention matches a query or does not.",
    mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {
  @Mixin private final Common common = new Common();

  @Parameters(index = "0", paramLabel = "QUERY", description = "the query")
  private String query = "";

  @Parameters(index = "1", paramLabel = "ID", description = "the mention's id, as search prints it")
  private long id;

  private final Doors doors;
  private final Terminal terminal;

  ExplainCommand(Doors doors, Terminal terminal) {
    this.doors = doors;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    return Commands.at(doors, common, this::explain);
  }

  private int explain(Desk desk) {
    Mention mention =
        Optional.of(id)
            .filter(number -> number > 0)
            .flatMap(number -> desk.stores().mentions().byId(new MentionId(number)))
            .orElseThrow(
                () ->
                    new Refusal("There is no mention " + id + ". earshot search prints the ids."));
    Traits traits =
        desk.stores()
            .mentions()
            .traits(List.of(mention.id()))
            .getOrDefault(mention.id(), Traits.NONE);
    Asking asking = new Asking(desk.names(), desk.zone(), doors.clock().instant());
    Explanation explanation =
        QueryError.in(
            query, () -> Explain.explain(QueryParser.parse(query), mention, traits, asking));
    if (common.json()) {
      Map<String, Object> object = new LinkedHashMap<>();
      object.put("id", id);
      object.put("matches", explanation.holds());
      object.put(
          "parts",
          explanation.lines().stream()
              .map(
                  line -> Map.of("part", line.part(), "holds", line.holds(), "found", line.found()))
              .toList());
      object.putAll(ExplainLines.json(explanation));
      terminal.json(object);
      return Commands.DONE;
    }
    terminal.say("Mention " + id + (explanation.holds() ? " matches." : " does not match."));
    ExplainLines.of(explanation).forEach(terminal::say);
    return Commands.DONE;
  }
}
