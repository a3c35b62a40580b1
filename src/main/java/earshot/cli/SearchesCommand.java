package earshot.cli;

import earshot.intake.SavedSearches;
import earshot.model.SavedSearch;
import earshot.search.QueryError;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Lists the saved searches with how much each finds.
@Command(
    name = "searches",
    description = {
      "Lists the saved searches with how much each finds and how much of it is unread.",
      "Its own commands keep, read, rename and remove them."
    },
    mixinStandardHelpOptions = true)
final class SearchesCommand implements Callable<Integer> {
  @Mixin private final Common common = new Common();

  private final Doors doors;
  private final Terminal terminal;

  private SearchesCommand(Doors doors, Terminal terminal) {
    this.doors = doors;
    this.terminal = terminal;
  }

  /// The command with those that change searches.
  static CommandLine line(Doors doors, Terminal terminal) {
    CommandLine line = new CommandLine(new SearchesCommand(doors, terminal));
    line.addSubcommand("keep", new Keep(doors, terminal));
    line.addSubcommand("read", new Read(doors, terminal));
    line.addSubcommand("rename", new Rename(doors, terminal));
    line.addSubcommand("move", new MoveSearchCommand(doors, terminal));
    line.addSubcommand("remove", new Remove(doors, terminal), "delete");
    return line;
  }

  @Override
  public Integer call() {
    return Commands.at(doors, common, this::list);
  }

  private int list(Desk desk) {
    List<SavedSearch> all = desk.questions().searches().all();
    if (all.isEmpty() && !common.json()) {
      terminal.say("No saved searches yet. Keep one: earshot searches keep NAME QUERY");
      return Commands.DONE;
    }
    Asked.requireIndex(desk);
    List<List<String>> rows = new ArrayList<>();
    for (SavedSearch search : all) {
      Optional<SavedSearches.Counts> counts = counts(desk, search);
      if (common.json()) terminal.json(json(search, counts));
      else rows.add(row(search, counts));
    }
    if (!common.json()) {
      terminal.table(List.of("id", "name", "found", "unread", "alerts", "query"), rows);
    }
    return Commands.DONE;
  }

  /// None when the query asks for what is gone.
  private Optional<SavedSearches.Counts> counts(Desk desk, SavedSearch search) {
    try {
      return Optional.of(desk.questions().searches().count(search));
    } catch (QueryError unreadable) {
      terminal.complain(search.name() + ": " + unreadable.getMessage());
      return Optional.empty();
    }
  }

  private static List<String> row(SavedSearch search, Optional<SavedSearches.Counts> counts) {
    return List.of(
        search.id().toString(),
        search.name(),
        counts.map(each -> Long.toString(each.found())).orElse("?"),
        counts.map(each -> Long.toString(each.unread())).orElse("?"),
        search.feed().alerting() ? "yes" : "",
        search.query());
  }

  private static Map<String, Object> json(
      SavedSearch search, Optional<SavedSearches.Counts> counts) {
    Map<String, Object> object = object(search);
    object.put("found", counts.map(SavedSearches.Counts::found).orElse(null));
    object.put("unread", counts.map(SavedSearches.Counts::unread).orElse(null));
    return object;
  }

  /// A search as programs read it, without its counts.
  static Map<String, Object> object(SavedSearch search) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("id", search.id().value());
    object.put("name", search.name());
    object.put("query", search.query());
    object.put("column", search.column().orElse(null));
    object.put("alerts", search.feed().alerting());
    object.put("readUntil", search.feed().readUntil().map(Instant::toString).orElse(null));
    return object;
  }

  /// Keeps a search.
  @Command(
      description = "Keeps a search under a name; what is stored by now counts as read.",
      mixinStandardHelpOptions = true)
  private static final class Keep implements Callable<Integer> {
    @Mixin private final Common common = new Common();

    @Parameters(index = "0", paramLabel = "NAME", description = "what to call it")
    private String name = "";

    @Parameters(index = "1", paramLabel = "QUERY", description = "what to look for")
    private String query = "";

    @Option(names = "--alert", description = "tell what it finds as soon as it is stored")
    private boolean alert;

    private final Doors doors;
    private final Terminal terminal;

    private Keep(Doors doors, Terminal terminal) {
      this.doors = doors;
      this.terminal = terminal;
    }

    @Override
    public Integer call() {
      return Commands.at(doors, common, this::keep);
    }

    private int keep(Desk desk) {
      SavedSearch kept = desk.questions().searches().keep(name, query, alert, Names.ofUser());
      if (common.json()) terminal.json(object(kept));
      else {
        terminal.say(
            "Kept as “%s”%s: %s"
                .formatted(kept.name(), alert ? ", which alerts" : "", kept.query()));
      }
      return Commands.DONE;
    }
  }

  /// Marks a search as read.
  @Command(
      description = "Marks everything a search finds by now as read.",
      mixinStandardHelpOptions = true)
  private static final class Read implements Callable<Integer> {
    @Mixin private final Common common = new Common();

    @Parameters(paramLabel = "SEARCH", description = "its name or number")
    private String search = "";

    private final Doors doors;
    private final Terminal terminal;

    private Read(Doors doors, Terminal terminal) {
      this.doors = doors;
      this.terminal = terminal;
    }

    @Override
    public Integer call() {
      return Commands.at(doors, common, this::read);
    }

    private int read(Desk desk) {
      SavedSearch meant = Asked.search(desk, search);
      desk.questions().searches().markRead(meant.id());
      if (common.json()) terminal.json(object(Asked.search(desk, meant.id().toString())));
      else terminal.say("“" + meant.name() + "” is read.");
      return Commands.DONE;
    }
  }

  /// Gives a search another name.
  @Command(
      description = {
        "Gives a saved search another name. Searches, rules, alert rules and themes that use it",
        "say the new one."
      },
      mixinStandardHelpOptions = true)
  private static final class Rename implements Callable<Integer> {
    @Mixin private final Common common = new Common();

    @Parameters(index = "0", paramLabel = "SEARCH", description = "its name or number")
    private String search = "";

    @Parameters(index = "1", paramLabel = "NAME", description = "what to call it")
    private String name = "";

    private final Doors doors;
    private final Terminal terminal;

    private Rename(Doors doors, Terminal terminal) {
      this.doors = doors;
      this.terminal = terminal;
    }

    @Override
    public Integer call() {
      return Commands.at(doors, common, this::rename);
    }

    private int rename(Desk desk) {
      SavedSearch before = Asked.search(desk, search);
      SavedSearch renamed =
          desk.questions()
              .searches()
              .change(before.id(), before.rev(), name, before.query(), before.feed().alerting());
      if (common.json()) terminal.json(object(renamed));
      else terminal.say("“%s” is called “%s” now.".formatted(before.name(), renamed.name()));
      return Commands.DONE;
    }
  }

  /// Removes a search.
  @Command(description = "Removes a saved search; mentions stay.", mixinStandardHelpOptions = true)
  private static final class Remove implements Callable<Integer> {
    @Mixin private final Common common = new Common();

    @Parameters(paramLabel = "SEARCH", description = "its name or number")
    private String search = "";

    private final Doors doors;
    private final Terminal terminal;

    private Remove(Doors doors, Terminal terminal) {
      this.doors = doors;
      this.terminal = terminal;
    }

    @Override
    public Integer call() {
      return Commands.at(doors, common, this::remove);
    }

    private int remove(Desk desk) {
      SavedSearch removed = desk.questions().searches().remove(Asked.search(desk, search).id());
      if (common.json()) terminal.json(object(removed));
      else {
        terminal.say("Removed “%s”; it asked: %s".formatted(removed.name(), removed.query()));
      }
      return Commands.DONE;
    }
  }
}
