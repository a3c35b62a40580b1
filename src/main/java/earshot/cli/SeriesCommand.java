package earshot.cli;

import earshot.insight.SentimentSeries;
import earshot.insight.SentimentSeries.Bucket;
import earshot.model.Brand;
import earshot.model.BrandId;
import earshot.model.CoverageLevel;
import earshot.model.CsvLine;
import earshot.model.Label;
import earshot.model.MentionFilter;
import earshot.model.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Writes the chart of mentions over time as a table.
@Command(
    name = "series",
    description = {
      "Writes mentions over time, with how completely the time was watched.",
      "Where nothing was watched and nothing brought in, cells stay empty: that",
      "is a gap, not a zero. Cells that a spreadsheet would run as a formula start",
      "with an apostrophe."
    },
    mixinStandardHelpOptions = true)
final class SeriesCommand implements Callable<Integer> {
  private static final int MOST_BUCKETS = 20_000;
  private static final Set<Duration> BUCKETS =
      Set.of(
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(15),
          Duration.ofHours(1),
          Duration.ofDays(1));

  private enum Format {
    csv,
    jsonl
  }

  @Mixin private final Common common = new Common();

  @Option(
      names = "--from",
      paramLabel = "TIME",
      defaultValue = "7d",
      description = "the first moment (default: a week ago)")
  private String from = "7d";

  @Option(
      names = "--to",
      paramLabel = "TIME",
      defaultValue = "now",
      description = "the moment after the last (default: now)")
  private String to = "now";

  @Option(names = "--brand", paramLabel = "NAME", description = "mentions of one brand only")
  private Optional<String> brand = Optional.empty();

  @Option(
      names = "--bucket",
      paramLabel = "1h",
      description = "1m, 5m, 15m, 1h or 1d (default: hours up to two days, then days)")
  private Optional<Duration> bucket = Optional.empty();

  @Option(
      names = "--format",
      paramLabel = "csv|jsonl",
      defaultValue = "csv",
      description = "csv for spreadsheets, jsonl for programs (default: csv)")
  private Format format = Format.csv;

  private final Doors doors;
  private final Terminal terminal;

  SeriesCommand(Doors doors, Terminal terminal) {
    this.doors = doors;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    return Commands.at(doors, common, this::write);
  }

  private int write(Desk desk) {
    Instant now = doors.clock().instant();
    Instant first = Moments.read(from, now, desk.zone());
    Instant last = Moments.read(to, now, desk.zone());
    if (!first.isBefore(last)) throw new Refusal("--from must lie before --to.");
    Duration span = Duration.between(first, last);
    Duration width =
        bucket.orElse(
            span.compareTo(Duration.ofDays(2)) <= 0 ? Duration.ofHours(1) : Duration.ofDays(1));
    if (!BUCKETS.contains(width)) {
      throw new Refusal("--bucket is one of 1m, 5m, 15m, 1h and 1d.");
    }
    if (span.dividedBy(width) > MOST_BUCKETS) {
      throw new Refusal(
          "That would be more than 20,000 lines; choose a shorter time or a wider --bucket.");
    }
    if (!desk.index().isReady()) {
      throw new Refusal("Not every mention can be counted at the moment. earshot doctor says why.");
    }
    SentimentSeries series = desk.series().of(filter(desk), new TimeRange(first, last), width);
    print(series);
    return Commands.DONE;
  }

  private MentionFilter filter(Desk desk) {
    Set<BrandId> brands = brand.map(name -> Set.of(named(desk, name))).orElse(Set.of());
    return new MentionFilter(brands, Set.of(), Set.of(), Set.of(), "", Optional.empty());
  }

  private static BrandId named(Desk desk, String name) {
    List<Brand> all = desk.brands().all();
    return all.stream()
        .filter(each -> each.name().equalsIgnoreCase(name.strip()))
        .findFirst()
        .map(Brand::id)
        .orElseThrow(
            () ->
                new Refusal(
                    "There is no brand “%s”. Known: %s."
                        .formatted(
                            name,
                            all.isEmpty()
                                ? "none yet"
                                : String.join(", ", all.stream().map(Brand::name).toList()))));
  }

  private void print(SentimentSeries series) {
    if (common.json() || format == Format.jsonl) {
      series.buckets().forEach(each -> terminal.json(json(each)));
      return;
    }
    List<String> header = new ArrayList<>(List.of("from", "to", "brand", "coverage", "mentions"));
    for (Label label : Label.values()) header.add(MentionLines.code(label));
    terminal.say(CsvLine.of(header));
    series.buckets().forEach(each -> terminal.say(CsvLine.of(cells(each))));
  }

  private List<String> cells(Bucket each) {
    Stream<String> counts =
        Stream.of(Label.values())
            .map(label -> isGap(each) ? "" : Integer.toString(count(each, label)));
    List<String> cells = new ArrayList<>();
    cells.add(each.from().toString());
    cells.add(each.to().toString());
    cells.add(brand.orElse(""));
    cells.add(each.level().name());
    cells.add(isGap(each) ? "" : Integer.toString(each.total()));
    counts.forEach(cells::add);
    return cells;
  }

  private Map<String, Object> json(Bucket each) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("from", each.from().toString());
    object.put("to", each.to().toString());
    brand.ifPresent(name -> object.put("brand", name));
    object.put("coverage", each.level().name());
    object.put("running", each.running());
    object.put("mentions", isGap(each) ? null : each.total());
    for (Label label : Label.values()) {
      object.put(MentionLines.code(label), isGap(each) ? null : count(each, label));
    }
    return object;
  }

  /// Whether nothing is known: nobody watched, and nobody brought anything in.
  private static boolean isGap(Bucket each) {
    return each.level() == CoverageLevel.NONE && each.total() == 0;
  }

  private static int count(Bucket each, Label label) {
    return each.counts().getOrDefault(label, 0);
  }
}
