package earshot.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Lives through a recorded bad day again.
@Command(
    name = "drill",
    description = {
      "Lives through a recorded bad day again, 60 times as fast, in a throw-away workspace.",
      "Nobody is contacted, and nothing of a real workspace is touched.",
      "Without a display, or with --terminal, it runs through at once and prints its report."
    },
    mixinStandardHelpOptions = true)
final class DrillCommand implements Callable<Integer> {
  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description = "a backup (default: the crisis of the demonstration)")
  private Optional<Path> file = Optional.empty();

  @Option(names = "--terminal", description = "without a window, as fast as it goes")
  private boolean withoutWindow;

  private final Doors doors;
  private final Terminal terminal;

  DrillCommand(Doors doors, Terminal terminal) {
    this.doors = doors;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (file.isPresent() && !Files.isRegularFile(file.get())) {
      throw new Refusal("There is no file “" + file.get() + "”. Name a backup.");
    }
    if (!withoutWindow && doors.hasDisplay()) {
      try {
        return doors.drill(file);
      } catch (NoDisplay named) {
        terminal.complain("There is no display here, so the drill runs through at once.");
      }
    }
    terminal.say(doors.drillThrough(file));
    return Commands.DONE;
  }
}
