package earshot.cli;

import earshot.alerts.AlertRules;
import earshot.alerts.AlertWords;
import earshot.model.AlertRule;
import earshot.model.BrandId;
import earshot.model.BucketWidth;
import earshot.model.Measure;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Adds a rule that raises alerts.
@Command(
    description = {
      "Adds a rule that raises an alert when more is said than could be expected.",
      "It needs four weeks of watched time before it can tell."
    },
    mixinStandardHelpOptions = true)
final class AddAlertRuleCommand implements Callable<Integer> {
  @Mixin private final Common common = new Common();

  @Parameters(paramLabel = "NAME", description = "what to call it")
  private String name = "";

  @Option(names = "--brand", paramLabel = "BRAND", description = "what is said about a brand")
  private Optional<String> brand = Optional.empty();

  @Option(names = "--search", paramLabel = "NAME", description = "what a saved search finds")
  private Optional<String> search = Optional.empty();

  @Option(names = "--query", paramLabel = "QUERY", description = "what a query finds")
  private Optional<String> query = Optional.empty();

  @Option(
      names = "--count",
      paramLabel = "WHAT",
      description = "voices (as is usual), mentions, stories, or negative for the negative share")
  private String count = "voices";

  @Option(names = "--every", paramLabel = "TIME", description = "5m, 15m, 1h (as is usual) or 1d")
  private Duration every = Duration.ofHours(1);

  @Option(
      names = "--false-alarms",
      paramLabel = "N",
      description = "how many a month are put up with, 0.01 to 100 (as is usual: 1)")
  private double falseAlarms = 1;

  @Option(
      names = "--quiet",
      paramLabel = "HH:MM-HH:MM",
      description = "hours whose notices are told together afterwards")
  private Optional<String> quiet = Optional.empty();

  private final Doors doors;
  private final Terminal terminal;

  AddAlertRuleCommand(Doors doors, Terminal terminal) {
    this.doors = doors;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    return Commands.at(doors, common, this::add);
  }

  private int add(Desk desk) {
    if (search.isPresent() && query.isPresent()) {
      throw new Refusal("Say either --search or --query.");
    }
    String asked = search.map(named -> saved(desk, named)).or(() -> query).orElse("");
    if (!asked.isEmpty()) desk.index();
    AlertRule.Watched watched =
        new AlertRule.Watched(measure(), brand.map(named -> brand(desk, named)), asked, width());
    AlertRule.Manners manners =
        new AlertRule.Manners(falseAlarms, quiet.map(AddAlertRuleCommand::hours));
    AlertRule added =
        desk.alerts()
            .rules()
            .add(new AlertRule.Terms(name, watched, manners, true), Names.ofUser());
    if (common.json()) {
      terminal.json(new AlertLines(desk).json(added, ""));
    } else {
      terminal.say(
          "Alert rule %s: %s, at %s."
              .formatted(added.id(), AlertWords.rule(watched), AlertWords.price(added.terms())));
    }
    return Commands.DONE;
  }

  private static String saved(Desk desk, String named) {
    return desk.questions().searches().all().stream()
        .filter(search -> search.name().equalsIgnoreCase(named.strip()))
        .findFirst()
        .map(AlertRules::queryOf)
        .orElseThrow(() -> new Refusal("There is no saved search called " + named + "."));
  }

  private static BrandId brand(Desk desk, String named) {
    return desk.brands().all().stream()
        .filter(brand -> brand.name().equalsIgnoreCase(named.strip()))
        .findFirst()
        .orElseThrow(() -> new Refusal("There is no brand called " + named + "."))
        .id();
  }

  private Measure measure() {
    return switch (count) {
      case "voices" -> Measure.VOICES;
      case "mentions" -> Measure.MENTIONS;
      case "stories" -> Measure.STORIES;
      case "negative" -> Measure.NEGATIVE_SHARE;
      default ->
          throw new Refusal("Count voices, mentions, stories or negative, not " + count + ".");
    };
  }

  private BucketWidth width() {
    return BucketWidth.of(every)
        .orElseThrow(() -> new Refusal("Look every 5m, 15m, 1h or 1d; nothing else is counted."));
  }

  private static AlertRule.Quiet hours(String written) {
    try {
      return AlertRule.Quiet.read(written);
    } catch (IllegalArgumentException unreadable) {
      throw new Refusal(String.valueOf(unreadable.getMessage()));
    }
  }
}
