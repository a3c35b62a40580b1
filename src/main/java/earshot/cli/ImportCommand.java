package earshot.cli;

import earshot.intake.ListPreview;
import earshot.intake.Sources;
import earshot.listening.Opml;
import earshot.listening.OpmlList;
import java.io.IOException;
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
  private static final int SHOWN = 50;

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

  @Option(names = "--dry-run", description = "show what the list would bring, and add nothing")
  private boolean dryRun;

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
    OpmlList list = read(file);
    if (list.outlines().isEmpty()) {
      throw new Refusal(
          file
              + ": no feeds found. Earshot imports lists of feeds (OPML) as other readers export them.");
    }
    ListPreview preview = desk.sources().preview(list);
    if (dryRun) return previewed(file, list, preview);
    Sources.Imported imported = desk.sources().addList(list, allowPrivate, every);
    if (common.json()) terminal.json(object(file, list, preview, imported));
    else say(file, list, preview, imported);
    return imported.leftOut() == 0 || imported.added() > 0;
  }

  private static OpmlList read(Path file) {
    try {
      return Opml.read(file);
    } catch (IOException unreadable) {
      throw new Refusal(String.valueOf(unreadable.getMessage()));
    }
  }

  private boolean previewed(Path file, OpmlList list, ListPreview preview) {
    if (common.json()) {
      terminal.json(
          Map.of(
              "file", file.toString(),
              "outlines", list.outlines().size() + list.duplicates().size(),
              "new", preview.fresh().size(),
              "duplicates", preview.twice(),
              "alreadyThere", preview.already(),
              "private", preview.ownNetwork().size(),
              "rejected", preview.rejected().size(),
              "cut", preview.cut()));
      return true;
    }
    terminal.say(
        "%s: %d new, %d twice in the list, %d already there, %d on this machine or network, %d cannot be read. Nothing was added."
            .formatted(
                file,
                preview.fresh().size(),
                preview.twice(),
                preview.already(),
                preview.ownNetwork().size(),
                preview.rejected().size()));
    terminal.table(
        List.of("new", "folder", "address"),
        preview.fresh().stream()
            .limit(SHOWN)
            .map(each -> List.of(each.name(), each.folder(), each.feed().toString()))
            .toList());
    complain(preview);
    return true;
  }

  private void complain(ListPreview preview) {
    if (preview.cut()) {
      terminal.complain("The list is longer than Earshot takes; the rest was left out.");
    }
    if (preview.fresh().size() > ListPreview.MANY) {
      terminal.complain(
          "More than %,d sources take long to go round and much of a line."
              .formatted(ListPreview.MANY));
    }
    for (OpmlList.Rejected rejected : preview.rejected()) {
      String line = rejected.line() > 0 ? "line " + rejected.line() + ", " : "";
      terminal.complain("  left out: " + line + rejected.text() + ": " + rejected.reason());
    }
  }

  private static Map<String, Object> object(
      Path file, OpmlList list, ListPreview preview, Sources.Imported imported) {
    return Map.of(
        "file", file.toString(),
        "outlines", list.outlines().size() + list.duplicates().size(),
        "added", imported.added(),
        "duplicates", list.duplicates().size(),
        "alreadyThere", imported.alreadyThere(),
        "private", imported.leftOut(),
        "rejected", preview.rejected().size());
  }

  private void say(Path file, OpmlList list, ListPreview preview, Sources.Imported imported) {
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
    complain(preview);
  }
}
