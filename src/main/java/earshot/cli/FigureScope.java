package earshot.cli;

import earshot.insight.Days;
import earshot.insight.Scope;
import earshot.model.BrandId;
import earshot.model.TimeRange;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Option;

/// Options that say which mentions a figure is made of.
final class FigureScope {
  private static final int MOST_DAYS = 3_660;

  @Option(
      names = "--days",
      paramLabel = "N",
      description = "the last N days, today among them (default: ${DEFAULT-VALUE})")
  private int days = 30;

  @Option(
      names = "--from",
      paramLabel = "TIME",
      description = "the first moment, instead of --days")
  private Optional<String> from = Optional.empty();

  @Option(
      names = "--to",
      paramLabel = "TIME",
      description = "with --from: the moment after the last (default: now)")
  private Optional<String> to = Optional.empty();

  @Option(
      names = "--brand",
      paramLabel = "NAME",
      description = "a brand, by name or number; may be given several times (default: all)")
  private List<String> brands = new ArrayList<>();

  @Option(names = "--query", paramLabel = "WORDS", description = "only what this query finds")
  private String query = "";

  /// The mentions that are meant.
  Scope of(Desk desk, Instant now) {
    Set<BrandId> named = new HashSet<>(brands(desk));
    return new Scope(named, Set.of(), query.strip(), range(now, desk.zone()));
  }

  /// The brands that were named, in their order.
  List<BrandId> brands(Desk desk) {
    return brands.stream().map(name -> Asked.brand(desk, name).id()).toList();
  }

  private TimeRange range(Instant now, ZoneId zone) {
    if (from.isEmpty()) {
      if (to.isPresent()) throw new Refusal("--to goes with --from.");
      if (days < 1 || days > MOST_DAYS) throw new Refusal("--days is from 1 to 3660.");
      return Days.last(days, now, zone);
    }
    Instant first = Moments.read(from.get(), now, zone);
    Instant end = to.map(typed -> Moments.read(typed, now, zone)).orElse(now);
    if (!first.isBefore(end)) throw new Refusal("--from must lie before --to.");
    return new TimeRange(first, end);
  }
}
