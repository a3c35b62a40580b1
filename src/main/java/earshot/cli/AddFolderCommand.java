package earshot.cli;

import earshot.intake.WatchedFolders;
import earshot.listening.files.Choices;
import earshot.listening.files.ColumnMap;
import earshot.model.Source;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Watches a folder of this computer.
@Command(
    name = "add-folder",
    description = {
      "Watches a folder of this computer, or one file that grows: what a tool puts",
      "there is imported by itself, each file once. It is a source like any other;",
      "nothing in the folder is ever changed, and nobody is asked."
    },
    mixinStandardHelpOptions = true)
final class AddFolderCommand implements Callable<Integer> {
  @Mixin private final Common common = new Common();

  @Parameters(index = "0", paramLabel = "PATH", description = "the folder, or the file")
  private Path place = Path.of("");

  @Option(
      names = "--map",
      paramLabel = "NAME",
      description =
          "read the columns of its tables by this kept map (default: the kept map that fits)")
  private Optional<String> map = Optional.empty();

  @Mixin private final ReadingOptions reading = new ReadingOptions();

  @Option(names = "--name", paramLabel = "NAME", description = "what to call the source")
  private Optional<String> name = Optional.empty();

  @Option(
      names = "--role",
      paramLabel = "ROLE",
      description = "own, competitor, press, community or review",
      defaultValue = "community")
  private String role = "community";

  @Option(
      names = "--every",
      paramLabel = "5m",
      description = "look into it at this interval (default: every 5 minutes)")
  private Optional<Duration> every = Optional.empty();

  private final Doors doors;
  private final Terminal terminal;

  AddFolderCommand(Doors doors, Terminal terminal) {
    this.doors = doors;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    return Commands.at(doors, common, this::add);
  }

  private int add(Desk desk) {
    Choices choices = new Choices(reading.zone(), reading.dayFirst(), Optional.empty());
    Optional<ColumnMap> columns = map.map(kept -> ReadingOptions.map(desk, kept));
    Source source;
    try {
      source =
          new WatchedFolders(desk.sources(), desk.folder())
              .add(
                  place,
                  new WatchedFolders.Wish(
                      columns, choices, name, AddSourceCommand.role(role), reading.everything()));
    } catch (IllegalArgumentException refused) {
      throw new Refusal(String.valueOf(refused.getMessage()));
    }
    every.ifPresent(interval -> desk.sources().every(source, interval));
    if (common.json()) {
      terminal.json(
          Map.of("id", source.id().value(), "name", source.name(), "url", source.url().toString()));
    } else {
      terminal.say("Watched: " + source.name() + " (" + place + ")");
    }
    return Commands.DONE;
  }
}
