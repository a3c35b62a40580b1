package earshot.cli;

import earshot.intake.Tags;
import earshot.model.Tag;
import earshot.storage.TagStore;
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

/// Lists tags with how many mentions have each.
@Command(
    name = "tags",
    description = {
      "Lists the tags with how many mentions have each, and what uses them.",
      "Its own commands rename and remove them."
    },
    mixinStandardHelpOptions = true)
final class TagsCommand implements Callable<Integer> {
  @Mixin private final Common common = new Common();

  private final Doors doors;
  private final Terminal terminal;

  private TagsCommand(Doors doors, Terminal terminal) {
    this.doors = doors;
    this.terminal = terminal;
  }

  /// The command with those that change tags.
  static CommandLine line(Doors doors, Terminal terminal) {
    CommandLine line = new CommandLine(new TagsCommand(doors, terminal));
    line.addSubcommand("rename", new Rename(doors, terminal));
    line.addSubcommand("remove", new Remove(doors, terminal), "delete");
    return line;
  }

  @Override
  public Integer call() {
    return Commands.at(doors, common, this::list);
  }

  private int list(Desk desk) {
    List<Tags.Listed> all = desk.questions().tags().all();
    if (common.json()) {
      all.forEach(each -> terminal.json(json(each)));
    } else if (all.isEmpty()) {
      terminal.say(
          "No tags yet. A rule gives them: earshot rules add NAME --when QUERY --then \"tag X\"");
    } else {
      terminal.table(
          List.of("tag", "mentions", "used by"), all.stream().map(TagsCommand::row).toList());
    }
    return Commands.DONE;
  }

  private static List<String> row(Tags.Listed listed) {
    return List.of(
        listed.tag().name(), Long.toString(listed.mentions()), String.join(", ", listed.uses()));
  }

  private static Map<String, Object> json(Tags.Listed listed) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("tag", listed.tag().name());
    object.put("mentions", listed.mentions());
    object.put("uses", listed.uses());
    return object;
  }

  private static Optional<Tags.Listed> find(Desk desk, String name) {
    return desk.questions().tags().all().stream()
        .filter(each -> each.tag().name().equalsIgnoreCase(name.strip()))
        .findFirst();
  }

  private static Tags.Listed require(Desk desk, String name) {
    return find(desk, name)
        .orElseThrow(() -> new Refusal("There is no tag “" + name + "”. earshot tags lists them."));
  }

  /// Gives a tag another name.
  @Command(
      description = {
        "Gives a tag another name. Searches, rules, alert rules and themes that say it say the new",
        "one. The name of another tag makes the two one, when --merge says so."
      },
      mixinStandardHelpOptions = true)
  private static final class Rename implements Callable<Integer> {
    @Mixin private final Common common = new Common();

    @Parameters(index = "0", paramLabel = "TAG", description = "its name")
    private String tag = "";

    @Parameters(index = "1", paramLabel = "NAME", description = "what to call it")
    private String name = "";

    @Option(names = "--merge", description = "make one tag of two; cannot be taken back here")
    private boolean merge;

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
      Tags.Listed before = require(desk, tag);
      Optional<Tags.Listed> other =
          find(desk, name).filter(found -> !found.tag().id().equals(before.tag().id()));
      return other.isPresent() ? merge(desk, before, other.get()) : rename(desk, before.tag());
    }

    private int rename(Desk desk, Tag before) {
      TagStore.Renamed renamed = desk.questions().tags().rename(before, name);
      if (common.json()) {
        terminal.json(
            Map.of(
                "tag", renamed.after().name(),
                "mentions", renamed.mentions().size(),
                "reworded", renamed.reworded()));
        return Commands.DONE;
      }
      terminal.say(
          "“%s” is called “%s” now, on %s. %s"
              .formatted(
                  before.name(),
                  renamed.after().name(),
                  Many.mentions(renamed.mentions().size()),
                  Names.reworded(renamed.reworded())));
      return Commands.DONE;
    }

    private int merge(Desk desk, Tags.Listed from, Tags.Listed into) {
      if (!merge) {
        throw new Refusal(
            "There is already a tag “%s”, on %s; “%s” is on %s. To make one of them: --merge"
                .formatted(
                    into.tag().name(),
                    Many.mentions(into.mentions()),
                    from.tag().name(),
                    Many.mentions(from.mentions())));
      }
      TagStore.Merged merged = desk.questions().tags().merge(from.tag(), into.tag());
      if (common.json()) {
        terminal.json(
            Map.of(
                "tag", merged.into().name(),
                "mentions", merged.mentions().size(),
                "reworded", merged.reworded()));
        return Commands.DONE;
      }
      terminal.say(
          "“%s” is part of “%s” now: %s had it, %d of them both. %s"
              .formatted(
                  merged.from().name(),
                  merged.into().name(),
                  Many.mentions(merged.mentions().size()),
                  merged.both(),
                  Names.reworded(merged.reworded())));
      return Commands.DONE;
    }
  }

  /// Removes a tag.
  @Command(
      description = "Takes a tag off all mentions and out of the list; mentions stay.",
      mixinStandardHelpOptions = true)
  private static final class Remove implements Callable<Integer> {
    @Mixin private final Common common = new Common();

    @Parameters(paramLabel = "TAG", description = "its name")
    private String tag = "";

    @Option(names = "--anyway", description = "although a query or a rule uses it")
    private boolean anyway;

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
      Tags.Listed listed = require(desk, tag);
      if (!anyway && listed.used().isPresent()) {
        throw new Refusal(
            "“%s” is used by %s; change %s first, or say --anyway."
                .formatted(
                    listed.tag().name(),
                    listed.used().get(),
                    listed.uses().size() == 1 ? "that" : "those"));
      }
      TagStore.Removed removed = desk.questions().tags().remove(listed.tag());
      if (common.json()) {
        terminal.json(Map.of("tag", removed.tag().name(), "mentions", removed.held().size()));
      } else {
        terminal.say(
            "Removed “%s” from %s."
                .formatted(removed.tag().name(), Many.mentions(removed.held().size())));
      }
      return Commands.DONE;
    }
  }
}
