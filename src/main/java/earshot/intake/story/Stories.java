package earshot.intake.story;

import earshot.intake.Live;
import earshot.intake.LiveEvent;
import earshot.model.MentionId;
import earshot.model.Mistakes;
import earshot.storage.StoryStore;
import earshot.storage.StoryStore.Regrouped;
import earshot.storage.Unavailable;
import earshot.storage.Uninterrupted;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Finds out which stories mentions tell, after they are durable, on a thread of its own.
///
/// Taking mentions never waits for it. What it has not come to when the program ends it does at the
/// next start.
public final class Stories implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Stories.class);
  private static final int AT_ONCE = 500;

  private final StoryStore store;
  private final Placing placing;
  private final Live live;
  private final Runnable indexing;
  private final Thread thread =
      Thread.ofPlatform().name("work-stories").daemon().unstarted(this::run);
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition turned = lock.newCondition();
  private Optional<Live.Subscription> hearing = Optional.empty();
  private boolean waiting = true;
  private boolean idle;
  private boolean regrouped;
  private boolean stopping;

  /// Stories of one workspace; nothing happens before `start`.
  ///
  /// @param live tells of new mentions, and is told which are of another story
  /// @param indexing has the index read what is noted as changed
  public Stories(StoryStore store, Live live, Runnable indexing, InstantSource clock) {
    this.store = store;
    this.live = live;
    this.indexing = indexing;
    this.placing = new Placing(store, clock);
  }

  /// Begins in the background: first with the window of the last days, then with what waits.
  public void start() {
    hearing =
        Optional.of(
            live.subscribe(
                event -> {
                  if (event instanceof LiveEvent.MentionsAdded) turn(() -> waiting = true);
                }));
    thread.start();
  }

  /// Waits until nothing waits; a command answers in full or not at all.
  public void settle() {
    lock.lock();
    try {
      while (!stopping && (waiting || !idle)) turned.awaitUninterruptibly();
    } finally {
      lock.unlock();
    }
  }

  /// Takes a mention out of its story for ever; durable when this returns.
  ///
  /// @throws IllegalArgumentException when it is in none
  public Regrouped split(MentionId mention, String byUser) {
    return byHand(store.split(mention, byUser));
  }

  /// Makes the stories of two mentions one for ever; durable when this returns.
  ///
  /// @throws IllegalArgumentException when they are of one story already
  public Regrouped merge(MentionId one, MentionId other, String byUser) {
    return byHand(store.merge(one, other, byUser));
  }

  /// Takes back a split or a merge.
  public void restore(Regrouped done) {
    Set<MentionId> changed = store.restore(done);
    turn(() -> regrouped = true);
    tell(changed);
  }

  private Regrouped byHand(Regrouped done) {
    turn(() -> regrouped = true);
    tell(done.changed());
    return done;
  }

  /// Ends after the batch under way.
  @Override
  public void close() {
    hearing.ifPresent(Live.Subscription::close);
    turn(() -> stopping = true);
    Uninterrupted.join(thread);
  }

  private void tell(Set<MentionId> changed) {
    indexing.run();
    live.publish(new LiveEvent.MentionsChanged(changed));
  }

  private void run() {
    try {
      placing.begin();
      remember();
      while (await()) placeWhatWaits();
      placing.save();
    } catch (RuntimeException | Error failed) {
      LOG.warn("stories failed, they go on at the next start");
      Mistakes.tell(failed);
    } finally {
      turn(() -> stopping = true);
    }
  }

  private void remember() {
    List<MentionId> recent = placing.recent();
    for (int from = 0; from < recent.size() && !isStopping(); from += AT_ONCE) {
      placing.remember(recent.subList(from, Math.min(recent.size(), from + AT_ONCE)));
    }
    placing.remembered();
  }

  private void placeWhatWaits() {
    try {
      placeAll();
    } catch (Unavailable later) {
      // Whatever comes next wakes it up again, and nothing is left out.
      LOG.warn("stories wait, nothing can be stored");
    }
  }

  private void placeAll() {
    int placed = 0;
    while (!isStopping()) {
      if (wasRegrouped()) placing.forgetGroups();
      var changed = placing.next();
      if (changed.isEmpty()) break;
      placed += changed.get().size();
      if (!changed.get().isEmpty()) tell(changed.get());
    }
    if (placed > 0) LOG.debug("stories changed={}", placed);
  }

  /// Waits for something to do; false when it is time to stop.
  private boolean await() {
    lock.lock();
    try {
      idle = true;
      turned.signalAll();
      while (!waiting && !stopping) turned.awaitUninterruptibly();
      idle = false;
      waiting = false;
      return !stopping;
    } finally {
      lock.unlock();
    }
  }

  private boolean isStopping() {
    lock.lock();
    try {
      return stopping;
    } finally {
      lock.unlock();
    }
  }

  private boolean wasRegrouped() {
    lock.lock();
    try {
      boolean was = regrouped;
      regrouped = false;
      return was;
    } finally {
      lock.unlock();
    }
  }

  private void turn(Runnable change) {
    lock.lock();
    try {
      change.run();
      turned.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
