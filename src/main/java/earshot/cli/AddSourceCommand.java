package earshot.cli;

import earshot.intake.Sources;
import earshot.model.Source;
import earshot.model.Source.SourceSetup;
import earshot.model.SourceKind;
import earshot.model.SourceRole;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Adds a source.
@Command(
    name = "add-source",
    description = {
      "Adds a source: a preset and its values, or just an address.",
      "Such as: any-feed url=https://example.org/feed name=Example",
      "Presets: any-feed (url, name, role=own|competitor|press|community|review)."
    },
    mixinStandardHelpOptions = true)
final class AddSourceCommand implements Callable<Integer> {
  private static final String ANY_FEED = Sources.ANY_FEED;

  @Mixin private final Common common = new Common();

  @Parameters(index = "0", paramLabel = "PRESET", description = "the preset, or an address")
  private String preset = "";

  @Parameters(index = "1..*", paramLabel = "key=value", description = "values of the preset")
  private List<String> given = new ArrayList<>();

  @Option(
      names = "--allow-private",
      description = "the address may belong to this machine or network")
  private boolean allowPrivate;

  @Option(
      names = "--every",
      paramLabel = "5m",
      description = "ask at this interval (default: Earshot decides)")
  private Optional<Duration> every = Optional.empty();

  private final Doors doors;
  private final Terminal terminal;

  AddSourceCommand(Doors doors, Terminal terminal) {
    this.doors = doors;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    SourceSetup setup = setup();
    return Commands.at(doors, common, desk -> add(desk, setup));
  }

  private int add(Desk desk, SourceSetup setup) {
    boolean known = desk.stores().sources().byUrl(setup.url()).isPresent();
    Source source = desk.sources().add(setup);
    every.ifPresent(interval -> desk.sources().every(source, interval));
    if (common.json()) {
      terminal.json(
          Map.of("id", source.id().value(), "name", source.name(), "url", source.url().toString()));
    } else {
      terminal.say(
          (known ? "Already a source: " : "Added: ") + source.name() + " (" + source.url() + ")");
    }
    return Commands.DONE;
  }

  private SourceSetup setup() {
    Map<String, String> values = values();
    if (!preset.equals(ANY_FEED) && !values.containsKey("url")) values.put("url", preset);
    else if (!preset.equals(ANY_FEED)) {
      throw new Refusal("There is no preset “" + preset + "”. Known: " + ANY_FEED + ".");
    }
    String typed = values.getOrDefault("url", "");
    if (typed.isBlank()) {
      throw new Refusal(ANY_FEED + " needs an address: url=https://example.org/feed");
    }
    URI url = address(typed);
    return new SourceSetup(
        SourceKind.FEED,
        ANY_FEED,
        values.getOrDefault("name", String.valueOf(url.getHost()) + url.getPath()),
        url,
        role(values.getOrDefault("role", "community")),
        allowPrivate,
        "");
  }

  private URI address(String typed) {
    return Addresses.typed(typed, allowPrivate);
  }

  private Map<String, String> values() {
    Map<String, String> values = new LinkedHashMap<>();
    for (String pair : given) {
      int equals = pair.indexOf('=');
      if (equals <= 0) throw new Refusal("“" + pair + "” is not key=value.");
      String key = pair.substring(0, equals);
      if (!List.of("url", "name", "role").contains(key)) {
        throw new Refusal(ANY_FEED + " does not know “" + key + "”. It takes url, name and role.");
      }
      values.put(key, pair.substring(equals + 1));
    }
    return values;
  }

  private static SourceRole role(String word) {
    for (SourceRole role : SourceRole.values()) {
      if (role.name().toLowerCase(Locale.ROOT).equals(word)) return role;
    }
    throw new Refusal(
        "There is no role “" + word + "”. Known: own, competitor, press, community, review.");
  }
}
