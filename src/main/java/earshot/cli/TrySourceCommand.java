package earshot.cli;

import earshot.listening.SavedAnswer;
import earshot.listening.SourceTrial;
import earshot.listening.SourceTrial.Trial;
import earshot.listening.preset.Preset;
import earshot.listening.preset.PresetCheck;
import earshot.listening.preset.PresetChoice;
import earshot.listening.preset.PresetFile;
import earshot.model.LookAlikes;
import earshot.model.Repair;
import earshot.model.Sighting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Reads sources once and prints what Earshot understands.
@Command(
    name = "try-source",
    description =
        "Reads feeds once, stores nothing, and prints what Earshot understands; or holds a preset"
            + " file against a saved answer.",
    mixinStandardHelpOptions = true)
final class TrySourceCommand implements Callable<Integer> {
  @Mixin private final Common common = new Common();

  @Parameters(
      paramLabel = "FILE-OR-URL",
      arity = "0..*",
      description = "files, folders or addresses")
  private List<String> places = new ArrayList<>();

  @Option(
      names = "--allow-private",
      description = "addresses may belong to this machine or network")
  private boolean allowPrivate;

  @ArgGroup(exclusive = false)
  private @Nullable Checked checked;

  /// A preset of the person's own and an answer to hold it against.
  static final class Checked {
    @Option(
        names = "--preset",
        required = true,
        paramLabel = "FILE",
        description = "checks this preset file")
    private Path preset = Path.of("");

    @Option(
        names = "--with",
        required = true,
        paramLabel = "ANSWER",
        description = "a saved answer of the service that the preset must be able to read")
    private Path answer = Path.of("");

    @Option(
        names = "--param",
        paramLabel = "NAME=VALUE",
        description = "a value of the preset, where the answer depends on it")
    private Map<String, String> params = new LinkedHashMap<>();
  }

  private final Doors doors;
  private final Terminal terminal;

  TrySourceCommand(Doors doors, Terminal terminal) {
    this.doors = doors;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (checked != null) return check(checked);
    if (places.isEmpty()) throw new Refusal("Name a file or an address to try.");
    boolean allRead = true;
    try (SourceTrial trial = doors.trial()) {
      for (String place : places) {
        for (String one : files(place)) {
          Trial came = read(trial, one);
          allRead &= came instanceof Trial.Read;
          if (common.json()) terminal.json(json(one, came));
          else print(one, came);
        }
      }
    }
    return allRead ? Commands.DONE : Commands.REFUSED;
  }

  /// Says what is wrong with a preset file, with line, column and cure; else what it finds.
  private int check(Checked wanted) {
    return switch (PresetFile.read(name(wanted.preset), bytes(wanted.preset))) {
      case PresetFile.Bad bad -> {
        bad.problems().forEach(problem -> terminal.complain(problem.text()));
        yield Commands.REFUSED;
      }
      case PresetFile.Good good -> held(good.preset(), wanted);
    };
  }

  private int held(Preset preset, Checked wanted) {
    List<String> wrong = new ArrayList<>();
    Map<String, String> params = new LinkedHashMap<>(wanted.params);
    for (Preset.Recorded recorded : preset.recorded()) {
      if (!recorded.fixture().equals(name(wanted.answer))) continue;
      recorded.params().forEach(params::putIfAbsent);
      wrong.addAll(
          PresetCheck.differences(preset, recorded, bytes(wanted.answer), new SavedAnswer()));
    }
    switch (PresetChoice.of(preset, params)) {
      case PresetChoice.Wrong bad ->
          bad.flaws().forEach(flaw -> wrong.add(flaw.sentence() + " Here that is: --param"));
      case PresetChoice.Ready ready -> {
        try (SourceTrial trial = doors.trial()) {
          Trial came = trial.answer(preset, ready.use().params(), wanted.answer);
          if (common.json()) terminal.json(json(wanted.answer.toString(), came));
          else print(wanted.answer.toString(), came);
          if (!(came instanceof Trial.Read)) return Commands.REFUSED;
        }
      }
    }
    wrong.forEach(terminal::complain);
    return wrong.isEmpty() ? Commands.DONE : Commands.REFUSED;
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException unreadable) {
      throw new Refusal("This file cannot be read: " + file + ".");
    }
  }

  private static List<String> files(String place) {
    if (isAddress(place) || !Files.isDirectory(Path.of(place))) return List.of(place);
    try (Stream<Path> found = Files.walk(Path.of(place))) {
      return found.filter(Files::isRegularFile).sorted().map(Path::toString).toList();
    } catch (IOException | UncheckedIOException unreadable) {
      throw new Refusal("This folder cannot be read: " + place + ".");
    }
  }

  private Trial read(SourceTrial trial, String place) {
    if (!isAddress(place)) return trial.file(Path.of(place));
    try {
      return trial.address(Addresses.typed(place, allowPrivate), allowPrivate);
    } catch (Refusal notAsked) {
      // One address that is not asked keeps nobody from reading the others.
      return new Trial.NotRead(notAsked.reason(), String.valueOf(notAsked.getMessage()), List.of());
    }
  }

  /// Anything with a scheme is an address, so that `file:` and the like are refused as addresses.
  private static boolean isAddress(String place) {
    return place.matches("(?i)[a-z][a-z0-9+.-]+:.*") && !Files.exists(Path.of(place));
  }

  private static Map<String, Object> json(String place, Trial came) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("file", place);
    switch (came) {
      case Trial.Read read -> {
        object.put("kind", read.kind());
        object.put("title", read.title());
        object.put("entries", read.items().stream().map(TrySourceCommand::entry).toList());
        object.put("repaired", read.repaired().stream().map(Repair::code).sorted().toList());
        object.put("error", null);
      }
      case Trial.NotRead not -> {
        object.put("kind", null);
        object.put("title", null);
        object.put("entries", List.of());
        object.put("repaired", List.of());
        object.put("error", not.reason().code());
        object.put("why", not.sentence());
        object.put("offered", not.offered().stream().map(Object::toString).toList());
      }
    }
    return object;
  }

  private static Map<String, Object> entry(Sighting item) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("id", item.identity().externalId().orElse(null));
    object.put("link", item.identity().permalink().map(Object::toString).orElse(null));
    object.put("title", item.words().title());
    object.put("author", item.author().name());
    object.put("published", item.time().published().map(Instant::toString).orElse(null));
    object.put("text", item.words().plain());
    return object;
  }

  private void print(String place, Trial came) {
    switch (came) {
      case Trial.Read read -> {
        terminal.say(
            "%s: %s “%s”, %s"
                .formatted(
                    place,
                    read.kind(),
                    read.title(),
                    Many.of(read.items().size(), "entry", "entries")));
        if (!read.repaired().isEmpty()) {
          terminal.say(
              "  Read, after repairs: "
                  + String.join(
                      ", ", read.repaired().stream().map(Repair::code).sorted().toList()));
        }
        List<List<String>> rows = new ArrayList<>();
        for (Sighting item : read.items()) {
          rows.add(
              List.of(
                  item.time().published().map(Instant::toString).orElse("date unclear"),
                  LookAlikes.name(item.author().name()),
                  item.words().title().isEmpty() ? item.words().plain() : item.words().title(),
                  item.identity().permalink().map(Object::toString).orElse("")));
        }
        terminal.table(List.of("published", "author", "title", "link"), rows);
      }
      case Trial.NotRead not -> {
        terminal.complain(place + ": " + not.sentence());
        not.offered().forEach(feed -> terminal.complain("  It offers a feed: " + feed));
      }
    }
  }
}
