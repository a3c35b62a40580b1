package earshot.cli;

import earshot.intake.SourceSetups;
import earshot.intake.Sources;
import earshot.listening.AddressGuard;
import earshot.listening.KeyPlace;
import earshot.listening.PresetOutlines;
import earshot.listening.preset.Preset;
import earshot.listening.preset.PresetChoice;
import earshot.listening.preset.Presets;
import earshot.listening.secret.Secret;
import earshot.listening.secret.SecretRef;
import earshot.listening.secret.SecretsUnavailable;
import earshot.model.Source;
import earshot.model.Source.SourceSetup;
import earshot.model.SourceRole;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
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
      "Adds a source: a preset and its values, or just the address of a feed.",
      "Such as: hn-search query=northwind",
      "Every preset takes name and role=own|competitor|press|community|review as",
      "well; earshot presets lists them, earshot presets ID tells their values."
    },
    mixinStandardHelpOptions = true)
final class AddSourceCommand implements Callable<Integer> {
  private static final List<String> OURS = List.of("name", "role");

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

  @Option(
      names = "--secret-stdin",
      description = "the key or password is the first line of standard input")
  private boolean secretGiven;

  private final Doors doors;
  private final InputStream in;
  private final Terminal terminal;

  AddSourceCommand(Doors doors, InputStream in, Terminal terminal) {
    this.doors = doors;
    this.in = in;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    return Commands.at(doors, common, this::add);
  }

  private int add(Desk desk) {
    Map<String, String> values = values();
    Preset chosen = chosen(desk.presets(), values);
    SourceSetup setup = setup(chosen, values);
    keepKey(desk, chosen, setup);
    long before = desk.stores().sources().all().size();
    Source source = desk.sources().add(setup);
    boolean known = desk.stores().sources().all().size() == before;
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

  /// The preset that was named; an address alone is a feed.
  private Preset chosen(Presets presets, Map<String, String> values) {
    if (presets.find(preset).isEmpty() && isAddress() && !values.containsKey("url")) {
      values.put("url", preset);
      return PresetsCommand.known(presets, Sources.ANY_FEED);
    }
    return PresetsCommand.known(presets, preset);
  }

  private boolean isAddress() {
    return preset.matches(".*[.:/\\\\\\[%].*") || preset.equals("localhost");
  }

  private SourceSetup setup(Preset chosen, Map<String, String> values) {
    Map<String, String> ours = new LinkedHashMap<>();
    for (String name : OURS) {
      boolean theirs = chosen.params().stream().anyMatch(param -> param.name().equals(name));
      if (!theirs && values.containsKey(name)) ours.put(name, values.remove(name));
    }
    boolean plain = chosen.id().equals(Sources.ANY_FEED);
    if (plain && values.containsKey("url")) {
      values.put("url", Addresses.typed(values.get("url"), allowPrivate).toString());
    }
    return switch (PresetChoice.of(chosen, values)) {
      case PresetChoice.Wrong wrong -> throw new Refusal(sentence(chosen, wrong));
      case PresetChoice.Ready ready -> {
        checkAddress(ready.address());
        Optional<String> name = Optional.ofNullable(ours.get("name"));
        SourceRole role = role(ours.getOrDefault("role", "community"));
        yield SourceSetups.of(chosen, ready, name, role, allowPrivate);
      }
    };
  }

  private void checkAddress(URI address) {
    PresetOutlines.objection(address)
        .ifPresent(
            sentence -> {
              throw new Refusal(sentence);
            });
    if (!allowPrivate && PresetOutlines.isOwnNetwork(address)) {
      String why =
          AddressGuard.objection(address, false)
              .map(AddressGuard.Objection::sentence)
              .orElse("This server lies on this machine or network.");
      throw new Refusal(why + " Here that is: --allow-private");
    }
  }

  private static String sentence(Preset chosen, PresetChoice.Wrong wrong) {
    return wrong.flaws().getFirst().sentence()
        + (wrong.flaws().size() > 1 ? " (And %d more.)".formatted(wrong.flaws().size() - 1) : "")
        + " earshot presets "
        + chosen.id()
        + " tells what it takes.";
  }

  /// A key comes by standard input alone: what stands in a command line can be read by every
  /// program on this computer, and stays in the history.
  private void keepKey(Desk desk, Preset chosen, SourceSetup setup) {
    Optional<SecretRef> place = KeyPlace.of(chosen, setup);
    if (place.isEmpty()) {
      if (secretGiven) throw new Refusal(chosen.id() + " takes no key; leave out --secret-stdin.");
      return;
    }
    try {
      if (secretGiven) desk.secrets().keep(place.get(), new Secret(firstLine()));
      else if (desk.secrets().find(place.get()).isEmpty()) {
        throw new Refusal(
            "%s needs a key for %s; add --secret-stdin and send it as a line of standard input."
                .formatted(chosen.id(), place.get().origin()));
      }
    } catch (SecretsUnavailable unavailable) {
      throw new Refusal(String.valueOf(unavailable.getMessage()));
    }
  }

  private String firstLine() {
    try {
      String line =
          new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).readLine();
      if (line == null || line.isBlank()) {
        throw new Refusal("Standard input holds no key; send it as one line.");
      }
      return line.strip();
    } catch (IOException unreadable) {
      throw new Refusal("The key cannot be read from standard input.");
    }
  }

  private Map<String, String> values() {
    Map<String, String> values = new LinkedHashMap<>();
    for (String pair : given) {
      int equals = pair.indexOf('=');
      if (equals <= 0) throw new Refusal("“" + pair + "” is not key=value.");
      values.put(pair.substring(0, equals), pair.substring(equals + 1));
    }
    return values;
  }

  static SourceRole role(String word) {
    for (SourceRole role : SourceRole.values()) {
      if (role.name().toLowerCase(Locale.ROOT).equals(word)) return role;
    }
    throw new Refusal(
        "There is no role “" + word + "”. Known: own, competitor, press, community, review.");
  }
}
