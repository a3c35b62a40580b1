package earshot.cli;

import earshot.intake.OpmlImport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Imports lists of feeds.
@Command(
    name = "import",
    description = "Imports lists of feeds (OPML).",
    mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {
  @Mixin private final Common common = new Common();

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "OPML files")
  private List<Path> files = new ArrayList<>();

  @Option(
      names = "--allow-private",
      description = "addresses may belong to this machine or network")
  private boolean allowPrivate;

  private final Doors doors;
  private final Terminal terminal;

  ImportCommand(Doors doors, Terminal terminal) {
    this.doors = doors;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    return Commands.at(doors, common, this::importAll);
  }

  private int importAll(Desk desk) {
    boolean good = true;
    for (Path file : files) good &= importOne(desk, file);
    return good ? Commands.DONE : Commands.REFUSED;
  }

  private boolean importOne(Desk desk, Path file) {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(file);
    } catch (IOException unreadable) {
      throw new Refusal("This file cannot be read: " + file + ".");
    }
    OpmlImport.Preview preview = new OpmlImport(desk.sources()).preview(bytes, allowPrivate);
    int added = desk.sources().addAll(preview.setups()).size();
    if (common.json()) {
      terminal.json(
          Map.of(
              "file", file.toString(),
              "outlines", preview.outlines(),
              "added", added,
              "duplicates", preview.duplicates(),
              "alreadyThere", preview.alreadyThere(),
              "private", preview.refusedPrivate(),
              "rejected", preview.rejected()));
    } else {
      say(file, preview, added);
    }
    return preview.refusedPrivate() == 0 || added > 0;
  }

  private void say(Path file, OpmlImport.Preview preview, int added) {
    terminal.say(
        "%s: %d of %d feeds added, %d twice in the list, %d already there."
            .formatted(
                file,
                added,
                preview.outlines(),
                preview.duplicates(),
                preview.alreadyThere()));
    if (preview.refusedPrivate() > 0) {
      terminal.complain(
          "%d addresses belong to this machine or network and were left out. If they are yours, add --allow-private."
              .formatted(preview.refusedPrivate()));
    }
    preview.rejected().forEach(line -> terminal.complain("  left out: " + line));
  }
}
