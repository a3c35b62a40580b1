package earshot.cli;

import earshot.listening.files.ColumnMap;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;
import picocli.CommandLine.Option;

/// How files of posts are to be read, as an import and a watched folder are told.
final class ReadingOptions {
  @Option(
      names = "--zone",
      paramLabel = "Europe/Berlin",
      description = "the zone of times that name none")
  private Optional<String> zone = Optional.empty();

  @Option(
      names = "--day-first",
      arity = "1",
      paramLabel = "true|false",
      description = "whether 03/04 is the third of April, where no row decides it")
  private Optional<Boolean> dayFirst = Optional.empty();

  @Option(names = "--everything", description = "keep also what names no brand")
  private boolean everything;

  Optional<ZoneId> zone() {
    return zone.map(ReadingOptions::zone);
  }

  Optional<Boolean> dayFirst() {
    return dayFirst;
  }

  boolean everything() {
    return everything;
  }

  /// A map that was kept by this name.
  static ColumnMap map(Desk desk, String name) {
    return desk.imports()
        .maps()
        .named(name)
        .orElseThrow(() -> new Refusal("No map is kept as " + name + "."));
  }

  private static ZoneId zone(String name) {
    try {
      return ZoneId.of(name);
    } catch (DateTimeException unknown) {
      throw new Refusal("“" + name + "” is no time zone; write such as Europe/Berlin.");
    }
  }
}
