package earshot.cli;

import earshot.model.PeopleAct;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Writes down that somebody wants no answers from us.
@Command(
    name = "opt-out",
    description = {
      "Writes down that somebody wants no answers from us, whether or not they spoke yet.",
      "It holds for all accounts that were linked with this one."
    },
    mixinStandardHelpOptions = true)
final class OptOutCommand implements Callable<Integer> {
  @Mixin private final Common common = new Common();

  @Parameters(
      paramLabel = "SITE:HANDLE",
      description = "the account, such as reddit:grindsize22 or social.example:mira")
  private String account = "";

  @Option(names = "--undo", description = "they want answers again")
  private boolean undo;

  private final Doors doors;
  private final Terminal terminal;

  OptOutCommand(Doors doors, Terminal terminal) {
    this.doors = doors;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    int colon = account.indexOf(':');
    boolean whole = colon > 0 && colon < account.length() - 1;
    if (!whole) throw new Refusal("Name the account as SITE:HANDLE, such as reddit:grindsize22.");
    return Commands.at(doors, common, this::note);
  }

  private int note(Desk desk) {
    int colon = account.indexOf(':');
    String site = account.substring(0, colon);
    String handle = account.substring(colon + 1);
    PeopleAct act = desk.people().optOut(site, handle, !undo, Names.ofUser());
    boolean changed = !act.before().equals(act.after());
    if (common.json()) {
      terminal.json(
          java.util.Map.of("site", site, "handle", handle, "optedOut", !undo, "changed", changed));
    } else if (changed) {
      terminal.say(undo ? "They want answers again." : "They will not be answered any more.");
    } else {
      terminal.say(undo ? "They never opted out." : "They opted out before.");
    }
    return Commands.DONE;
  }
}
