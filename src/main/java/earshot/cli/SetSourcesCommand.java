package earshot.cli;

import earshot.model.SourceEdit;
import earshot.model.SourceId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Sets what a person decides of sources.
@Command(
    description =
        "Sets role, folder, interval, name, what is kept or who asks, of many sources at once.",
    mixinStandardHelpOptions = true)
final class SetSourcesCommand implements Callable<Integer> {
  @Mixin private final Common common = new Common();
  @Mixin private final Which which = new Which();

  @Option(
      names = "--role",
      paramLabel = "ROLE",
      description = "own, competitor, press, community or review")
  private Optional<String> role = Optional.empty();

  @Option(
      names = "--folder",
      paramLabel = "PATH",
      description = "such as News/Local; empty takes them out of their folders")
  private Optional<String> folder = Optional.empty();

  @Option(names = "--every", paramLabel = "5m", description = "ask at this interval")
  private Optional<Duration> every = Optional.empty();

  @Option(names = "--every-usual", description = "let Earshot decide how often to ask")
  private boolean usual;

  @Option(names = "--keep", paramLabel = "all|matches", description = "what is kept of them")
  private Optional<String> keep = Optional.empty();

  @Option(names = "--name", paramLabel = "NAME", description = "what to call one source")
  private Optional<String> name = Optional.empty();

  @Option(
      names = "--user-agent",
      paramLabel = "NAME",
      description = "the name to ask by, instead of Earshot's own")
  private Optional<String> userAgent = Optional.empty();

  @Option(names = "--user-agent-usual", description = "ask under Earshot's own name")
  private boolean usualAgent;

  private final Doors doors;
  private final Terminal terminal;

  SetSourcesCommand(Doors doors, Terminal terminal) {
    this.doors = doors;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    List<SourceEdit> edits = edits();
    if (edits.isEmpty()) {
      throw new Refusal(
          "Say what to set: --role, --folder, --every, --keep, --name or --user-agent.");
    }
    return Commands.at(doors, common, desk -> set(desk, edits));
  }

  private List<SourceEdit> edits() {
    List<SourceEdit> edits = new ArrayList<>();
    role.map(AddSourceCommand::role).map(SourceEdit.Role::new).ifPresent(edits::add);
    folder.map(SourceEdit.Folder::new).ifPresent(edits::add);
    if (usual && every.isPresent()) throw new Refusal("Either --every or --every-usual.");
    if (usual) edits.add(new SourceEdit.Interval(Optional.empty()));
    every.map(Optional::of).map(SourceEdit.Interval::new).ifPresent(edits::add);
    keep.map(SetSourcesCommand::everything).ifPresent(edits::add);
    name.map(SourceEdit.Name::new).ifPresent(edits::add);
    if (usualAgent && userAgent.isPresent()) {
      throw new Refusal("Either --user-agent or --user-agent-usual.");
    }
    if (usualAgent) edits.add(new SourceEdit.UserAgent(Optional.empty()));
    userAgent.map(Optional::of).map(SourceEdit.UserAgent::new).ifPresent(edits::add);
    return edits;
  }

  private static SourceEdit everything(String word) {
    return switch (word) {
      case "all" -> new SourceEdit.TakeEverything(true);
      case "matches" -> new SourceEdit.TakeEverything(false);
      default -> throw new Refusal("--keep is all, or matches of your brands.");
    };
  }

  private int set(Desk desk, List<SourceEdit> edits) {
    List<SourceId> meant = which.of(desk);
    if (name.isPresent() && meant.size() > 1) {
      throw new Refusal("One name is for one source; name a single number with --ids.");
    }
    int changed = 0;
    for (SourceEdit edit : edits) {
      changed = Math.max(changed, desk.sources().edit(meant, edit).changed());
    }
    if (common.json()) terminal.json(Map.of("meant", meant.size(), "changed", changed));
    else terminal.say(Many.of(changed, "source") + " changed.");
    return Commands.DONE;
  }
}
