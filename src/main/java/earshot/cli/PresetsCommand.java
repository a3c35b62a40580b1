package earshot.cli;

import earshot.listening.preset.Preset;
import earshot.listening.preset.Preset.Param;
import earshot.listening.preset.Presets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Lists the services Earshot can read.
@Command(
    name = "presets",
    description = "Lists the services Earshot can read, or tells what one of them takes.",
    mixinStandardHelpOptions = true)
final class PresetsCommand implements Callable<Integer> {
  @Mixin private final Common common = new Common();

  @Parameters(arity = "0..1", paramLabel = "ID", description = "one preset")
  private Optional<String> id = Optional.empty();

  private final Doors doors;
  private final Terminal terminal;

  PresetsCommand(Doors doors, Terminal terminal) {
    this.doors = doors;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    return Commands.at(doors, common, this::show);
  }

  private int show(Desk desk) {
    Presets presets = desk.presets();
    List<Preset> shown = id.map(one -> List.of(known(presets, one))).orElseGet(presets::all);
    if (common.json()) shown.forEach(preset -> terminal.json(json(preset)));
    else if (id.isPresent()) shown.forEach(this::tell);
    else {
      terminal.table(
          List.of("preset", "name", "kind", "key", "risk"),
          shown.stream().map(PresetsCommand::row).toList());
      terminal.say("earshot presets ID tells what one of them takes.");
    }
    presets.problems().forEach(problem -> terminal.complain(problem.text()));
    return Commands.DONE;
  }

  /// The preset of that id.
  ///
  /// @throws Refusal that guesses what was meant
  static Preset known(Presets presets, String id) {
    return presets
        .find(id)
        .orElseThrow(
            () ->
                new Refusal(
                    "There is no preset “%s”.%s earshot presets lists them."
                        .formatted(
                            id,
                            presets
                                .nearest(id)
                                .map(near -> " Did you mean “" + near + "”?")
                                .orElse(""))));
  }

  private void tell(Preset preset) {
    terminal.say(preset.name() + " (" + preset.id() + ", version " + preset.version() + ")");
    terminal.say(preset.about().terms());
    terminal.say(
        "Risk: %s. Read %s on %s. Asked every %s at most."
            .formatted(
                word(preset.about().risk()),
                preset.about().docs(),
                preset.about().verified(),
                preset.manners().minInterval().toString().substring(2).toLowerCase(Locale.ROOT)));
    if (needsKey(preset)) {
      terminal.say("Needs a key; add-source reads it from standard input with --secret-stdin.");
    }
    terminal.table(
        List.of("value", "what", "required", "default", "choices"),
        preset.params().stream().map(PresetsCommand::row).toList());
  }

  static boolean needsKey(Preset preset) {
    return !(preset.request().auth() instanceof Preset.Auth.None);
  }

  private static List<String> row(Preset preset) {
    return List.of(
        preset.id(),
        preset.name(),
        word(preset.kind()),
        needsKey(preset) ? "yes" : "",
        word(preset.about().risk()));
  }

  private static List<String> row(Param param) {
    return List.of(
        param.name(),
        param.label(),
        param.required() ? "yes" : "",
        param.fallback().orElse(""),
        String.join(", ", param.choices()));
  }

  private static Map<String, Object> json(Preset preset) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("id", preset.id());
    object.put("version", preset.version());
    object.put("name", preset.name());
    object.put("kind", word(preset.kind()));
    object.put("terms", preset.about().terms());
    object.put("risk", word(preset.about().risk()));
    object.put("verified", preset.about().verified().toString());
    object.put("docs", preset.about().docs().toString());
    object.put("needsKey", needsKey(preset));
    object.put("minInterval", preset.manners().minInterval().toString());
    object.put("params", preset.params().stream().map(PresetsCommand::json).toList());
    return object;
  }

  private static Map<String, Object> json(Param param) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("name", param.name());
    object.put("label", param.label());
    object.put("required", param.required());
    object.put("default", param.fallback().orElse(null));
    object.put("choices", param.choices());
    return object;
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
