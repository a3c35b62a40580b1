package earshot.cli;

import earshot.archive.Bundles;
import earshot.archive.Glimpse;
import earshot.archive.Manifest;
import earshot.archive.OpenedArchive;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// What an archive says of itself, and its newest mentions.
final class ArchiveGlance {
  private static final int WIDEST = 70;

  @Mixin private final Common common = new Common();

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "how many mentions; default: ${DEFAULT-VALUE}")
  private int limit = 10;

  /// Tells it of one archive.
  ///
  /// @return the exit code
  int at(Path file, Doors doors, Terminal terminal) {
    try (OpenedArchive archive = Bundles.open(file)) {
      if (common.json()) terminal.json(json(archive));
      else tell(archive, doors, terminal);
    }
    return Commands.DONE;
  }

  private void tell(OpenedArchive archive, Doors doors, Terminal terminal) {
    Manifest.About about = archive.about();
    terminal.say(
        "%s, %s, made %s by %s (%s)."
            .formatted(
                Many.mentions(archive.manifest().mentions()),
                about.query().isEmpty() ? "a whole workspace" : "found by " + about.query(),
                archive.manifest().madeAt(),
                about.by(),
                about.redaction()));
    if (!about.purpose().isEmpty()) terminal.say("Purpose: " + about.purpose());
    if (archive.holds(new Unshown(doors, terminal).by(common.workspace()))) {
      terminal.say(
          "Somebody in it was forgotten here, so its mentions are not listed;"
              + " “earshot open” shows the others.");
      return;
    }
    terminal.table(
        List.of("when", "source", "words"),
        archive.first().stream()
            .limit(limit)
            .map(each -> List.of(each.at().toString(), each.source(), words(each)))
            .toList());
  }

  private static Map<String, Object> json(OpenedArchive archive) {
    Manifest.About about = archive.about();
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("file", archive.file().toString());
    all.put("seal", archive.seal());
    all.put("mentions", archive.manifest().mentions());
    all.put("madeAt", archive.manifest().madeAt().toString());
    all.put("by", about.by());
    all.put("purpose", about.purpose());
    all.put("query", about.query());
    all.put("redact", about.redaction());
    return all;
  }

  private static String words(Glimpse each) {
    String all = (each.title() + " " + each.body()).strip().replaceAll("\\s+", " ");
    return all.length() <= WIDEST ? all : all.substring(0, WIDEST - 1) + "…";
  }
}
