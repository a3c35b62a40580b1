package earshot.archive;

import earshot.intake.Importing;
import earshot.listening.files.Contents;
import earshot.listening.files.FileRefused;
import earshot.listening.files.Records;
import earshot.model.ImportRun;
import earshot.model.Sighting;
import earshot.model.Source;
import earshot.storage.ImportStore;
import earshot.storage.MentionStore;
import earshot.storage.Stores;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/// One run: reads on the caller's thread, understands and stores on a few others.
///
/// A stretch of posts is put in the order of time before it is cut into batches: rows that lie
/// together in the database are written together.
final class ImportRunning implements Records {
  private static final int STRETCH = 2_000;
  private static final long NOTED_EVERY = 20_000;

  private final ImportStore store;
  private final Notices notices;
  private final ForeignLabels labels;
  private final Importing importing;
  private final Source source;
  private final int run;
  private final Imports.Watch watch;
  private final int workers = Math.clamp(Runtime.getRuntime().availableProcessors() + 1L, 2, 8);
  private final Semaphore room = new Semaphore(3 * STRETCH / Importing.MOST_AT_ONCE);
  private final ExecutorService hands;
  private final AtomicReference<ImportRun.Counts> brought =
      new AtomicReference<>(ImportRun.Counts.NONE);
  private final AtomicReference<RuntimeException> failed = new AtomicReference<>();
  private final List<Sighting> stretch = new ArrayList<>();
  private final List<ImportStore.Reject> rejects = new ArrayList<>();
  private long read;
  private long rejected;
  private long notedAt;

  ImportRunning(Stores stores, Importing importing, Source source, int run, Imports.Watch watch) {
    this.store = stores.imports();
    notices = new Notices(stores, watch);
    labels = new ForeignLabels(stores);
    this.importing = importing;
    this.source = source;
    this.run = run;
    this.watch = watch;
    AtomicInteger number = new AtomicInteger();
    hands =
        Executors.newFixedThreadPool(
            workers,
            work ->
                Thread.ofPlatform()
                    .name("work-import-" + number.incrementAndGet())
                    .unstarted(work));
  }

  ImportRun run(ImportPreview preview, Instant now) throws IOException {
    try {
      ImportPreview.Reading reading = preview.reading();
      Contents contents =
          new Contents(reading.path(), reading.head(), source.id(), now, reading.choices());
      return finish(read(reading, contents));
    } finally {
      // Whatever went wrong: nothing comes any more when this has returned.
      awaitHands();
      hands.shutdown();
    }
  }

  private ImportRun.State read(ImportPreview.Reading reading, Contents contents)
      throws IOException {
    try {
      reading.reader().read(contents, this);
      bring();
      return ImportRun.State.DONE;
    } catch (Enough enough) {
      return ImportRun.State.STOPPED;
    } catch (IOException | FileRefused broken) {
      // What came before is whole, and says so.
      finish(ImportRun.State.STOPPED);
      throw broken;
    }
  }

  @Override
  public void take(Sighting post) {
    read++;
    stretch.add(post);
    if (stretch.size() == STRETCH) bring();
    look();
  }

  @Override
  public void take(Sighting post, String label) {
    labels.add(post, label);
    take(post);
  }

  @Override
  public void reject(String place, String reason) {
    read++;
    rejected++;
    if (rejected <= ImportStore.MOST_REJECTS) {
      rejects.add(new ImportStore.Reject(rejected, place, reason));
    }
    look();
  }

  @Override
  public void skip(String kind) {
    read++;
    look();
  }

  @Override
  public void known() {
    read++;
    brought.accumulateAndGet(new ImportRun.Counts(0, 0, 1, 0, 0), ImportRun.Counts::and);
    look();
  }

  @Override
  public void stillWanted() {
    look();
  }

  @Override
  public void withdrawn(String space, String id) {
    read++;
    notices.add(space, id);
    look();
  }

  private void look() {
    if (failed.get() != null || watch.stopped()) throw new Enough();
    if (read - notedAt < NOTED_EVERY && rejects.size() < 1_000) return;
    notedAt = read;
    note();
  }

  private void note() {
    ImportRun.Counts now = counts();
    labels.put();
    store.note(run, now, List.copyOf(rejects));
    rejects.clear();
    watch.told(now);
  }

  private void bring() {
    stretch.sort(Comparator.comparing(post -> post.time().effective()));
    for (int from = 0; from < stretch.size(); from += Importing.MOST_AT_ONCE) {
      int to = Math.min(stretch.size(), from + Importing.MOST_AT_ONCE);
      List<Sighting> batch = List.copyOf(stretch.subList(from, to));
      room.acquireUninterruptibly();
      hands.execute(() -> bring(batch));
    }
    stretch.clear();
  }

  private void bring(List<Sighting> batch) {
    try {
      if (failed.get() != null || watch.stopped()) return;
      MentionStore.Taken taken = importing.bring(source, batch);
      labels.stored(batch);
      long kept = taken.attempt().yield().matched();
      long added = taken.attempt().yield().stored();
      brought.accumulateAndGet(
          new ImportRun.Counts(0, added, kept - added, batch.size() - kept, 0),
          ImportRun.Counts::and);
    } catch (RuntimeException broken) {
      failed.compareAndSet(null, broken);
    } finally {
      room.release();
    }
  }

  private ImportRun finish(ImportRun.State state) {
    awaitHands();
    RuntimeException broken = failed.get();
    if (broken != null) throw broken;
    labels.put();
    importing.settle();
    if (notices.obey() > 0) importing.settle();
    ImportRun ended = store.end(run, state, counts(), rejects);
    watch.told(ended.counts());
    return ended;
  }

  // Whoever holds all the room knows that nobody works any more.
  private void awaitHands() {
    room.acquireUninterruptibly(3 * STRETCH / Importing.MOST_AT_ONCE);
    room.release(3 * STRETCH / Importing.MOST_AT_ONCE);
  }

  private ImportRun.Counts counts() {
    return Objects.requireNonNull(brought.get()).and(new ImportRun.Counts(read, 0, 0, 0, rejected));
  }
}
