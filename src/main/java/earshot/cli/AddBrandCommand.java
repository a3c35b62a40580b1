package earshot.cli;

import earshot.model.Brand;
import earshot.model.BrandRole;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Adds a brand or a rival.
@Command(
    name = "add-brand",
    description = "Adds a brand and the query that finds its mentions.",
    mixinStandardHelpOptions = true)
final class AddBrandCommand implements Callable<Integer> {
  @Mixin private final Common common = new Common();

  @Parameters(paramLabel = "NAME", description = "the brand's name")
  private String name = "";

  @Option(
      names = "--query",
      paramLabel = "Q",
      description = "what to look for (default: the name as a phrase)")
  private Optional<String> query = Optional.empty();

  @Option(names = "--rival", description = "a rival, watched for comparison")
  private boolean rival;

  private final Doors doors;
  private final Terminal terminal;

  AddBrandCommand(Doors doors, Terminal terminal) {
    this.doors = doors;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    return Commands.at(doors, common, this::add);
  }

  private int add(Desk desk) {
    BrandRole role = rival ? BrandRole.RIVAL : BrandRole.OWN;
    String asked = query.orElseGet(() -> '"' + name.replace("\"", "") + '"');
    Brand added = desk.brands().add(name, role, asked, Names.ofUser());
    if (common.json()) {
      terminal.json(Map.of("id", added.id().value(), "name", added.name(), "query", added.query()));
    } else {
      terminal.say("Listening for " + added.name() + ": " + added.query());
    }
    return Commands.DONE;
  }
}
