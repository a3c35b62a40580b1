package earshot.cli;

import earshot.intake.Rehearsal;
import earshot.intake.Rescoring;
import earshot.language.ScoreSettings;
import earshot.model.Brand;
import earshot.model.Label;
import earshot.model.Mention;
import earshot.search.Watch;
import earshot.storage.RescoreStore.Run;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Scores stored mentions anew.
@Command(
    name = "rescore",
    description = {
      "Scores stored mentions by the words of now. Only scores that differ are written; what",
      "a person decided stays; the version before can be gone back to."
    },
    mixinStandardHelpOptions = true)
final class RescoreCommand implements Callable<Integer> {
  @Mixin private final Common common = new Common();

  @ArgGroup(multiplicity = "1")
  private Deed deed = new Deed();

  private final Doors doors;
  private final Terminal terminal;

  /// What to do.
  private static final class Deed {
    @Option(names = "--preview", description = "show what would change; change nothing")
    private boolean preview;

    @Option(names = "--commit", description = "do it, or go on with what was stopped")
    private boolean commit;

    @Option(names = "--undo", description = "go back to the words and scores before the last run")
    private boolean undo;

    @Option(names = "--history", description = "list the runs")
    private boolean history;
  }

  RescoreCommand(Doors doors, Terminal terminal) {
    this.doors = doors;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    return Commands.at(doors, common, this::run);
  }

  private int run(Desk desk) {
    if (deed.preview) return preview(desk);
    if (deed.commit) return commit(desk);
    if (deed.undo) return undo(desk);
    if (deed.history) return history(desk);
    throw new IllegalStateException("one of the four is always given");
  }

  private int preview(Desk desk) {
    ScoreSettings now = desk.scores().words().settings();
    Rehearsal preview = desk.scores().rescoring().preview(now, watch());
    if (common.json()) terminal.json(json(preview));
    else print(desk, preview);
    return Commands.DONE;
  }

  private void print(Desk desk, Rehearsal preview) {
    terminal.say(
        "%,d of %s would get another score; %,d more stay because a person decided (%s)."
            .formatted(
                preview.changed(),
                Many.mentions(preview.looked()),
                preview.held(),
                preview.version()));
    if (preview.changed() == 0) return;
    List<List<String>> table = new ArrayList<>();
    for (Label from : Label.values()) {
      for (Label to : Label.values()) {
        long count = preview.table().count(from, to);
        if (count > 0) table.add(List.of(word(from), word(to), Long.toString(count)));
      }
    }
    if (preview.table().sameLabel() > 0) {
      table.add(List.of("(same label)", "", Long.toString(preview.table().sameLabel())));
    }
    terminal.table(List.of("from", "to", "labels"), table);
    terminal.table(
        List.of("mention", "about", "from", "to", "text"),
        preview.largest().stream().map(move -> row(desk, move)).toList());
  }

  private static List<String> row(Desk desk, Rehearsal.Move move) {
    String about =
        move.brand()
            .flatMap(
                brand ->
                    desk.brands().all().stream()
                        .filter(each -> each.id().equals(brand))
                        .findFirst())
            .map(Brand::name)
            .orElse("");
    Optional<Mention> mention = desk.stores().mentions().byId(move.mention());
    return List.of(
        move.mention().toString(),
        about,
        score(move.step().from(), move.before()),
        score(move.step().to(), move.after()),
        mention.map(each -> each.content().whole()).orElse(""));
  }

  private static String score(Label label, Optional<Double> compound) {
    return compound.map(number -> "%+.2f ".formatted(number)).orElse("") + word(label);
  }

  private int commit(Desk desk) {
    Rescoring rescoring = desk.scores().rescoring();
    ScoreSettings now = desk.scores().words().settings();
    String version = desk.scores().words().version();
    Optional<Run> stopped =
        rescoring.unfinished().filter(run -> run.undone() || run.to().equals(version));
    Run done =
        stopped.isPresent()
            ? rescoring.goOn(stopped.get(), watch())
            : rescoring.commit(now, Optional.empty(), Names.ofUser(), watch());
    return told(done, "%s got another score (%s). To take it back: earshot rescore --undo");
  }

  private int undo(Desk desk) {
    Rescoring rescoring = desk.scores().rescoring();
    Run last =
        rescoring
            .unfinished()
            .filter(Run::undone)
            .or(rescoring::standing)
            .orElseThrow(() -> new Refusal("There is no re-score to take back."));
    Run back = rescoring.takeBack(last, watch());
    return told(back, "The run that changed %s is taken back (%s).");
  }

  private int told(Run run, String sentence) {
    if (common.json()) terminal.json(json(run));
    else
      terminal.say(
          sentence.formatted(Many.mentions(run.changed()), run.undone() ? run.from() : run.to()));
    return Commands.DONE;
  }

  private int history(Desk desk) {
    List<Run> all = desk.scores().rescoring().history();
    if (common.json()) all.forEach(run -> terminal.json(json(run)));
    else if (all.isEmpty()) terminal.say("Stored mentions were never scored anew.");
    else {
      terminal.table(
          List.of("run", "at", "from", "to", "changed", ""),
          all.stream().map(RescoreCommand::row).toList());
    }
    return Commands.DONE;
  }

  private static List<String> row(Run run) {
    return List.of(
        Integer.toString(run.id()),
        run.made().at().toString(),
        run.from(),
        run.to(),
        Long.toString(run.changed()),
        run.undone()
            ? run.ended().isPresent() ? "taken back" : "taking back was stopped"
            : run.ended().isPresent() ? "" : "stopped");
  }

  private static Map<String, Object> json(Run run) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("run", run.id());
    object.put("from", run.from());
    object.put("to", run.to());
    object.put("at", run.made().at().toString());
    object.put("ended", run.ended().map(Instant::toString).orElse(null));
    object.put("changed", run.changed());
    object.put("undone", run.undone());
    return object;
  }

  private static Map<String, Object> json(Rehearsal preview) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("version", preview.version());
    object.put("looked", preview.looked());
    object.put("changed", preview.changed());
    object.put("held", preview.held());
    List<Map<String, Object>> moves = new ArrayList<>();
    preview
        .table()
        .moves()
        .forEach(
            (step, count) ->
                moves.add(
                    Map.of("from", word(step.from()), "to", word(step.to()), "labels", count)));
    object.put("moves", moves);
    object.put("sameLabel", preview.table().sameLabel());
    object.put("largest", preview.largest().stream().map(RescoreCommand::json).toList());
    return object;
  }

  private static Map<String, Object> json(Rehearsal.Move move) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("id", move.mention().value());
    object.put("brand", move.brand().map(brand -> (Object) brand.value()).orElse(null));
    object.put("from", word(move.step().from()));
    object.put("to", word(move.step().to()));
    object.put("before", move.before().map(each -> (Object) each).orElse(null));
    object.put("after", move.after().map(each -> (Object) each).orElse(null));
    return object;
  }

  private Watch watch() {
    return Asked.telling(terminal, common.json());
  }

  private static String word(Label label) {
    return label.name().toLowerCase(Locale.ROOT);
  }
}
