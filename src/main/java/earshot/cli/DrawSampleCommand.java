package earshot.cli;

import earshot.insight.accuracy.Accuracy;
import earshot.model.Brand;
import earshot.model.BrandId;
import earshot.model.TimeRange;
import earshot.storage.AccuracyStore.Sample;
import earshot.storage.Progress;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Draws mentions by lot, to be labelled blind.
@Command(
    name = "draw",
    description = {
      "Draws mentions of the last days by lot, at least 20 of each label where there are as",
      "many. The same seed over the same mentions draws the same."
    },
    mixinStandardHelpOptions = true)
final class DrawSampleCommand implements Callable<Integer> {
  @Mixin private final Common common = new Common();

  @Option(names = "--brand", paramLabel = "NAME", description = "mentions of one brand only")
  private Optional<String> brand = Optional.empty();

  @Option(
      names = "--days",
      paramLabel = "N",
      defaultValue = "30",
      description = "of the last N days (default: 30)")
  private int days = 30;

  @Option(
      names = "--size",
      paramLabel = "N",
      defaultValue = "150",
      description = "how many, from 50 to 2,000 (default: 150)")
  private int size = Accuracy.SIZE;

  @Option(names = "--seed", paramLabel = "N", description = "any number (default: by the clock)")
  private Optional<Long> seed = Optional.empty();

  private final Doors doors;
  private final Terminal terminal;

  DrawSampleCommand(Doors doors, Terminal terminal) {
    this.doors = doors;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    return Commands.at(doors, common, this::draw);
  }

  private int draw(Desk desk) {
    Optional<BrandId> of = brand.map(name -> Asked.brand(desk, name)).map(Brand::id);
    Instant now = doors.clock().instant();
    if (days < 1 || days > 3_650) throw new Refusal("--days is a number from 1 to 3,650.");
    TimeRange range = new TimeRange(now.minus(Duration.ofDays(days)), now);
    long drawnBy = seed.orElse(now.toEpochMilli());
    Sample sample =
        AccuracyCommand.of(desk)
            .draw(new Accuracy.Wish(of, range, drawnBy, size), Names.ofUser(), Progress.NONE);
    int drawn = desk.stores().accuracy().items(sample.id()).size();
    if (common.json()) {
      terminal.json(Map.of("sample", sample.id(), "seed", sample.seed(), "drawn", drawn));
    } else {
      terminal.say(
          "Drew %s as sample %d. To label them: earshot accuracy ask %d"
              .formatted(Many.mentions(drawn), sample.id(), sample.id()));
    }
    return Commands.DONE;
  }
}
