package earshot;

import earshot.model.CoverageLevel;
import earshot.model.CoverageSpan;
import earshot.model.Outcome;
import earshot.model.PollAttempt;
import earshot.model.PollBatch;
import earshot.model.SeenItems;
import earshot.model.SourceCursor;
import earshot.model.SourceId;
import earshot.model.TimeRange;
import earshot.storage.Database;
import earshot.storage.Stores;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Sweeps over sources that answer 304: what the store itself does for polls that bring nothing.
final class MillionPolls {
  private static final int SOURCES = 2_000;
  private static final int SEEN = 25;

  private MillionPolls() {}

  static void run(Path folder) throws Exception {
    InstantSource clock = InstantSource.fixed(InventedArchive.NOW);
    try (Database database = Database.open(folder, clock, () -> false);
        ExecutorService callers = Executors.newFixedThreadPool(16)) {
      Stores stores = new Stores(database);
      List<earshot.model.Source.SourceSetup> setups = new ArrayList<>();
      for (int i = 0; i < SOURCES; i++) setups.add(InventedArchive.source(i));
      stores.sources().addAll(setups, InventedArchive.NOW);
      List<SourceId> ids = stores.sources().all().stream().map(source -> source.id()).toList();
      for (int sweep = 0; sweep < 12; sweep++) sweep(stores, callers, ids, sweep);
    }
  }

  private static void sweep(Stores stores, ExecutorService callers, List<SourceId> ids, int sweep)
      throws Exception {
    ThreadTimes times = new ThreadTimes();
    long start = System.nanoTime();
    List<Future<?>> answers = new ArrayList<>();
    for (SourceId id : ids) {
      answers.add(
          callers.submit(
              () -> {
                SourceCursor cursor = stores.sources().cursor(id);
                if (cursor.etag().isEmpty()) cursor = seen(id);
                return stores.mentions().take(unchanged(id, cursor, sweep));
              }));
    }
    for (Future<?> answer : answers) answer.get();
    System.out.printf(
        "sweep=%d sources=%d took=%.0fms cpu µs each:%s%n",
        sweep, ids.size(), (System.nanoTime() - start) / 1e6, times.each(ids.size()));
  }

  private static SourceCursor seen(SourceId id) {
    Map<Long, Long> items = new HashMap<>();
    for (long i = 0; i < SEEN; i++) items.put(id.value() * 1_000L + i, i);
    return new SourceCursor(
        Optional.of("etag-" + id.value()),
        Optional.empty(),
        Optional.empty(),
        SeenItems.of(items),
        "any-feed/1",
        "");
  }

  private static PollBatch unchanged(SourceId id, SourceCursor cursor, int sweep) {
    Instant at = InventedArchive.NOW.plus(Duration.ofMinutes(30).multipliedBy(sweep));
    TimeRange since = new TimeRange(at.minus(Duration.ofMinutes(30)), at);
    PollAttempt attempt =
        new PollAttempt(
            id,
            at,
            at.plusMillis(200),
            new PollAttempt.Result(Outcome.UNCHANGED, Optional.empty(), ""),
            new PollAttempt.Exchange(304, "s.example", 300, 300, true, true, Optional.empty()),
            new PollAttempt.Yield(0, 0, 0, 0, Set.of()),
            new PollAttempt.Proof(
                Optional.empty(),
                Optional.empty(),
                Optional.of(true),
                List.of(new CoverageSpan(id, since, CoverageLevel.FULL)),
                false));
    return new PollBatch(id, List.of(), cursor, attempt, at.plus(Duration.ofMinutes(30)), 0);
  }
}
