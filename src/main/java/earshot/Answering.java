package earshot;

import earshot.intake.Live;
import earshot.intake.LiveEvent;
import earshot.model.MentionId;
import earshot.model.Mistakes;
import earshot.replies.work.KeptWork;
import earshot.replies.work.WorkDesk;
import earshot.replies.work.WorkTurns;
import earshot.storage.Stores;
import earshot.storage.Unavailable;
import earshot.storage.Uninterrupted;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The work of answering in one workspace: what people do, and what time does meanwhile, for what
/// arrives is judged at once and what sleeps wakes within half a minute.
final class Answering implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Answering.class);
  private static final long BETWEEN_SECONDS = 30;

  private final Stores stores;
  private final Live live;
  private final Runnable indexing;
  private final InstantSource clock;
  private final WorkTurns turns;
  private final Semaphore wanted = new Semaphore(1);
  private final Thread thread =
      Thread.ofPlatform().name("work-turns").daemon().unstarted(this::run);
  private Optional<Live.Subscription> hearing = Optional.empty();
  private volatile boolean ended;

  /// @param indexing has the index read what is noted as changed
  Answering(Stores stores, Live live, Runnable indexing, InstantSource clock) {
    this.stores = stores;
    this.live = live;
    this.indexing = indexing;
    this.clock = clock;
    this.turns = new WorkTurns(stores.work().upkeep(), this::changed);
  }

  /// The work, as one person does it.
  ///
  /// @param user under whose name things are done
  WorkDesk work(String user) {
    return new KeptWork(stores, clock, user, this::changed);
  }

  /// What time does.
  WorkTurns turns() {
    return turns;
  }

  void start() {
    hearing = Optional.of(live.subscribe(this::heard));
    thread.start();
  }

  @Override
  public void close() {
    ended = true;
    hearing.ifPresent(Live.Subscription::close);
    wanted.release();
    Uninterrupted.join(thread);
  }

  // Lets the index and the living know; it is durable already.
  private void changed(Set<MentionId> mentions) {
    indexing.run();
    live.publish(new LiveEvent.MentionsChanged(mentions));
  }

  private void heard(LiveEvent event) {
    if (event instanceof LiveEvent.MentionsAdded) wanted.release();
  }

  private void run() {
    while (!ended) {
      try {
        var unused = wanted.tryAcquire(BETWEEN_SECONDS, TimeUnit.SECONDS);
        wanted.drainPermits();
        turn();
      } catch (InterruptedException asked) {
        return;
      }
    }
  }

  private void turn() {
    try {
      turns.take(
          (done, of) -> {
            if (ended) throw new CancellationException();
          });
    } catch (CancellationException closing) {
      LOG.debug("turns given up, the workspace is being closed");
    } catch (Unavailable later) {
      LOG.warn("turns wait why={}", later.getClass().getSimpleName());
    } catch (RuntimeException | Error unforeseen) {
      Mistakes.tell(unforeseen);
    }
  }
}
