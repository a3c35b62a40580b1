package earshot.cli;

import earshot.model.AuthorId;
import earshot.model.Cue;
import earshot.model.Mention;
import earshot.model.MentionFilter;
import earshot.model.MentionId;
import earshot.model.MentionPage;
import earshot.model.PageToken;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Asks the archive.
@Command(
    name = "search",
    description = "Prints the mentions that match a query, newest first.",
    mixinStandardHelpOptions = true)
final class SearchCommand implements Callable<Integer> {
  private static final int PAGE = 200;

  @Mixin private final Common common = new Common();

  @Parameters(
      paramLabel = "QUERY",
      arity = "0..1",
      description = "what to look for; nothing means everything")
  private String query = "";

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "print at most N mentions (default: ${DEFAULT-VALUE})")
  private int limit = 50;

  private final Doors doors;
  private final Terminal terminal;

  SearchCommand(Doors doors, Terminal terminal) {
    this.doors = doors;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (limit < 1) throw new Refusal("--limit is a number of mentions, at least 1.");
    return Commands.at(doors, common, this::search);
  }

  private static List<List<MentionId>> pages(List<Mention> found) {
    List<List<MentionId>> pages = new ArrayList<>();
    for (int from = 0; from < found.size(); from += PAGE) {
      List<Mention> some = found.subList(from, Math.min(found.size(), from + PAGE));
      pages.add(some.stream().map(Mention::id).toList());
    }
    return pages;
  }

  private int search(Desk desk) {
    MentionFilter filter =
        new MentionFilter(Set.of(), Set.of(), Set.of(), Set.of(), query, Optional.empty());
    MentionLines lines = new MentionLines(desk.brands().all(), desk.zone());
    if (!desk.index().isReady()) {
      throw new Refusal(
          "Not every mention can be searched at the moment. earshot doctor says why.");
    }
    List<Mention> found = new ArrayList<>();
    Optional<PageToken> after = Optional.empty();
    while (found.size() < limit) {
      MentionPage page = desk.mentions().page(filter, after, Math.min(PAGE, limit - found.size()));
      found.addAll(page.mentions());
      after = page.next();
      if (after.isEmpty()) break;
    }
    if (common.json()) {
      Map<MentionId, List<Cue>> cues = new HashMap<>();
      Map<MentionId, AuthorId> accounts = new HashMap<>();
      for (List<MentionId> some : pages(found)) {
        cues.putAll(desk.mentions().cues(some));
        accounts.putAll(desk.stores().people().authors(some));
      }
      for (Mention mention : found) {
        Map<String, Object> line = lines.json(mention);
        line.put("cues", CueLines.json(cues.getOrDefault(mention.id(), List.of())));
        // By which the writer can be forgotten, also one whom nobody ever answered.
        line.put(
            "account",
            Optional.ofNullable(accounts.get(mention.id())).map(AuthorId::value).orElse(null));
        terminal.json(line);
      }
      return Commands.DONE;
    }
    terminal.table(
        List.of("id", "when", "label", "brand", "source", "text"),
        found.stream().map(lines::row).toList());
    terminal.say("%d of %d shown.".formatted(found.size(), desk.mentions().count(filter)));
    return Commands.DONE;
  }
}
