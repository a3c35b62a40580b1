package earshot.cli;

import earshot.model.Client;
import earshot.storage.StorageRefused;
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
      "It tells what would go before. What Earshot did not make in the folder stays, and so do",
      "reports, archives, and backups in a second folder."
    },
    mixinStandardHelpOptions = true)
final class DeleteClientCommand implements Callable<Integer> {
  private static final String LOCKED =
      "it is encrypted and locked. Who has its passphrase gives --count N, and is asked for it.";

  @Mixin private final Common common = new Common();

  @Parameters(index = "0", paramLabel = "CLIENT", description = "its name or folder")
  private String client = "";

  @Mixin private final CountedYes yes = new CountedYes();

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description =
          "its name: the yes where nobody can count, for its passphrase is lost or its file is"
              + " damaged")
  private Optional<String> name = Optional.empty();

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
    if (!WorkspaceRemoval.isBegun(meant.folder())) ask(meant);
    doors.clients().delete(meant.folder());
    terminal.say(WorkspacesCommand.shown(meant) + " is deleted.");
    return Commands.DONE;
  }

  /// Tells what would go, unless somebody knows, and has the yes said.
  private void ask(Client meant) {
    Path folder = meant.folder();
    // Who says how many go knows its passphrase too, and is asked for it.
    if (doors.isLocked(folder) && !yes.isGiven()) {
      askName(meant, LOCKED);
      return;
    }
    try (Desk desk = doors.look(folder)) {
      WorkspaceRemoval.Held held = desk.stores().keeping().held();
      if (!yes.isGiven()) tell(held, WorkspaceRemoval.reach(folder));
      yes.require(held.mentions(), terminal, common.json());
    } catch (StorageRefused damaged) {
      askName(meant, String.valueOf(damaged.getMessage()));
    }
  }

  private void askName(Client meant, String why) {
    WorkspaceRemoval.requireClosed(meant.folder());
    if (name.isEmpty()) tell(meant, why, WorkspaceRemoval.reach(meant.folder()));
    Yes.naming(meant.knownAs()).require(name, terminal, common.json());
  }

  private void tell(Client meant, String why, WorkspaceRemoval.Reach reach) {
    if (common.json()) {
      json(Map.of("name", meant.knownAs(), "why", why), reach);
      return;
    }
    terminal.say("Nobody can count what it holds: " + why);
    tell("its database", reach);
    terminal.say(
        "Keys of its sources in the key store of this computer stay, for nobody can read which"
            + " they are.");
  }

  private void tell(WorkspaceRemoval.Held held, WorkspaceRemoval.Reach reach) {
    if (common.json()) {
      json(Map.of("mentions", held.mentions(), "drafts", held.drafts()), reach);
      return;
    }
    String all = Many.mentions(held.mentions()) + " and " + Many.of(held.drafts(), "draft");
    tell(all, reach);
  }

  private void json(Map<String, ?> what, WorkspaceRemoval.Reach reach) {
    Map<String, Object> line = new LinkedHashMap<>(what);
    line.put("database", reach.database());
    line.put("index", reach.index());
    line.put("backups", reach.backups());
    line.put("stays", reach.stays());
    terminal.json(line);
  }

  private void tell(String what, WorkspaceRemoval.Reach reach) {
    terminal.say(
        "Would go for good: %s (%,d KB), the index (%,d KB), backups (%,d KB)."
            .formatted(
                what,
                Names.kilobytes(reach.database()),
                Names.kilobytes(reach.index()),
                Names.kilobytes(reach.backups())));
    if (!reach.stays().isEmpty()) {
      terminal.say("Would stay in its folder: " + String.join(", ", reach.stays()));
    }
  }
}
