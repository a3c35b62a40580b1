package earshot.cli;

import earshot.privacy.SubjectExport;
import earshot.storage.Progress;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Writes everything that is kept of a person, for that person.
@Command(
    name = "subject",
    description = {
      "Writes everything that is kept of somebody into a folder: subject.json with every row, and",
      "subject.html to be read. Accounts that were linked by hand are one person."
    },
    mixinStandardHelpOptions = true)
final class SubjectCommand implements Callable<Integer> {
  @Mixin private final Common common = new Common();

  @Parameters(
      index = "0",
      paramLabel = "AUTHOR",
      description = "SITE:HANDLE, or the number of an account")
  private String author = "";

  @Parameters(index = "1", paramLabel = "DIR", description = "where the two files go")
  private Path folder = Path.of("");

  private final Doors doors;
  private final Terminal terminal;

  SubjectCommand(Doors doors, Terminal terminal) {
    this.doors = doors;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    return Commands.atLength(doors, common, terminal, this::write);
  }

  // What is kept of one person is written at once; it only has to be waited for.
  private int write(Desk desk, Progress unused) {
    try {
      SubjectExport.Written written =
          new SubjectExport(desk.stores(), Keeps.forgetting(desk))
              .write(ForgetCommand.accounts(desk, List.of(author)), folder, Names.ofUser());
      if (common.json()) {
        terminal.json(
            Map.of(
                "json", written.json().toString(),
                "page", written.page().toString(),
                "accounts", written.accounts(),
                "mentions", written.mentions(),
                "rows", written.rows()));
      } else {
        terminal.say(
            "Written: %s of %s, %s in all; to be read in %s."
                .formatted(
                    Many.mentions(written.mentions()),
                    Many.of(written.accounts(), "account"),
                    Many.of(written.rows(), "row"),
                    written.page()));
      }
      return Commands.DONE;
    } catch (UncheckedIOException unwritable) {
      throw new Refusal(String.valueOf(unwritable.getMessage()));
    }
  }
}
