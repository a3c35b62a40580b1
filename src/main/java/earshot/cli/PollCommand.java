package earshot.cli;

import earshot.model.PollAttempt;
import earshot.model.Source;
import earshot.model.SourceId;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Asks sources and says what came in.
@Command(
    name = "poll",
    description = "Asks the sources that are due and prints what came in per source.",
    mixinStandardHelpOptions = true)
final class PollCommand implements Callable<Integer> {
  @Mixin private final Common common = new Common();

  @Option(names = "--once", description = "asks every source once, whether due or not")
  private boolean once;

  private final Doors doors;
  private final Terminal terminal;

  PollCommand(Doors doors, Terminal terminal) {
    this.doors = doors;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    return Commands.at(doors, common, this::poll);
  }

  private int poll(Desk desk) {
    Map<SourceId, Source> sources = new HashMap<>();
    desk.stores().sources().all().forEach(source -> sources.put(source.id(), source));
    if (sources.isEmpty()) {
      throw new Refusal("There is no source yet. Add one: earshot add-source any-feed url=ADDRESS");
    }
    if (desk.brands().all().isEmpty()) {
      terminal.complain(
          "There is no brand yet, so nothing is kept. Add one: earshot add-brand NAME");
    }
    AtomicInteger stored = new AtomicInteger();
    AtomicInteger asked = new AtomicInteger();
    int meant;
    try {
      meant =
          desk.poller()
              .askEachOnce(
                  !once,
                  attempt -> {
                    asked.incrementAndGet();
                    stored.addAndGet(attempt.yield().stored());
                    print(sources, attempt);
                  });
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return Commands.REFUSED;
    }
    if (!common.json()) {
      terminal.say(
          "%,d of %s asked, %s stored."
              .formatted(
                  asked.get(),
                  Many.of(sources.size(), "source"),
                  Many.of(stored.get(), "new mention")));
    }
    if (asked.get() < meant) {
      throw new Refusal(
          "Not asked: %s. Nothing of that was stored, so poll once more. The log in %s says why."
              .formatted(Many.of(meant - asked.get(), "source"), desk.folder().resolve("logs")));
    }
    return Commands.DONE;
  }

  private void print(Map<SourceId, Source> sources, PollAttempt attempt) {
    Source source = sources.get(attempt.source());
    if (source == null) return;
    if (common.json()) terminal.json(PollLines.json(source, attempt));
    else terminal.say(PollLines.line(source, attempt));
  }
}
