package earshot.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import earshot.listening.OpmlWriter;
import earshot.model.JournalAction;
import earshot.model.Source;
import earshot.storage.Durable;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Writes the sources as a list for other readers.
@Command(
    name = "export-sources",
    description = "Writes the sources as a list (OPML) that other readers understand.",
    mixinStandardHelpOptions = true)
final class ExportSourcesCommand implements Callable<Integer> {
  @Mixin private final Common common = new Common();

  @Parameters(paramLabel = "FILE", description = "the file to write, such as sources.opml")
  private Path file = Path.of("sources.opml");

  @Option(names = "--force", description = "replace the file when there is one")
  private boolean force;

  private final Doors doors;
  private final Terminal terminal;

  ExportSourcesCommand(Doors doors, Terminal terminal) {
    this.doors = doors;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    return Commands.at(doors, common, this::export);
  }

  private int export(Desk desk) {
    List<Source> sources =
        desk.stores().sources().all().stream()
            .filter(source -> source.setup().kind().polled())
            .toList();
    write(OpmlWriter.text("Earshot", sources));
    desk.stores()
        .journal()
        .note(Names.ofUser(), JournalAction.EXPORTED, "sources", String.valueOf(file));
    long keys = sources.stream().filter(each -> OpmlWriter.seemsToHoldAKey(each.url())).count();
    if (common.json()) {
      terminal.json(Map.of("file", file.toString(), "sources", sources.size(), "withKeys", keys));
      return Commands.DONE;
    }
    terminal.say("%s written to %s.".formatted(Many.of(sources.size(), "source"), file));
    if (keys > 0) {
      terminal.complain(
          "%d of the addresses look as if they held a key of yours; whoever gets the file can use it."
              .formatted(keys));
    }
    return Commands.DONE;
  }

  private void write(String text) {
    try {
      if (force) Durable.replace(file, text.getBytes(UTF_8));
      else Files.writeString(file, text, StandardOpenOption.CREATE_NEW);
    } catch (FileAlreadyExistsException there) {
      throw new Refusal(file + " is there already. --force replaces it.");
    } catch (IOException unwritable) {
      throw new Refusal("This file cannot be written: " + file + ".");
    }
  }
}
