package earshot.cli;

import earshot.listening.files.Formats;
import earshot.listening.files.Guide;
import earshot.listening.files.Head;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Imports lists of feeds, and files of posts.
@Command(
    name = "import",
    description = {
      "Imports files of posts, archives of another workspace, and lists of feeds (OPML).",
      "What a file is shows in it, not in its name; the same file again adds nothing."
    },
    mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {
  @Mixin private final Common common = new Common();

  @Spec private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  @Option(
      names = "--formats",
      description = "list the formats of posts that are read, and where one gets such a file")
  private boolean formats;

  @Parameters(paramLabel = "FILE", arity = "0..*", description = "files")
  private List<Path> files = new ArrayList<>();

  @Option(
      names = "--allow-private",
      description = "lists: addresses may belong to this machine or network")
  private boolean allowPrivate;

  @Option(
      names = "--every",
      paramLabel = "5m",
      description = "lists: ask each feed at this interval (default: Earshot decides)")
  private Optional<Duration> every = Optional.empty();

  @Option(names = "--dry-run", description = "show what the file would bring, and add nothing")
  private boolean dryRun;

  @Option(
      names = "--map",
      paramLabel = "NAME",
      description =
          "tables: read the columns by this kept map; with --columns, keep them by this name")
  private Optional<String> map = Optional.empty();

  @Option(
      names = "--columns",
      paramLabel = "text=Body,date=Created",
      description =
          "tables: which column holds what: id link title text author handle outlet date time"
              + " language rating likes shares replies views reach parent sentiment")
  private Optional<String> columns = Optional.empty();

  @Mixin private final ReadingOptions reading = new ReadingOptions();

  @Option(
      names = "--rejects",
      paramLabel = "FILE",
      description = "write the records that could not be read, with the reason, into this CSV file")
  private Optional<Path> rejects = Optional.empty();

  private final Doors doors;
  private final Terminal terminal;

  ImportCommand(Doors doors, Terminal terminal) {
    this.doors = doors;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (formats) return list();
    if (files.isEmpty()) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "Name a file, or ask for --formats.");
    }
    if (rejects.isPresent() && files.size() > 1) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "--rejects takes the records of one file; name one file.");
    }
    Optional<ZoneId> of = reading.zone();
    // What is closed when it is stopped is closed before the program ends.
    try (Stopping stopping = new Stopping()) {
      return Commands.at(doors, common, desk -> importAll(desk, of, stopping.wished()));
    }
  }

  private int list() {
    if (common.json()) {
      for (Guide each : Guide.ALL) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("format", each.format());
        object.put("file", each.file());
        object.put("where", each.where());
        terminal.json(object);
      }
    } else {
      for (Guide each : Guide.ALL) {
        terminal.say("%s: %s.%n    %s".formatted(each.format(), each.file(), each.where()));
      }
      terminal.say(
          "Lists of feeds (OPML), and archives of another workspace in which nothing is hidden"
              + " (.earshot), are imported by the same command.");
    }
    return Commands.DONE;
  }

  private int importAll(Desk desk, Optional<ZoneId> of, BooleanSupplier stopped) {
    ListImport lists =
        new ListImport(terminal, new ListImport.Wish(allowPrivate, every, dryRun, common.json()));
    PostImport posts =
        new PostImport(
            desk,
            terminal,
            new PostImport.Wish(
                new PostImport.Asked(map, columns, of, reading.dayFirst()),
                dryRun,
                reading.everything(),
                common.json(),
                rejects),
            stopped);
    boolean good = true;
    for (Path file : files) {
      if (stopped.getAsBoolean()) return Commands.REFUSED;
      good &= brought(file, () -> holdsPosts(file) ? posts.bring(file) : lists.bring(desk, file));
    }
    return good ? Commands.DONE : Commands.REFUSED;
  }

  // One file that is refused holds up no other.
  private boolean brought(Path file, BooleanSupplier bringing) {
    try {
      return bringing.getAsBoolean();
    } catch (Refusal refused) {
      String why = String.valueOf(refused.getMessage());
      terminal.complain(why.contains(file.toString()) ? why : file + ": " + why);
      return false;
    }
  }

  private static boolean holdsPosts(Path file) {
    try {
      Head head = Head.of(file);
      return !Formats.isList(head) && Formats.of(head).isPresent();
    } catch (IOException unreadable) {
      throw new Refusal("“" + file + "” cannot be read; check that it is there.");
    }
  }
}
