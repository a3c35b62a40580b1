package earshot.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Opens an archive in a window of its own.
@Command(
    name = "open",
    description = "Opens an archive in a window, read only and without any network.",
    mixinStandardHelpOptions = true)
final class OpenCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", description = "an archive, such as northwind.earshot")
  private Path file = Path.of("");

  private final Doors doors;
  private final Terminal terminal;

  OpenCommand(Doors doors, Terminal terminal) {
    this.doors = doors;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (!doors.hasDisplay()) {
      terminal.complain(
          "There is no display here; “earshot archive show %s” tells what is in it."
              .formatted(file));
      return Commands.REFUSED;
    }
    return doors.openArchive(file);
  }
}
