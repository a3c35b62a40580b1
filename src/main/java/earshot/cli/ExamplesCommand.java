package earshot.cli;

import earshot.intake.Examples;
import earshot.model.Brand;
import earshot.model.BrandId;
import earshot.model.QueryExample;
import earshot.model.Shown;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Lists the examples of brands and whether their queries bear them out.
@Command(
    name = "examples",
    description = {
      "Lists the texts that queries of brands must or must not find, and whether they do.",
      "Its own commands add and remove them. Exit code 1 when a query fails one."
    },
    mixinStandardHelpOptions = true)
final class ExamplesCommand implements Callable<Integer> {
  @Mixin private final Common common = new Common();

  @Option(names = "--brand", paramLabel = "BRAND", description = "only those of this brand")
  private Optional<String> brand = Optional.empty();

  @Option(
      names = "--query",
      paramLabel = "Q",
      description = "check this query in place of the brand's own")
  private Optional<String> query = Optional.empty();

  private final Doors doors;
  private final Terminal terminal;

  private ExamplesCommand(Doors doors, Terminal terminal) {
    this.doors = doors;
    this.terminal = terminal;
  }

  /// The command with those that change examples.
  static CommandLine line(Doors doors, Terminal terminal) {
    CommandLine line = new CommandLine(new ExamplesCommand(doors, terminal));
    line.addSubcommand("add", new AddExampleCommand(doors, terminal));
    line.addSubcommand("remove", new Remove(doors, terminal));
    return line;
  }

  @Override
  public Integer call() {
    if (query.isPresent() && brand.isEmpty()) {
      throw new Refusal("Say whose examples the query is checked against: --brand NAME.");
    }
    return Commands.at(doors, common, this::list);
  }

  private int list(Desk desk) {
    List<Brand> asked =
        brand.map(name -> List.of(Asked.brand(desk, name))).orElseGet(desk.brands()::all);
    List<List<String>> rows = new ArrayList<>();
    boolean good = true;
    for (Brand each : asked) good &= list(desk, each, rows);
    if (!common.json()) {
      if (rows.isEmpty()) terminal.say("No examples yet. Add one: earshot examples add BRAND");
      else terminal.table(List.of("id", "brand", "must", "", "text"), rows);
    }
    return good ? Commands.DONE : Commands.REFUSED;
  }

  private boolean list(Desk desk, Brand brand, List<List<String>> rows) {
    Examples examples = desk.questions().examples();
    Set<QueryExample> failing =
        examples.failing(brand.id(), query.orElse(brand.query())).stream()
            .map(Examples.Failing::example)
            .collect(Collectors.toSet());
    for (QueryExample example : examples.of(brand.id())) {
      boolean passes = !failing.contains(example);
      if (common.json()) {
        Map<String, Object> object = json(example);
        object.put("passes", passes);
        terminal.json(object);
      } else {
        rows.add(
            List.of(
                example.id().toString(),
                brand.name(),
                must(example),
                passes ? "✓" : "✗",
                text(example)));
      }
    }
    return failing.isEmpty();
  }

  /// An example as programs read it.
  static Map<String, Object> json(QueryExample example) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("id", example.id().value());
    object.put("brand", example.brand().value());
    object.put("must", example.must());
    object.put("mention", example.mention().map(id -> id.value()).orElse(null));
    object.put("title", example.title());
    object.put("text", example.body());
    return object;
  }

  /// What the query has to do with it.
  static String must(QueryExample example) {
    return example.must() ? "find" : "not find";
  }

  private static String text(QueryExample example) {
    return Shown.line(example.title() + " " + example.body());
  }

  /// Removes an example.
  @Command(description = "Removes an example.", mixinStandardHelpOptions = true)
  private static final class Remove implements Callable<Integer> {
    @Mixin private final Common common = new Common();

    @Parameters(paramLabel = "ID", description = "its number, as earshot examples prints it")
    private long id;

    private final Doors doors;
    private final Terminal terminal;

    private Remove(Doors doors, Terminal terminal) {
      this.doors = doors;
      this.terminal = terminal;
    }

    @Override
    public Integer call() {
      return Commands.at(doors, common, this::remove);
    }

    private int remove(Desk desk) {
      QueryExample meant =
          desk.brands().all().stream()
              .map(Brand::id)
              .flatMap((BrandId brand) -> desk.questions().examples().of(brand).stream())
              .filter(example -> example.id().value() == id)
              .findFirst()
              .orElseThrow(
                  () ->
                      new Refusal("There is no example " + id + ". earshot examples lists them."));
      desk.questions().examples().remove(meant.id());
      if (common.json()) terminal.json(json(meant));
      else terminal.say("Removed example " + id + ".");
      return Commands.DONE;
    }
  }
}
