package earshot.intake;

import earshot.intake.Simulation.Fate;
import earshot.intake.Simulation.Served;
import earshot.model.CoverageLevel;
import earshot.model.CoverageSpan;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Works out from the simulated truth what can be known of a source, by the rules of the coverage
/// ledger, without looking at anything Earshot keeps.
final class CoverageOracle {
  private final List<Painted> painted = new ArrayList<>();
  private final Set<Instant> known = new HashSet<>();
  private final List<Integer> lengths = new ArrayList<>();
  private Optional<Instant> previous = Optional.empty();

  private record Painted(Instant from, Instant to, CoverageLevel level) {}

  CoverageOracle(List<Served> served) {
    served.forEach(this::take);
  }

  private void take(Served served) {
    if (served.fate() != Fate.FINE && served.fate() != Fate.CUT) return;
    if (served.notModified()) {
      previous.ifPresent(from -> paint(from, served.at(), CoverageLevel.FULL));
    } else {
      read(served);
      if (!served.shown().isEmpty()) lengths.addFirst(served.shown().size());
      known.addAll(served.shown());
    }
    previous = Optional.of(served.at());
  }

  private void read(Served served) {
    Instant now = served.at();
    boolean cut = served.fate() == Fate.CUT;
    List<Instant> shown = served.shown();
    if (previous.isEmpty()) {
      if (!shown.isEmpty()) {
        paint(shown.getLast(), now, cut ? CoverageLevel.PARTIAL : CoverageLevel.FULL);
      }
      return;
    }
    Instant from = previous.get();
    boolean shares = shown.stream().anyMatch(known::contains);
    boolean lost = !cut && !shares && !shown.isEmpty() && shown.size() >= usual();
    if (!lost) {
      paint(from, now, cut ? CoverageLevel.PARTIAL : CoverageLevel.FULL);
      return;
    }
    Instant oldest = shown.getLast();
    Instant reaches = oldest.isAfter(from) && oldest.isBefore(now) ? oldest : now;
    paint(from, reaches, CoverageLevel.PARTIAL);
    paint(reaches, now, CoverageLevel.FULL);
  }

  private int usual() {
    List<Integer> ten = lengths.stream().limit(10).sorted().toList();
    return ten.isEmpty() ? 0 : ten.get(ten.size() / 2);
  }

  private void paint(Instant from, Instant to, CoverageLevel level) {
    if (from.isBefore(to)) painted.add(new Painted(from, to, level));
  }

  /// Where the spans say something else than the oracle, in words; empty when nowhere.
  Optional<String> differsFrom(List<CoverageSpan> spans) {
    TreeSet<Instant> edges = new TreeSet<>();
    painted.forEach(each -> edges.addAll(List.of(each.from(), each.to())));
    spans.forEach(each -> edges.addAll(List.of(each.range().from(), each.range().to())));
    Optional<Instant> before = Optional.empty();
    for (Instant edge : edges) {
      if (before.isPresent()) {
        Instant at = before.get();
        CoverageLevel mine = level(at);
        CoverageLevel theirs = level(spans, at);
        if (mine != theirs) {
          return Optional.of("%s – %s: %s, not %s".formatted(at, edge, mine, theirs));
        }
      }
      before = Optional.of(edge);
    }
    return Optional.empty();
  }

  private CoverageLevel level(Instant at) {
    return painted.stream()
        .filter(each -> !at.isBefore(each.from()) && at.isBefore(each.to()))
        .map(Painted::level)
        .min(CoverageLevel::compareTo)
        .orElse(CoverageLevel.NONE);
  }

  static CoverageLevel level(List<CoverageSpan> spans, Instant at) {
    return spans.stream()
        .filter(span -> span.range().contains(at))
        .map(CoverageSpan::level)
        .min(CoverageLevel::compareTo)
        .orElse(CoverageLevel.NONE);
  }
}
