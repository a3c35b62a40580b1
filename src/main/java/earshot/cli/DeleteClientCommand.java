package earshot.cli;

import earshot.model.Client;
import earshot.storage.WorkspaceRemoval;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Deletes a client for good.
@Command(
    name = "delete",
    description = {
      "Deletes a client for good: its mentions, drafts, index, keys, and the backups in its"
          + " folder.",
      "Without --mentions it only tells what would go. What Earshot did not make in the folder",
      "stays, and so do reports, archives, and backups in a second folder."
    },
    mixinStandardHelpOptions = true)
final class DeleteClientCommand implements Callable<Integer> {
  @Mixin private final Common common = new Common();

  @Parameters(index = "0", paramLabel = "CLIENT", description = "its name or folder")
  private String client = "";

  @Option(
      names = "--mentions",
      paramLabel = "COUNT",
      description = "how many mentions go: the yes, for there is no way back")
  private Optional<Long> mentions = Optional.empty();

  private final Doors doors;
  private final Terminal terminal;

  DeleteClientCommand(Doors doors, Terminal terminal) {
    this.doors = doors;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Client meant = WorkspacesCommand.named(doors, client);
    // Nothing can be counted in what is half deleted, and the yes was given.
    if (!WorkspaceRemoval.isBegun(meant.folder()) && !isMeant(meant.folder())) return Commands.DONE;
    doors.clients().delete(meant.folder());
    terminal.say(WorkspacesCommand.shown(meant) + " is deleted.");
    return Commands.DONE;
  }

  /// Whether the count was given; else what would go is told.
  private boolean isMeant(Path folder) {
    try (Desk desk = doors.look(folder)) {
      WorkspaceRemoval.Held held = desk.stores().keeping().held();
      if (mentions.isEmpty()) {
        tell(held, WorkspaceRemoval.reach(folder));
        return false;
      }
      if (mentions.get() != held.mentions()) {
        throw new Refusal(
            "It holds %s, not %,d. Nothing was deleted."
                .formatted(Many.of(held.mentions(), "mention"), mentions.get()));
      }
      return true;
    }
  }

  private void tell(WorkspaceRemoval.Held held, WorkspaceRemoval.Reach reach) {
    if (common.json()) {
      Map<String, Object> line = new LinkedHashMap<>();
      line.put("mentions", held.mentions());
      line.put("drafts", held.drafts());
      line.put("database", reach.database());
      line.put("index", reach.index());
      line.put("backups", reach.backups());
      line.put("stays", reach.stays());
      terminal.json(line);
      return;
    }
    terminal.say(
        "Would go: %s and %s (%,d KB), the index (%,d KB), backups (%,d KB)."
            .formatted(
                Many.mentions(held.mentions()),
                Many.of(held.drafts(), "draft"),
                Names.kilobytes(reach.database()),
                Names.kilobytes(reach.index()),
                Names.kilobytes(reach.backups())));
    if (!reach.stays().isEmpty()) {
      terminal.say("Would stay in its folder: " + String.join(", ", reach.stays()));
    }
    terminal.say(
        "Nothing was deleted; with --mentions %d it would be, for good."
            .formatted(held.mentions()));
  }
}
