package earshot.cli;

import earshot.model.Mention;
import earshot.model.MentionFilter;
import earshot.model.PageToken;
import earshot.search.Difference;
import earshot.search.Watch;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Compares what two versions of a query find in the archive.
@Command(
    name = "diff",
    description = "Compares what two versions of a query find in the archive.",
    mixinStandardHelpOptions = true)
final class CompareQueriesCommand implements Callable<Integer> {
  @Mixin private final Common common = new Common();

  @Parameters(index = "0", paramLabel = "OLD", description = "the query as it was")
  private String before = "";

  @Parameters(index = "1", paramLabel = "NEW", description = "the query as it shall be")
  private String after = "";

  private final Doors doors;
  private final Terminal terminal;

  CompareQueriesCommand(Doors doors, Terminal terminal) {
    this.doors = doors;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    return Commands.at(doors, common, this::compare);
  }

  private int compare(Desk desk) {
    if (!desk.index().isReady()) {
      throw new Refusal(
          "Not every mention can be searched at the moment. earshot doctor says why.");
    }
    Difference difference = desk.index().difference(asking(before), asking(after), Watch.NONE);
    MentionLines lines = new MentionLines(desk.brands().all(), desk.zone());
    List<Mention> gained = mentions(difference.gained(), desk);
    List<Mention> lost = mentions(difference.lost(), desk);
    if (common.json()) {
      terminal.json(json(difference, gained, lost, lines));
      return Commands.DONE;
    }
    terminal.say(
        "%,d gained, %,d lost, %,d unchanged."
            .formatted(
                difference.gained().count(), difference.lost().count(), difference.unchanged()));
    say("Gained", difference.gained(), gained, lines);
    say("Lost", difference.lost(), lost, lines);
    return Commands.DONE;
  }

  private static MentionFilter asking(String query) {
    return new MentionFilter(Set.of(), Set.of(), Set.of(), Set.of(), query, Optional.empty());
  }

  private static List<Mention> mentions(Difference.Side side, Desk desk) {
    return desk.stores().mentions().byIds(side.newest().stream().map(PageToken::id).toList());
  }

  private void say(String what, Difference.Side side, List<Mention> newest, MentionLines lines) {
    if (newest.isEmpty()) return;
    String of = side.count() > newest.size() ? ", the newest %d".formatted(newest.size()) : "";
    terminal.say("");
    terminal.say(what + of + ":");
    terminal.table(
        List.of("id", "when", "label", "brand", "source", "text"),
        newest.stream().map(lines::row).toList());
  }

  private static Map<String, Object> json(
      Difference difference, List<Mention> gained, List<Mention> lost, MentionLines lines) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("gained", difference.gained().count());
    object.put("lost", difference.lost().count());
    object.put("unchanged", difference.unchanged());
    object.put("newestGained", gained.stream().map(lines::json).toList());
    object.put("newestLost", lost.stream().map(lines::json).toList());
    return object;
  }
}
