package earshot.cli;

import earshot.listening.SourceTrial;
import earshot.listening.SourceTrial.Trial;
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
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Reads sources once and prints what Earshot understands.
@Command(
    name = "try-source",
    description = "Reads feeds once, stores nothing, and prints what Earshot understands.",
    mixinStandardHelpOptions = true)
final class TrySourceCommand implements Callable<Integer> {
  @Mixin private final Common common = new Common();

  @Parameters(
      paramLabel = "FILE-OR-URL",
      arity = "1..*",
      description = "files, folders or addresses")
  private List<String> places = new ArrayList<>();

  @Option(
      names = "--allow-private",
      description = "addresses may belong to this machine or network")
  private boolean allowPrivate;

  private final Doors doors;
  private final Terminal terminal;

  TrySourceCommand(Doors doors, Terminal terminal) {
    this.doors = doors;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
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
            "%s: %s “%s”, %d %s"
                .formatted(
                    place,
                    read.kind(),
                    read.title(),
                    read.items().size(),
                    read.items().size() == 1 ? "entry" : "entries"));
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
                  item.author().name(),
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
