package earshot.cli;

import earshot.model.Brand;
import earshot.model.QueryVersion;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Lists what a brand asked for so far, and compares a version with what it asks now.
@Command(
    description = {
      "Lists the versions of a brand's query, newest first. With the number of one, tells what the",
      "query of now gains and loses against it in the archive."
    },
    mixinStandardHelpOptions = true)
final class BrandVersionsCommand implements Callable<Integer> {
  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("d MMM uuuu HH:mm", Locale.ENGLISH);

  @Mixin private final Common common = new Common();

  @Parameters(index = "0", paramLabel = "BRAND", description = "its name or number")
  private String brand = "";

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "VERSION",
      description = "the number of an earlier version, to compare with")
  private Optional<Integer> version = Optional.empty();

  private final Doors doors;
  private final Terminal terminal;

  BrandVersionsCommand(Doors doors, Terminal terminal) {
    this.doors = doors;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    return Commands.at(doors, common, desk -> tell(desk, Asked.brand(desk, brand)));
  }

  private int tell(Desk desk, Brand of) {
    if (version.isPresent()) compare(desk, of, find(desk, of, version.get()));
    else list(desk.brands().versions(of.id()), desk.zone());
    return Commands.DONE;
  }

  /// The version of that number.
  ///
  /// @throws Refusal when there is none
  static QueryVersion find(Desk desk, Brand of, int number) {
    return desk.brands().versions(of.id()).stream()
        .filter(each -> each.number() == number)
        .findFirst()
        .orElseThrow(
            () ->
                new Refusal(
                    "%s has no version %d. earshot brands versions %s lists them."
                        .formatted(of.name(), number, of.id())));
  }

  private void compare(Desk desk, Brand of, QueryVersion with) {
    DifferenceLines difference = DifferenceLines.of(desk, with.query(), of.query());
    if (common.json()) {
      Map<String, Object> object = json(with);
      object.putAll(difference.json());
      terminal.json(object);
      return;
    }
    terminal.say("Version %d asked: %s".formatted(with.number(), with.query()));
    terminal.say("Version %d asks:  %s".formatted(of.queryVersion(), of.query()));
    terminal.say("");
    difference.say(terminal);
    if (with.query().equals(of.query())) return;
    terminal.say("");
    terminal.say(
        "To go back to it: earshot brands query %s --back-to %d".formatted(of.id(), with.number()));
  }

  private void list(List<QueryVersion> versions, ZoneId zone) {
    if (common.json()) {
      versions.forEach(each -> terminal.json(json(each)));
      return;
    }
    terminal.table(
        List.of("version", "since", "by", "query"),
        versions.stream().map(each -> row(each, zone)).toList());
  }

  private static List<String> row(QueryVersion version, ZoneId zone) {
    return List.of(
        Integer.toString(version.number()),
        WHEN.format(version.made().at().atZone(zone)),
        version.made().byUser(),
        version.query());
  }

  private static Map<String, Object> json(QueryVersion version) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("version", version.number());
    object.put("query", version.query());
    object.put("at", version.made().at().toString());
    object.put("by", version.made().byUser());
    return object;
  }
}
