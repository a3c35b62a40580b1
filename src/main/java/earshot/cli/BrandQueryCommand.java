package earshot.cli;

import earshot.intake.Examples;
import earshot.intake.ExamplesFail;
import earshot.model.Brand;
import earshot.model.Shown;
import earshot.search.BrandRules;
import earshot.search.QueryHints;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Changes what a brand asks for, as the Query Lab does.
@Command(
    description = {
      "Keeps a new version of a brand's query and tells what it gains and loses in the archive.",
      "A query that breaks one of the brand's examples is refused. Nothing stored is deleted."
    },
    mixinStandardHelpOptions = true)
final class BrandQueryCommand implements Callable<Integer> {
  @Mixin private final Common common = new Common();

  @Parameters(index = "0", paramLabel = "BRAND", description = "its name or number")
  private String brand = "";

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "QUERY",
      description = "what to look for from now on")
  private Optional<String> query = Optional.empty();

  @Option(
      names = "--back-to",
      paramLabel = "VERSION",
      description = "ask what an earlier version asked; earshot brands versions BRAND lists them")
  private Optional<Integer> version = Optional.empty();

  @Option(names = "--dry-run", description = "only tell what would change, keep nothing")
  private boolean dryRun;

  @Option(names = "--anyway", description = "keep it although it breaks examples")
  private boolean anyway;

  @Spec private CommandSpec spec = CommandSpec.create();

  private final Doors doors;
  private final Terminal terminal;

  BrandQueryCommand(Doors doors, Terminal terminal) {
    this.doors = doors;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (query.isPresent() == version.isPresent()) {
      throw new ParameterException(
          spec.commandLine(), "Give either QUERY or --back-to VERSION: what to look for.");
    }
    return Commands.at(doors, common, this::change);
  }

  private int change(Desk desk) {
    Brand before = Asked.brand(desk, brand);
    String asked = asked(desk, before);
    List<QueryHints.Hint> hints = QueryHints.of(BrandRules.checked(asked));
    // Compared before it is kept: an index that is being rebuilt refuses while nothing has changed.
    DifferenceLines difference = DifferenceLines.of(desk, before.query(), asked);
    List<Examples.Failing> failing = desk.questions().examples().failing(before.id(), asked);
    if (!common.json()) {
      hints.forEach(hint -> terminal.complain(hint.sentence()));
      failing.forEach(each -> terminal.complain(sentence(each)));
    }
    Brand after = dryRun ? before : kept(desk, before, asked);
    if (common.json()) terminal.json(json(after, difference, failing));
    else say(before, after, difference);
    return dryRun && !anyway && !failing.isEmpty() ? Commands.REFUSED : Commands.DONE;
  }

  private String asked(Desk desk, Brand of) {
    return query.orElseGet(
        () -> BrandVersionsCommand.find(desk, of, version.orElseThrow()).query());
  }

  private Brand kept(Desk desk, Brand before, String asked) {
    try {
      return anyway
          ? desk.brands().changeQueryAnyway(before.id(), asked, Names.ofUser())
          : desk.brands().changeQuery(before.id(), asked, Names.ofUser());
    } catch (ExamplesFail refused) {
      throw new Refusal(refused.getMessage() + " At a terminal that is --anyway.");
    }
  }

  private void say(Brand before, Brand after, DifferenceLines difference) {
    difference.say(terminal);
    terminal.say("");
    if (dryRun) {
      terminal.say("Nothing was kept; without --dry-run it would be.");
    } else if (after.queryVersion() == before.queryVersion()) {
      terminal.say("%s asks this already.".formatted(after.name()));
    } else {
      terminal.say(
          "%s asks this now, version %d of its query. What is stored already: earshot backfill %s"
              .formatted(after.name(), after.queryVersion(), after.id()));
    }
  }

  private static String sentence(Examples.Failing failing) {
    return "Example %s: must %s “%s”."
        .formatted(
            failing.example().id(),
            ExamplesCommand.must(failing.example()),
            Shown.line(failing.example().title() + " " + failing.example().body()));
  }

  private static Map<String, Object> json(
      Brand after, DifferenceLines difference, List<Examples.Failing> failing) {
    Map<String, Object> object = new LinkedHashMap<>(BrandsCommand.json(after));
    object.put("failing", failing.stream().map(each -> each.example().id().value()).toList());
    object.putAll(difference.json());
    return object;
  }
}
