package earshot.cli;

import earshot.model.SourceId;
import earshot.privacy.Retention;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Tells and changes how long the words of each source are kept.
@Command(
    name = "retention",
    description = {
      "Tells how long the words of each source are kept, and what would go now.",
      "The time runs from when a mention was stored. What was counted stays counted."
    },
    mixinStandardHelpOptions = true)
final class RetentionCommand implements Callable<Integer> {
  @Mixin private final Common common = new Common();

  @Option(names = "--source", paramLabel = "ID", description = "the source to change")
  private int source;

  @Option(names = "--days", paramLabel = "N", description = "keep its words so many days")
  private int days;

  @Option(
      names = "--until-deleted",
      description = "keep them until you delete them; needs --reason")
  private boolean forEver;

  @Option(names = "--default", description = "keep them 24 months, as where nobody chose")
  private boolean usual;

  @Option(names = "--reason", paramLabel = "WORDS", description = "why they are kept for ever")
  private String reason = "";

  @Option(names = "--run", description = "delete what is due now, as happens every night")
  private boolean run;

  @Mixin private final CountedYes yes = new CountedYes();

  private final Doors doors;
  private final Terminal terminal;

  RetentionCommand(Doors doors, Terminal terminal) {
    this.doors = doors;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    int chosen = (days != 0 ? 1 : 0) + (forEver ? 1 : 0) + (usual ? 1 : 0);
    if (chosen > 1 || (chosen == 1) != (source != 0)) {
      throw new Refusal("Say --source ID with one of --days N, --until-deleted or --default.");
    }
    return Commands.at(doors, common, this::tell);
  }

  private int tell(Desk desk) {
    Retention retention = Keeps.retention(desk, doors);
    try {
      if (source != 0) choose(retention);
    } catch (IllegalArgumentException refused) {
      throw new Refusal(String.valueOf(refused.getMessage()));
    }
    if (run) {
      long due = retention.preview().mentions();
      if (due > 0 && !yes.isGiven()) list(retention);
      if (due > 0) yes.require(due, terminal, common.json());
      long gone = retention.take(Pauses.between());
      desk.index().replayChanged();
      if (common.json()) terminal.json(Map.of("deleted", gone));
      else terminal.say("Deleted: %s; what was counted stays.".formatted(Many.mentions(gone)));
      return Commands.DONE;
    }
    list(retention);
    return Commands.DONE;
  }

  private void choose(Retention retention) {
    SourceId id = new SourceId(source);
    if (usual) retention.chooseDefault(id, Names.ofUser());
    else
      retention.choose(id, forEver ? Optional.empty() : Optional.of(days), reason, Names.ofUser());
  }

  private void list(Retention retention) {
    Retention.Preview preview = retention.preview();
    List<List<String>> rows = new ArrayList<>();
    for (Retention.Term term : retention.terms()) {
      long due = preview.bySource().getOrDefault(term.source(), 0L);
      if (common.json()) {
        terminal.json(json(term, due));
        continue;
      }
      String kept = term.days().map(days -> Many.of(days, "day")).orElse("until you delete it");
      rows.add(
          List.of(
              term.source().toString(), term.name(), kept, "%,d".formatted(due), term.reason()));
    }
    if (common.json()) return;
    terminal.table(List.of("id", "source", "kept", "due now", "reason"), rows);
    terminal.say(
        "A run would remove %s; what was counted stays."
            .formatted(Many.mentions(preview.mentions())));
    retention
        .notBefore()
        .filter(then -> then.isAfter(doors.clock().instant()))
        .ifPresent(then -> terminal.say("The first run begins after " + then + "."));
  }

  private static Map<String, Object> json(Retention.Term term, long due) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("source", term.source().value());
    line.put("name", term.name());
    line.put("days", term.days().orElse(0));
    line.put("limit", term.limit().orElse(0));
    line.put("chosen", term.chosen());
    line.put("reason", term.reason());
    line.put("due", due);
    return line;
  }
}
