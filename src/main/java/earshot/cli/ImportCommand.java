package earshot.cli;

import earshot.intake.Sources;
import earshot.listening.Opml;
import earshot.listening.OpmlList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  @Option(
      names = "--every",
      paramLabel = "5m",
      description = "ask each feed at this interval (default: Earshot decides)")
  private Optional<Duration> every = Optional.empty();

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
    OpmlList list = Opml.read(bytes);
    if (list.outlines().isEmpty()) {
      throw new Refusal(
          file
              + ": no feeds found. Earshot imports lists of feeds (OPML) as other readers export them.");
    }
    Sources.Imported imported = desk.sources().addList(list, allowPrivate, every);
    if (common.json()) terminal.json(object(file, list, imported));
    else say(file, list, imported);
    return imported.leftOut() == 0 || imported.added() > 0;
  }

  private static Map<String, Object> object(Path file, OpmlList list, Sources.Imported imported) {
    return Map.of(
        "file", file.toString(),
        "outlines", list.outlines().size() + list.duplicates().size(),
        "added", imported.added(),
        "duplicates", list.duplicates().size(),
        "alreadyThere", imported.alreadyThere(),
        "private", imported.leftOut(),
        "rejected", list.rejected().size());
  }

  private void say(Path file, OpmlList list, Sources.Imported imported) {
    terminal.say(
        "%s: %d of %d feeds added, %d twice in the list, %d already there."
            .formatted(
                file,
                imported.added(),
                list.outlines().size(),
                list.duplicates().size(),
                imported.alreadyThere()));
    if (imported.leftOut() > 0) {
      terminal.complain(
          "%d addresses belong to this machine or network and were left out. If they are yours, add --allow-private."
              .formatted(imported.leftOut()));
    }
    for (OpmlList.Rejected rejected : list.rejected()) {
      terminal.complain(
          "  left out: line %d, %s: %s"
              .formatted(rejected.line(), rejected.text(), rejected.reason()));
    }
  }
}
