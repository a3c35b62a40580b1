package earshot.cli;

import earshot.intake.Learning;
import earshot.intake.Rehearsal;
import earshot.language.Gate;
import earshot.language.ScoreSettings;
import earshot.storage.ModelStore.Kept;
import earshot.storage.RescoreStore.Run;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Tells what was learned from people's labels, and switches it.
@Command(
    name = "learn",
    description = {
      "Tells whether what was learned from people's labels is better than the word list, with",
      "the figures. Only then can it be switched on; mentions are scored anew then, and",
      "earshot rescore --undo takes it back."
    },
    mixinStandardHelpOptions = true)
final class LearnCommand implements Callable<Integer> {
  @Mixin private final Common common = new Common();

  @ArgGroup(multiplicity = "0..1")
  private Deed deed = new Deed();

  @Option(names = "--preview", description = "with --on or --off: only show what would change")
  private boolean preview;

  private final Doors doors;
  private final Terminal terminal;

  /// What to do.
  private static final class Deed {
    @Option(names = "--check", description = "learn anew now, not only after 25 more labels")
    private boolean check;

    @Option(names = "--on", description = "score by what was learned")
    private boolean on;

    @Option(names = "--off", description = "score by the word list alone")
    private boolean off;
  }

  LearnCommand(Doors doors, Terminal terminal) {
    this.doors = doors;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    return Commands.at(doors, common, this::run);
  }

  private int run(Desk desk) {
    Learning learning = desk.scores().learning();
    String user = Names.ofUser();
    Learning.State state = deed.check ? learning.check(user) : learning.state(user);
    if (!deed.on && !deed.off) return told(state);
    ScoreSettings settings = learning.settings(deed.on);
    if (preview) return previewed(desk, settings);
    Run run =
        desk.scores()
            .rescoring()
            .commit(settings, Optional.empty(), user, Asked.telling(terminal, common.json()));
    if (common.json()) terminal.json(Map.of("on", deed.on, "changed", run.changed()));
    else {
      terminal.say(
          "Learning is %s; %s got another score (%s)."
              .formatted(deed.on ? "on" : "off", Many.mentions(run.changed()), run.to()));
    }
    return Commands.DONE;
  }

  private int previewed(Desk desk, ScoreSettings settings) {
    Rehearsal rehearsal =
        desk.scores().rescoring().preview(settings, Asked.telling(terminal, common.json()));
    if (common.json()) {
      terminal.json(
          Map.of(
              "looked",
              rehearsal.looked(),
              "changed",
              rehearsal.changed(),
              "held",
              rehearsal.held()));
    } else {
      terminal.say(
          "%,d of %s would get another score; %,d more stay because a person decided."
              .formatted(rehearsal.changed(), Many.mentions(rehearsal.looked()), rehearsal.held()));
    }
    return Commands.DONE;
  }

  private int told(Learning.State state) {
    if (common.json()) {
      terminal.json(json(state));
      return Commands.DONE;
    }
    terminal.say(verdict(state));
    List<List<String>> rows = new ArrayList<>();
    for (Gate.Check check : state.gate().checks()) {
      rows.add(
          List.of(
              check.met() ? "✓" : "✗",
              meant(check.condition()),
              check.figure().map(figure -> number(check.condition(), figure)).orElse("–"),
              number(check.condition(), check.needed())));
    }
    terminal.table(List.of("", "condition", "is", "needed"), rows);
    state
        .gate()
        .trial()
        .ifPresent(
            trial ->
                terminal.say(
                    "Macro-F1 on held-back labels: word list %.3f, learned %.3f."
                        .formatted(trial.engine(), trial.learned())));
    terminal.say(
        "Checked again at %d labels; there are %d.".formatted(state.nextCheck(), state.labels()));
    return Commands.DONE;
  }

  private static String verdict(Learning.State state) {
    String used =
        state.used().map(kept -> "Learning is on (model " + kept.name() + "). ").orElse("");
    if (used.isEmpty() && state.gate().open()) {
      return "Learning is off, and better than the word list. To use it: earshot learn --on";
    }
    if (used.isEmpty()) return "Learning is off: it is not better than the word list yet.";
    if (!state.gate().open()) {
      return used + "By the labels of now it is no longer surely better.";
    }
    return state.ready() ? used + "Something newer was learned: earshot learn --on" : used.strip();
  }

  private static String meant(Gate.Condition condition) {
    return switch (condition) {
      case ENOUGH -> "labels that teach";
      case EACH_CLASS -> "labels of the rarest class";
      case NOT_ONLY_CORRECTIONS -> "share that are not corrections";
      case NOT_RANDOM -> "kappa with the word list (below: these labels look random)";
      case BETTER -> "resamples in which it is better than the word list";
    };
  }

  private static String number(Gate.Condition condition, double value) {
    return switch (condition) {
      case ENOUGH, EACH_CLASS -> "%.0f".formatted(value);
      case NOT_ONLY_CORRECTIONS, BETTER -> "%.0f %%".formatted(100 * value);
      case NOT_RANDOM -> "%.2f".formatted(value);
    };
  }

  private static Map<String, Object> json(Learning.State state) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("open", state.gate().open());
    object.put("on", state.used().isPresent());
    object.put("model", state.used().or(state::learned).map(Kept::name).orElse(null));
    object.put("labels", state.labels());
    object.put("nextCheck", state.nextCheck());
    for (Gate.Check check : state.gate().checks()) {
      Map<String, Object> each = new LinkedHashMap<>();
      each.put("met", check.met());
      each.put("is", check.figure().map(figure -> (Object) figure).orElse(null));
      each.put("needed", check.needed());
      object.put(check.condition().name().toLowerCase(java.util.Locale.ROOT), each);
    }
    object.put("wordList", state.gate().trial().map(Gate.Trial::engine).orElse(null));
    object.put("learned", state.gate().trial().map(Gate.Trial::learned).orElse(null));
    return object;
  }
}
