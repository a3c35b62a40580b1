package earshot.intake;

import earshot.intake.Rehearsal.Move;
import earshot.intake.Rehearsal.Step;
import earshot.language.TextReader;
import earshot.model.Reading;
import earshot.search.Progress;
import earshot.search.Watch;
import earshot.storage.RescoreStore;
import earshot.storage.RescoreStore.Standing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/// Reads everything that is stored once more and notes what would change.
final class Looking {
  private static final int WIDE = 1_000;
  private static final int SHOWN = 20;

  /// Two of the three who read the database: the third is for the screens meanwhile.
  private static final int AT_ONCE = 2;

  private static final Comparator<Move> SMALLEST_FIRST =
      Comparator.comparingDouble(Move::by)
          .thenComparing(Move::mention, Comparator.comparingLong(id -> -id.value()));

  private final RescoreStore store;
  private final TextReader reader;
  private final long last;
  private final AtomicLong next = new AtomicLong();
  private final AtomicLong done = new AtomicLong();
  private final AtomicBoolean stopped = new AtomicBoolean();
  private final PriorityQueue<Move> largest = new PriorityQueue<>(SMALLEST_FIRST);
  private final Map<Step, Long> moves = new HashMap<>();
  private long[] ids = new long[1_024];
  private int changed;
  private long sameLabel;
  private long looked;
  private long held;

  Looking(RescoreStore store, TextReader reader, long last) {
    this.store = store;
    this.reader = reader;
    this.last = last;
  }

  /// Looks at every mention; a stop is heard between two parts.
  Rehearsal run(Watch watch) {
    watch.reached(new Progress(0, last));
    try (ExecutorService workers =
        Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("work-rehearsal-", 1).factory())) {
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < AT_ONCE; i++) all.add(workers.submit(() -> look(watch)));
      all.forEach(this::await);
    }
    if (stopped.get()) throw new CancellationException("the preview was stopped");
    return rehearsal();
  }

  private void await(Future<?> worker) {
    try {
      worker.get();
    } catch (InterruptedException stop) {
      stopped.set(true);
      Thread.currentThread().interrupt();
    } catch (ExecutionException failed) {
      stopped.set(true);
      if (failed.getCause() instanceof RuntimeException reason) throw reason;
      throw new IllegalStateException("The preview failed.", failed.getCause());
    }
  }

  private void look(Watch watch) {
    while (!stopped.get()) {
      long after = next.getAndAdd(WIDE);
      if (after >= last) return;
      if (watch.stopped()) stopped.set(true);
      note(part(store.standing(after, Math.min(last, after + WIDE))));
      watch.reached(new Progress(Math.min(last, done.addAndGet(WIDE)), last));
    }
  }

  /// What one part of the mentions came to.
  private record Part(long looked, long held, List<Move> moves, List<Long> changed) {}

  private Part part(List<Standing> mentions) {
    List<Move> found = new ArrayList<>();
    List<Long> differing = new ArrayList<>();
    long untouched = 0;
    for (Standing each : mentions) {
      Reading reading = Rescoring.read(reader, each);
      if (Moved.held(each, reading)) untouched++;
      if (!Moved.differs(each, reading)) continue;
      differing.add(each.id().value());
      found.addAll(Moved.moves(each, reading));
    }
    return new Part(mentions.size(), untouched, found, differing);
  }

  private synchronized void note(Part part) {
    looked += part.looked();
    held += part.held();
    for (long id : part.changed()) {
      if (changed == ids.length) ids = Arrays.copyOf(ids, changed * 2);
      ids[changed++] = id;
    }
    for (Move move : part.moves()) {
      if (move.step().from() == move.step().to()) sameLabel++;
      else moves.merge(move.step(), 1L, Long::sum);
      largest.add(move);
      if (largest.size() > SHOWN) largest.remove();
    }
  }

  private synchronized Rehearsal rehearsal() {
    long[] sorted = Arrays.copyOf(ids, changed);
    Arrays.sort(sorted);
    return new Rehearsal(
        new Rehearsal.Found(reader.version(), last, looked, held),
        new Rehearsal.Table(moves, sameLabel),
        largest.stream().sorted(SMALLEST_FIRST.reversed()).toList(),
        sorted);
  }
}
