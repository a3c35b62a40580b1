package earshot.cli;

import earshot.model.Brand;
import earshot.model.BrandRole;
import earshot.storage.BrandStore;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Lists the brands and rivals with their queries.
@Command(
    name = "brands",
    description = "Lists the brands and rivals with their queries. Its own commands change them.",
    mixinStandardHelpOptions = true)
final class BrandsCommand implements Callable<Integer> {
  @Mixin private final Common common = new Common();

  private final Doors doors;
  private final Terminal terminal;

  private BrandsCommand(Doors doors, Terminal terminal) {
    this.doors = doors;
    this.terminal = terminal;
  }

  /// The command with those that change brands.
  static CommandLine line(Doors doors, Terminal terminal) {
    CommandLine line = new CommandLine(new BrandsCommand(doors, terminal));
    line.addSubcommand("query", new BrandQueryCommand(doors, terminal));
    line.addSubcommand("versions", new BrandVersionsCommand(doors, terminal));
    line.addSubcommand("rename", new Rename(doors, terminal));
    return line;
  }

  @Override
  public Integer call() {
    return Commands.at(doors, common, this::list);
  }

  private int list(Desk desk) {
    List<Brand> all = desk.brands().all();
    if (common.json()) {
      all.forEach(brand -> terminal.json(json(brand)));
    } else if (all.isEmpty()) {
      terminal.say("No brands yet. Add one: earshot add-brand NAME");
    } else {
      terminal.table(
          List.of("id", "name", "role", "version", "query"),
          all.stream().map(BrandsCommand::row).toList());
    }
    return Commands.DONE;
  }

  private static List<String> row(Brand brand) {
    return List.of(
        brand.id().toString(),
        brand.name(),
        role(brand),
        Integer.toString(brand.queryVersion()),
        brand.query());
  }

  private static String role(Brand brand) {
    return brand.role() == BrandRole.OWN ? "ours" : "rival";
  }

  /// A brand as programs read it.
  static Map<String, Object> json(Brand brand) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("id", brand.id().value());
    object.put("name", brand.name());
    object.put("role", role(brand));
    object.put("version", brand.queryVersion());
    object.put("query", brand.query());
    return object;
  }

  /// Gives a brand another name.
  @Command(
      description = {
        "Gives a brand another name. Searches, rules, alert rules and themes that say its name",
        "say the new one; mentions stay."
      },
      mixinStandardHelpOptions = true)
  private static final class Rename implements Callable<Integer> {
    @Mixin private final Common common = new Common();

    @Parameters(index = "0", paramLabel = "BRAND", description = "its name or number")
    private String brand = "";

    @Parameters(index = "1", paramLabel = "NAME", description = "what to call it")
    private String name = "";

    private final Doors doors;
    private final Terminal terminal;

    private Rename(Doors doors, Terminal terminal) {
      this.doors = doors;
      this.terminal = terminal;
    }

    @Override
    public Integer call() {
      return Commands.at(doors, common, this::rename);
    }

    private int rename(Desk desk) {
      Brand before = Asked.brand(desk, brand);
      Brand named =
          new Brand(
              before.id(),
              name,
              before.role(),
              before.colour(),
              before.query(),
              before.queryVersion());
      BrandStore.Changed changed = desk.brands().changeAnyway(named, Names.ofUser());
      if (common.json()) {
        Map<String, Object> object = json(changed.brand());
        object.put("reworded", changed.reworded());
        terminal.json(object);
        return Commands.DONE;
      }
      terminal.say(
          "“%s” is called “%s” now. %s"
              .formatted(
                  before.name(), changed.brand().name(), Names.reworded(changed.reworded())));
      terminal.say(
          "To take it back: earshot brands rename %s \"%s\""
              .formatted(before.id(), before.name().replace("\"", "\\\"")));
      return Commands.DONE;
    }
  }
}
