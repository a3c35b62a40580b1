package earshot.cli;

import earshot.model.SavedSearch;
import earshot.model.SavedSearchId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Puts a saved search at another place of the list.
@Command(
    description = "Puts a saved search at another place of the list; the deck keeps its order.",
    mixinStandardHelpOptions = true)
final class MoveSearchCommand implements Callable<Integer> {
  @Mixin private final Common common = new Common();

  @Parameters(index = "0", paramLabel = "SEARCH", description = "its name or number")
  private String search = "";

  @Parameters(index = "1", paramLabel = "PLACE", description = "up, down, or a place from 1")
  private String place = "";

  private final Doors doors;
  private final Terminal terminal;

  MoveSearchCommand(Doors doors, Terminal terminal) {
    this.doors = doors;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    return Commands.at(doors, common, this::move);
  }

  private int move(Desk desk) {
    List<SavedSearch> all = new ArrayList<>(desk.questions().searches().all());
    int from = all.indexOf(Asked.search(desk, search));
    SavedSearch moved = all.remove(from);
    int to = Math.clamp(wanted(from), 0, all.size());
    all.add(to, moved);
    List<SavedSearchId> order = all.stream().map(SavedSearch::id).toList();
    desk.questions().searches().order(order);
    if (common.json()) {
      all.forEach(each -> terminal.json(SearchesCommand.object(each)));
      return Commands.DONE;
    }
    String names = all.stream().map(SavedSearch::name).collect(Collectors.joining(", "));
    terminal.say("The order is now: " + names);
    return Commands.DONE;
  }

  private int wanted(int from) {
    return switch (place) {
      case "up" -> from - 1;
      case "down" -> from + 1;
      default -> {
        if (place.matches("[1-9]\\d{0,4}")) yield Integer.parseInt(place) - 1;
        throw new Refusal("“" + place + "” is no place; write up, down, or a number from 1.");
      }
    };
  }
}
