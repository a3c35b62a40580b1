package earshot.cli;

import earshot.model.Client;
import earshot.storage.WorkspaceRemoval;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Deletes a client for good.
@Command(
    name = "delete",
    description = {
      "Deletes a client for good: its mentions, drafts, index, keys, and the backups in its"
          + " folder.",
      "It tells what would go before. What Earshot did not make in the folder stays, and so do",
      "reports, archives, and backups in a second folder."
    },
    mixinStandardHelpOptions = true)
final class DeleteClientCommand implements Callable<Integer> {
  @Mixin private final Common common = new Common();

  @Parameters(index = "0", paramLabel = "CLIENT", description = "its name or folder")
  private String client = "";

  @Mixin private final CountedYes yes = new CountedYes();

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
    if (!WorkspaceRemoval.isBegun(meant.folder())) ask(meant.folder());
    doors.clients().delete(meant.folder());
    terminal.say(WorkspacesCommand.shown(meant) + " is deleted.");
    return Commands.DONE;
  }

  /// Tells what would go, unless somebody knows, and has the yes said.
  private void ask(Path folder) {
    try (Desk desk = doors.look(folder)) {
      WorkspaceRemoval.Held held = desk.stores().keeping().held();
      if (!yes.isGiven()) tell(held, WorkspaceRemoval.reach(folder));
      yes.require(held.mentions(), terminal, common.json());
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
        "Would go for good: %s and %s (%,d KB), the index (%,d KB), backups (%,d KB)."
            .formatted(
                Many.mentions(held.mentions()),
                Many.of(held.drafts(), "draft"),
                Names.kilobytes(reach.database()),
                Names.kilobytes(reach.index()),
                Names.kilobytes(reach.backups())));
    if (!reach.stays().isEmpty()) {
      terminal.say("Would stay in its folder: " + String.join(", ", reach.stays()));
    }
  }
}
