package earshot.cli;

import earshot.language.WordFile;
import earshot.language.WordList;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Exports a word list.
@Command(
    description = "Writes the words of a language to a new file, which imports as the same list.",
    mixinStandardHelpOptions = true)
final class ExportWordsCommand implements Callable<Integer> {
  @Mixin private final Common common = new Common();

  @Parameters(paramLabel = "FILE", description = "a file that is not there yet")
  private Path file = Path.of("");

  @Option(names = "--language", paramLabel = "fr", description = "which list (default: en)")
  private String language = WordList.ENGLISH;

  private final Doors doors;
  private final Terminal terminal;

  ExportWordsCommand(Doors doors, Terminal terminal) {
    this.doors = doors;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    return Commands.at(doors, common, this::export);
  }

  private int export(Desk desk) {
    WordList list = desk.scores().words().settings().list(language);
    if (list.isEmpty()) throw new Refusal("There are no words of your own in " + language + ".");
    try {
      Files.writeString(file, WordFile.write(list), StandardOpenOption.CREATE_NEW);
    } catch (FileAlreadyExistsException there) {
      throw new Refusal("The file " + file + " is there already; name a new one.");
    } catch (IOException unwritable) {
      throw new Refusal("The file " + file + " cannot be written.");
    }
    if (common.json()) {
      terminal.json(Map.of("file", file.toString(), "words", list.values().size()));
    } else {
      terminal.say("%s: %d words.".formatted(file, list.values().size()));
    }
    return Commands.DONE;
  }
}
