package earshot.cli;

import earshot.archive.Backups;
import earshot.archive.Safekeeping;
import earshot.model.JournalAction;
import earshot.storage.Progress;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Makes a backup, or lists those there are.
@Command(
    name = "backup",
    description = "Makes a backup that was read back, or lists those there are.",
    mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {
  @Mixin private final Common common = new Common();

  @Option(names = "--list", description = "list the backups instead")
  private boolean list;

  @Option(
      names = "--second",
      paramLabel = "DIR",
      description = "from now on copy each backup there too; an empty name ends that")
  private Optional<String> second = Optional.empty();

  private final Doors doors;
  private final Terminal terminal;

  BackupCommand(Doors doors, Terminal terminal) {
    this.doors = doors;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (list) return Commands.at(doors, common, this::list);
    return Commands.atLength(doors, common, terminal, this::make);
  }

  private int make(Desk desk, Progress progress) {
    Safekeeping safekeeping = desk.safekeeping();
    second.ifPresent(
        name ->
            safekeeping.secondFolder(
                name.isEmpty() ? Optional.empty() : Optional.of(Path.of(name))));
    Safekeeping.Made made = safekeeping.backUp(progress);
    desk.stores()
        .journal()
        .note(
            Names.ofUser(),
            JournalAction.BACKED_UP,
            "workspace",
            String.valueOf(made.kept().file().getFileName()));
    if (common.json()) {
      terminal.json(json(made.kept()));
    } else {
      terminal.say(
          "Backed up and read back: %s, %,d KB."
              .formatted(made.kept().file(), Names.kilobytes(made.kept().bytes())));
    }
    made.secondTrouble().ifPresent(terminal::complain);
    return made.secondTrouble().isEmpty() ? Commands.DONE : Commands.REFUSED;
  }

  private int list(Desk desk) {
    List<Backups.Kept> all = desk.safekeeping().list();
    if (common.json()) {
      all.forEach(kept -> terminal.json(json(kept)));
    } else if (all.isEmpty()) {
      terminal.say("There is no backup yet.");
    } else {
      terminal.table(
          List.of("made", "KB", "file"),
          all.stream()
              .map(
                  kept ->
                      List.of(
                          kept.at().toString(),
                          "%,d".formatted(Names.kilobytes(kept.bytes())),
                          String.valueOf(kept.file().getFileName())))
              .toList());
      terminal.say("They lie in " + all.getFirst().file().getParent() + ".");
    }
    return Commands.DONE;
  }

  private static Map<String, Object> json(Backups.Kept kept) {
    return Map.of(
        "file", kept.file().toString(), "at", kept.at().toString(), "bytes", kept.bytes());
  }
}
