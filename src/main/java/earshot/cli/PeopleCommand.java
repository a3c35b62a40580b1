package earshot.cli;

import earshot.model.LookAlikes;
import earshot.model.Person;
import earshot.replies.people.People;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Lists those we talk with.
@Command(
    name = "people",
    description = {
      "Lists those we answered, and those of whom something was written down.",
      "Accounts are of one person only where somebody linked them by hand."
    },
    mixinStandardHelpOptions = true)
final class PeopleCommand implements Callable<Integer> {
  private static final int MOST_LOOKED_AT = 5_000;

  @Mixin private final Common common = new Common();

  @Parameters(
      arity = "0..1",
      paramLabel = "NAME",
      description = "only those whose name or handle holds this")
  private String name = "";

  @Option(
      names = "--order",
      paramLabel = "ORDER",
      description = "one of: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
  private People.Order order = People.Order.RECENT;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "print at most N (default: ${DEFAULT-VALUE})")
  private int limit = 50;

  private final Doors doors;
  private final Terminal terminal;

  PeopleCommand(Doors doors, Terminal terminal) {
    this.doors = doors;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (limit < 1) throw new Refusal("--limit is a number of people, at least 1.");
    return Commands.at(doors, common, this::list);
  }

  private int list(Desk desk) {
    String wanted = name.strip().toLowerCase(Locale.ROOT);
    List<People.Entry> entries =
        desk.people().list(order, wanted.isEmpty() ? limit : MOST_LOOKED_AT).stream()
            .filter(entry -> wanted.isEmpty() || entry.isCalled(wanted))
            .limit(limit)
            .toList();
    if (common.json()) {
      entries.forEach(entry -> terminal.json(PersonLines.json(entry)));
    } else if (entries.isEmpty()) {
      terminal.say(
          wanted.isEmpty()
              ? "Nobody yet. Whom we answer is listed here."
              : "Nobody of that name. earshot search 'author:NAME' looks through what was said.");
    } else {
      terminal.table(
          List.of("id", "name", "account", "answers", "last", "wishes"),
          entries.stream().map(PeopleCommand::row).toList());
    }
    return Commands.DONE;
  }

  private static List<String> row(People.Entry entry) {
    return List.of(
        entry.account().toString(),
        LookAlikes.name(entry.name()),
        PersonLines.account(entry.face()),
        Long.toString(entry.answers()),
        entry.last().map(at -> at.toString()).orElse(""),
        entry.person().map(Person::told).map(PersonLines::wishes).orElse(""));
  }
}
