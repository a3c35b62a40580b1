package earshot.cli;

import earshot.language.ScoreSettings;
import earshot.language.WordFile;
import earshot.language.WordList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Imports a word list.
@Command(
    description = {
      "Takes the words of a file in the place of those of its language. Its lines are",
      "\"word TAB value\", \"#language fr\", \"#negator …\", \"#booster …\" and \"#dampener …\".",
      "A file with a bad line is not imported at all."
    },
    mixinStandardHelpOptions = true)
final class ImportWordsCommand implements Callable<Integer> {
  private static final int SHOWN = 50;

  @Mixin private final Common common = new Common();

  @Parameters(paramLabel = "FILE", description = "a word list in UTF-8")
  private Path file = Path.of("");

  @Option(
      names = "--language",
      paramLabel = "fr",
      description = "of a file that does not say so itself (default: en)")
  private String language = WordList.ENGLISH;

  private final Doors doors;
  private final Terminal terminal;

  ImportWordsCommand(Doors doors, Terminal terminal) {
    this.doors = doors;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    return switch (WordFile.read(content(), language)) {
      case WordFile.Outcome.Bad(List<WordFile.BadLine> lines) -> refuse(lines);
      case WordFile.Outcome.Good(WordList list) ->
          Commands.at(doors, common, desk -> keep(desk, list));
    };
  }

  private byte[] content() {
    try {
      return Files.readAllBytes(file);
    } catch (IOException unreadable) {
      throw new Refusal("The file " + file + " cannot be read.");
    }
  }

  private int keep(Desk desk, WordList list) {
    ScoreSettings settings = desk.scores().words().settings();
    if (!common.json()) {
      terminal.say(
          "%s: %d words with a value in %s."
              .formatted(file, list.values().size(), list.language()));
    }
    return WordsCommand.keep(desk, terminal, common.json(), settings.with(list));
  }

  private int refuse(List<WordFile.BadLine> lines) {
    for (WordFile.BadLine each : lines.subList(0, Math.min(lines.size(), SHOWN))) {
      if (common.json()) terminal.json(json(each));
      else terminal.complain("%s:%d: %s".formatted(file, each.number(), each.reason()));
    }
    terminal.complain("Nothing was imported: " + Many.of(lines.size(), "bad line") + ".");
    return Commands.REFUSED;
  }

  private static Map<String, Object> json(WordFile.BadLine bad) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("line", bad.number());
    object.put("text", bad.line());
    object.put("error", bad.reason());
    return object;
  }
}
