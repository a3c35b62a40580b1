package earshot.search;

import earshot.model.Mention;
import earshot.model.MentionId;
import earshot.search.SearchIndex.Rows;
import earshot.search.SearchIndex.Rows.Changed;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps the index true to the stored mentions.
///
/// The lock `order` is held from reading rows to writing their documents, so that an older reading
/// of a row never replaces a newer one; `committing` is taken before it, `open` after it.
final class Indexer {
  private static final int BATCH = 500;
  private static final int CHANGES = 1_000;
  private static final int COMMIT_EVERY = 50_000;

  private static final Logger LOG = LoggerFactory.getLogger(Indexer.class);

  private volatile IndexFolder folder;
  private final Rows rows;
  private final Limits limits;
  private final Object committing = new Object();
  private final Object order = new Object();
  private final ReentrantReadWriteLock open = new ReentrantReadWriteLock();
  private final Replayed replayed = new Replayed();
  private volatile Shelf shelf;
  private volatile boolean caughtUp;
  private volatile boolean dirty;
  private volatile Progress progress;
  private long lastId;
  private long readThrough;
  private int uncommitted;

  Indexer(IndexFolder folder, Rows rows, Limits limits) throws IOException {
    this.folder = folder;
    this.rows = rows;
    this.limits = limits;
    this.shelf = Shelf.open(folder);
    this.lastId = shelf.lastId();
    this.progress = new Progress(lastId, lastId);
  }

  /// Asks the index as it was at the last refresh.
  <T> T ask(Shelf.Question<T> question) throws IOException {
    open.readLock().lock();
    try {
      return shelf.ask(question);
    } finally {
      open.readLock().unlock();
    }
  }

  /// Whether the index holds every stored mention.
  boolean isCaughtUp() {
    return caughtUp;
  }

  Progress progress() {
    return progress;
  }

  /// Reads what the index lacks and forgets what the store lacks; starts anew when too much differs
  /// or the files are damaged.
  void catchUp(Consumer<Progress> told) throws IOException {
    caughtUp = false;
    long from;
    synchronized (committing) {
      from = start();
    }
    readFrom(from, told);
    replayChanged();
    commit();
    refresh();
  }

  /// Takes nothing more until `follow`.
  void leaveBehind() {
    synchronized (order) {
      if (caughtUp) LOG.info("index left behind after={}", lastId);
      caughtUp = false;
    }
  }

  /// Reads what was stored since the index was left behind.
  void follow() throws IOException {
    shelf.refresh();
    long last;
    synchronized (order) {
      last = lastId;
    }
    readFrom(Math.max(0, last - limits.overlap()), _ -> {});
    replayChanged();
    refresh();
  }

  private void readFrom(long first, Consumer<Progress> told) throws IOException {
    ReadAhead stored = new ReadAhead(rows, BATCH, first);
    boolean more = true;
    while (more) {
      long from;
      synchronized (order) {
        List<Entry> batch = stored.next();
        for (Entry entry : batch) take(entry);
        more = !batch.isEmpty();
        if (!more) caughtUp = true;
        from = stored.last();
        lastId = Math.max(lastId, from);
        readThrough = Math.max(readThrough, from);
      }
      progress = new Progress(from, Math.max(from, progress.total()));
      told.accept(progress);
      if (uncommitted() >= COMMIT_EVERY) commit();
    }
  }

  /// Makes the index sound and gives the number after which rows are to be read.
  private long start() throws IOException {
    synchronized (order) {
      try {
        shelf.check();
      } catch (IOException damaged) {
        LOG.warn("index damaged reason={}", damaged.toString());
        replaceShelf(Shelf::openEmpty);
      }
      List<Changed> changed = rows.changed(limits.mostChanges() + 1);
      if (changed.size() > limits.mostChanges()) {
        replaceShelf(Shelf::openEmpty);
        changed.forEach(replayed::note);
      }
      long greatest = rows.greatestId();
      lastId = Math.min(lastId, greatest);
      shelf.dropAbove(lastId);
      shelf.refresh();
      progress = new Progress(lastId, greatest);
      return Math.max(0, lastId - limits.overlap());
    }
  }

  private void replaceShelf(Shelf.Opening opening) throws IOException {
    open.writeLock().lock();
    try {
      shelf.close();
      shelf = opening.open(folder);
    } finally {
      open.writeLock().unlock();
    }
    lastId = shelf.lastId();
    uncommitted = 0;
    replayed.clear();
  }

  private void take(Entry entry) throws IOException {
    long id = entry.id().value();
    if (id > lastId) shelf.add(entry);
    else if (!shelf.holds(id)) shelf.put(entry);
    else return;
    written();
  }

  /// Takes mentions that were just stored; none while catching up, when the rows are read anyway.
  void add(List<Mention> added) throws IOException {
    synchronized (order) {
      if (!caughtUp) return;
      for (Entry entry : Entry.all(rows, added)) {
        // Whoever changed it meanwhile has brought a newer reading.
        if (!replayed.holds(entry.id())) put(entry);
        lastId = Math.max(lastId, entry.id().value());
        written();
      }
    }
  }

  // What was not read from the store yet cannot be here: looking for it would cost a quarter more.
  private void put(Entry entry) throws IOException {
    if (entry.id().value() > readThrough) shelf.add(entry);
    else shelf.put(entry);
  }

  /// Reads mentions that were changed or deleted since they were indexed.
  void replayChanged() throws IOException {
    boolean more = caughtUp;
    while (more) {
      synchronized (order) {
        List<Changed> changed = rows.changed(CHANGES);
        replay(changed.stream().filter(replayed::lacks).toList());
        more = changed.size() == CHANGES;
      }
      // Rows are forgotten by a commit only, and the next ones are seen when these are gone.
      if (more) commit();
    }
  }

  private void replay(List<Changed> changed) throws IOException {
    if (changed.isEmpty()) return;
    List<Mention> read = rows.byIds(changed.stream().map(Changed::mention).toList());
    Map<MentionId, Entry> stored =
        Entry.all(rows, read).stream().collect(Collectors.toMap(Entry::id, entry -> entry));
    for (Changed change : changed) {
      Entry entry = stored.get(change.mention());
      if (entry == null) shelf.drop(change.mention().value());
      else shelf.put(entry);
      replayed.note(change);
      readThrough = Math.max(readThrough, change.mention().value());
      written();
    }
  }

  private void written() {
    uncommitted++;
    dirty = true;
  }

  /// Documents written since the last commit.
  int uncommitted() {
    synchronized (order) {
      return uncommitted;
    }
  }

  /// Whether something was written that cannot be found yet.
  boolean isDirty() {
    return dirty;
  }

  void refresh() throws IOException {
    // Before and not after: what is written meanwhile may be missed.
    dirty = false;
    open.readLock().lock();
    try {
      shelf.refresh();
    } finally {
      open.readLock().unlock();
    }
  }

  /// Makes durable what was written, then lets the store forget the changes it kept for the index.
  void commit() throws IOException {
    synchronized (committing) {
      List<Changed> seen;
      long through;
      synchronized (order) {
        through = lastId;
        uncommitted = 0;
        seen = replayed.all();
      }
      shelf.commit(through);
      if (seen.isEmpty()) return;
      rows.forget(seen);
      synchronized (order) {
        replayed.forget(seen);
      }
    }
  }

  /// Leaves nothing of what was deleted in the files.
  void purge() throws IOException {
    replayChanged();
    shelf.purge();
    commit();
    refresh();
  }

  /// Opens the folder again after a write failed; `catchUp` must follow.
  void reopen() throws IOException {
    leaveFor(folder, Shelf::open);
  }

  /// Deletes the index and begins an empty one, read by another key or none; `catchUp` must follow.
  void beginAnew(IndexFolder other) throws IOException {
    leaveFor(other, Shelf::openEmpty);
  }

  private void leaveFor(IndexFolder other, Shelf.Opening opening) throws IOException {
    synchronized (committing) {
      synchronized (order) {
        caughtUp = false;
        folder = other;
        replaceShelf(opening);
      }
    }
  }

  void close() throws IOException {
    if (!shelf.isBroken()) commit();
    open.writeLock().lock();
    try {
      shelf.close();
    } finally {
      open.writeLock().unlock();
    }
  }
}
