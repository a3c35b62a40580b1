package earshot.cli;

import earshot.insight.Estimate;
import earshot.insight.accuracy.Accuracy;
import earshot.insight.accuracy.Confusion;
import earshot.insight.accuracy.Panel;
import earshot.insight.accuracy.Panel.Standing;
import earshot.language.Agreement;
import earshot.model.Brand;
import earshot.model.Label;
import earshot.storage.AccuracyStore.Sample;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Tells how right the scores are by the newest sample.
@Command(
    name = "accuracy",
    description = {
      "Tells how right the scores are, measured on mentions that people labelled blind.",
      "Its own commands draw a sample and take labels."
    },
    mixinStandardHelpOptions = true)
final class AccuracyCommand implements Callable<Integer> {
  @Mixin private final Common common = new Common();

  @Option(names = "--brand", paramLabel = "NAME", description = "the sample of one brand")
  private Optional<String> brand = Optional.empty();

  private final Doors doors;
  private final Terminal terminal;

  private AccuracyCommand(Doors doors, Terminal terminal) {
    this.doors = doors;
    this.terminal = terminal;
  }

  /// The command with those that draw and take labels.
  static CommandLine line(Doors doors, java.io.InputStream in, Terminal terminal) {
    CommandLine line = new CommandLine(new AccuracyCommand(doors, terminal));
    line.addSubcommand("draw", new DrawSampleCommand(doors, terminal));
    line.addSubcommand("ask", new AskSampleCommand(doors, terminal));
    line.addSubcommand("label", new LabelSampleCommand(doors, in, terminal));
    return line;
  }

  /// Measures over an opened workspace.
  static Accuracy of(Desk desk) {
    return new Accuracy(desk.stores().accuracy(), desk.scores().words()::version);
  }

  @Override
  public Integer call() {
    return Commands.at(doors, common, this::show);
  }

  private int show(Desk desk) {
    Optional<Brand> of = brand.map(name -> Asked.brand(desk, name));
    Sample sample =
        of(desk)
            .newest(of.map(Brand::id))
            .orElseThrow(
                () -> new Refusal("No sample was drawn yet. Draw one: earshot accuracy draw"));
    Panel panel = of(desk).panel(sample);
    if (common.json()) terminal.json(json(panel));
    else print(panel);
    return Commands.DONE;
  }

  private void print(Panel panel) {
    terminal.say(
        "Sample %d: %d of %d labelled, seed %d, scores %s."
            .formatted(
                panel.sample().id(),
                panel.answered().first(),
                panel.answered().of(),
                panel.sample().seed(),
                panel.sample().version()));
    terminal.say(sentence(panel.standing()));
    if (panel.seen().total() == 0) return;
    List<String> header = new ArrayList<>(List.of("earshot said"));
    panel.seen().labels().forEach(label -> header.add(word(label)));
    header.addAll(List.of("right", "found", "counted", "corrected"));
    terminal.table(header, panel.seen().labels().stream().map(label -> row(panel, label)).toList());
    terminal.say(
        "Alike %s, kappa %.2f."
            .formatted(share(panel.alike().estimate()), panel.seen().agreement().kappa()));
    panel
        .between()
        .ifPresent(
            people ->
                terminal.say(
                    "Two people: %d of %d alike, kappa %.2f."
                        .formatted(people.alike(), people.total(), people.kappa())));
  }

  private static List<String> row(Panel panel, Label machine) {
    Confusion seen = panel.seen();
    List<String> row = new ArrayList<>(List.of(word(machine)));
    seen.labels().forEach(people -> row.add(Long.toString(seen.count(machine, people))));
    row.add(share(seen.precision(machine).estimate()));
    row.add(share(seen.recall(machine)));
    row.add("%.1f %%".formatted(100 * seen.raw().getOrDefault(machine, 0.0)));
    row.add(
        panel
            .corrected()
            .filter(corrected -> panel.standing() instanceof Standing.Holds)
            .map(corrected -> Optional.ofNullable(corrected.shares().get(machine)))
            .flatMap(share -> share.map(AccuracyCommand::share))
            .orElse("–"));
    return row;
  }

  private static String share(Estimate estimate) {
    return "%.1f %% (%.0f–%.0f)"
        .formatted(
            100 * estimate.value(),
            100 * estimate.interval().low(),
            100 * estimate.interval().high());
  }

  private static String sentence(Standing standing) {
    return switch (standing) {
      case Standing.Holds() -> "These figures hold.";
      case Standing.Unfinished(int missing) ->
          missing
              + " more answers are needed: 20 of each label, or all there are. earshot accuracy"
              + " ask";
      case Standing.Expired(Panel.Reason reason) ->
          switch (reason) {
            case NEW_SCORES ->
                "Expired: mentions are scored in another way now. Draw a new sample.";
            case AGE -> "Expired: older than 90 days. Draw a new sample.";
          };
      case Standing.TooInaccurate(Label label, double width, int more) ->
          "Too inaccurate to report: the interval of %s is %.0f points wide. Label %d more."
              .formatted(word(label), 100 * width, more);
    };
  }

  private static Map<String, Object> json(Panel panel) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("sample", panel.sample().id());
    object.put("brand", panel.sample().brand().map(id -> (Object) id.value()).orElse(null));
    object.put("seed", panel.sample().seed());
    object.put("from", panel.sample().range().from().toString());
    object.put("to", panel.sample().range().to().toString());
    object.put("version", panel.sample().version());
    object.put("labelled", panel.answered().first());
    object.put("second", panel.answered().second());
    object.put("of", panel.answered().of());
    object.put("standing", panel.standing().getClass().getSimpleName());
    object.put("says", sentence(panel.standing()));
    object.put("kappa", panel.seen().agreement().kappa());
    object.put("alike", json(panel.alike().estimate()));
    object.put("people", panel.between().map(Agreement::kappa).orElse(null));
    object.put("labels", panel.seen().labels().stream().map(label -> json(panel, label)).toList());
    return object;
  }

  private static Map<String, Object> json(Panel panel, Label machine) {
    Confusion seen = panel.seen();
    Map<String, Object> people = new LinkedHashMap<>();
    seen.labels().forEach(label -> people.put(word(label), seen.count(machine, label)));
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("label", word(machine));
    object.put("people", people);
    object.put("precision", json(seen.precision(machine).estimate()));
    object.put("recall", json(seen.recall(machine)));
    object.put("counted", seen.raw().getOrDefault(machine, 0.0));
    object.put(
        "corrected",
        panel
            .corrected()
            .flatMap(corrected -> Optional.ofNullable(corrected.shares().get(machine)))
            .map(AccuracyCommand::json)
            .orElse(null));
    return object;
  }

  private static Map<String, Object> json(Estimate estimate) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("share", estimate.value());
    object.put("low", estimate.interval().low());
    object.put("high", estimate.interval().high());
    return object;
  }

  /// A label as programs write it.
  static String word(Label label) {
    return label.name().toLowerCase(Locale.ROOT);
  }
}
