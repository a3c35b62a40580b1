package earshot.cli;

import earshot.storage.Compaction;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Makes the database file small again.
@Command(
    name = "compact",
    description = "Makes a backup, then gives back the room that deleted rows have left.",
    mixinStandardHelpOptions = true)
final class CompactCommand implements Callable<Integer> {
  @Mixin private final Common common = new Common();

  @Option(
      names = "--if-worth-it",
      description = "only when the file would shrink by more than half")
  private boolean ifWorthIt;

  private final Doors doors;
  private final Terminal terminal;

  CompactCommand(Doors doors, Terminal terminal) {
    this.doors = doors;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    return Commands.at(doors, common, this::compact);
  }

  private int compact(Desk desk) {
    Compaction.Offer offer = desk.stores().compaction().offer();
    if (ifWorthIt && !offer.worthIt()) {
      if (!common.json())
        terminal.say("Not worth it: the file has %,d MB.".formatted(offer.bytes() >> 20));
      return Commands.DONE;
    }
    Compaction.Sizes sizes = desk.safekeeping().compact(new Told(terminal, common.json()));
    if (common.json()) terminal.json(Map.of("before", sizes.before(), "after", sizes.after()));
    else {
      terminal.say(
          "Compacted: %,d KB before, %,d KB now."
              .formatted(Names.kilobytes(sizes.before()), Names.kilobytes(sizes.after())));
    }
    return Commands.DONE;
  }
}
