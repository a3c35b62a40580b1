package earshot.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.intake.Simulation.Book;
import earshot.intake.Simulation.Served;
import earshot.model.CoverageLevel;
import earshot.model.CoverageSpan;
import earshot.model.FailureReason;
import earshot.model.Mention;
import earshot.model.Source;
import earshot.model.SourceId;
import earshot.model.TimeRange;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A day of listening in virtual time: real plan, gate, coverage, intake, rounds and database file;
/// publishers whose truth is known.
class SimulationTest {
  private static final Duration A_DAY = Duration.ofHours(24);
  private static final double FAULTS = 0.3;

  @TempDir private Path folder;

  private final VirtualTime time = new VirtualTime(Rig.START);
  private final Simulation world = new Simulation(time, FAULTS);
  private final Map<String, Source> byErrand = new HashMap<>();
  private final Map<SourceId, Promise> promises = new HashMap<>();
  private int due;
  private int asked;
  private final List<String> late = new ArrayList<>();

  /// When a source was to be asked, and how long after the attempt before.
  private record Promise(Instant due, Duration interval) {}

  @Test
  void aDayWithAHundredAndFiftySourcesAndThreeFaultsInTen() {
    aDayWith(150);
  }

  @Test
  @Tag("soak")
  void aDayWithTwoThousandSourcesAndThreeFaultsInTen() {
    aDayWith(2_000);
  }

  private void aDayWith(int count) {
    try (Rig rig =
        new Rig(folder, time, world::behind, Simulation::pace, errand -> setOut(errand))) {
      List<Source> sources = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        Source source =
            rig.stores.sources().add(Rig.setup(Simulation.address(i, count), "s" + i), Rig.START);
        sources.add(source);
        byErrand.put("poll-" + source.id(), source);
        world.add(source, Rig.START, A_DAY.plusHours(1));
      }
      rig.live.subscribe(event -> note(rig, event));
      rig.run(A_DAY);
      time.settle();
      assertEquals(List.of(), world.rudeness, "impolite");
      checkFairness(count);
      checkMentions(rig);
      for (Source source : sources) checkCoverage(rig, source.id());
    }
  }

  private Duration setOut(String errand) {
    Optional<Source> source = Optional.ofNullable(byErrand.get(errand));
    if (source.isEmpty()) return Duration.ofMillis(1);
    asked++;
    settle(source.get());
    return world.setOut(source.get());
  }

  /// A promise is kept when its source is asked at most two intervals later. Where the host asked
  /// for silence meanwhile, another promise went before.
  private void settle(Source source) {
    Promise promise = promises.remove(source.id());
    if (promise == null) return;
    Instant latest = promise.due().plus(promise.interval().multipliedBy(2));
    if (world.silent(source.url(), promise.due(), latest)) return;
    due++;
    if (time.instant().isAfter(latest)) late.add(source.url() + " due " + promise.due());
  }

  /// The promise of the next poll is read after each one. Where the host asked for silence since,
  /// nothing was promised.
  private void note(Rig rig, LiveEvent event) {
    if (!(event instanceof LiveEvent.SourcePolled polled)) return;
    SourceId id = polled.attempt().source();
    promises.remove(id);
    // Thrown away: nothing is promised until the network can be believed again.
    if (polled.attempt().result().reason().equals(Optional.of(FailureReason.OFFLINE))) return;
    Instant next = rig.stores.schedule().known(id).due().orElseThrow();
    promises.put(id, new Promise(next, Duration.between(polled.attempt().startedAt(), next)));
  }

  private void checkFairness(int count) {
    for (Source source : byErrand.values()) {
      Promise promise = promises.get(source.id());
      if (promise == null) continue;
      Instant latest = promise.due().plus(promise.interval().multipliedBy(2));
      // What nobody kept until the end counts as well.
      if (latest.isBefore(time.instant())) settle(source);
    }
    assertTrue(world.faults > 0.25 * asked, "faults " + world.faults + " of " + asked);
    assertTrue(due - late.size() >= 0.95 * due, late.size() + " of " + due);
    assertEquals(List.of(), late, "more than two intervals late");
    assertTrue(asked > 10 * count, "asked " + asked);
    assertTrue(due > 0.8 * asked, "due " + due + " of " + asked);
  }

  /// Every item that was shown in an answer is stored exactly once, and nothing else.
  private void checkMentions(Rig rig) {
    Set<String> shown = new HashSet<>();
    for (Map.Entry<SourceId, Book> each : world.books.entrySet()) {
      for (Served served : each.getValue().served) {
        for (Instant item : served.shown()) {
          if (Publisher.named(item)) shown.add(Publisher.id("p" + each.getKey().value(), item));
        }
      }
    }
    List<String> stored = new ArrayList<>();
    long last = 0;
    while (true) {
      List<Mention> some = rig.stores.mentions().after(last, 500);
      if (some.isEmpty()) break;
      some.forEach(mention -> stored.add(mention.content().title()));
      last = some.getLast().id().value();
    }
    assertEquals(stored.size(), new HashSet<>(stored).size(), "stored twice");
    assertEquals(shown, new HashSet<>(stored));
    assertTrue(stored.size() > 100, "stored " + stored.size());
  }

  private void checkCoverage(Rig rig, SourceId id) {
    Book book = Optional.ofNullable(world.books.get(id)).orElseThrow();
    TimeRange all = new TimeRange(Rig.START.minus(Duration.ofDays(3_650)), time.instant());
    List<CoverageSpan> spans = rig.stores.coverage().spans(Set.of(id), all);
    assertEquals(
        Optional.empty(), new CoverageOracle(book.served).differsFrom(spans), "source " + id);
    // Whatever the rules say: nothing was lost where they say that nothing was.
    Set<Instant> shown = new HashSet<>();
    book.served.forEach(served -> shown.addAll(served.shown()));
    for (Instant item : book.publisher.items()) {
      if (shown.contains(item)) continue;
      assertTrue(
          CoverageOracle.level(spans, item) != CoverageLevel.FULL,
          "lost " + item + " of source " + id);
    }
  }
}
