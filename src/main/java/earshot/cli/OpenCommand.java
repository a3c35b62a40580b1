package earshot.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Opens an archive in a window of its own.
@Command(
    name = "open",
    description = {
      "Opens an archive in a window, read only and without any network.",
      "Whom your workspace has forgotten is not shown in it."
    },
    mixinStandardHelpOptions = true)
final class OpenCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", description = "an archive, such as northwind.earshot")
  private Path file = Path.of("");

  @Option(
      names = "--workspace",
      paramLabel = "DIR",
      description =
          "who was forgotten there is not shown (default: your data folder, if it can be asked)")
  private Optional<Path> workspace = Optional.empty();

  private final Doors doors;
  private final Terminal terminal;

  OpenCommand(Doors doors, Terminal terminal) {
    this.doors = doors;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    return new HandedFile(doors, terminal).archive(file, workspace);
  }
}
