package earshot.intake;

import earshot.model.Cue;
import earshot.model.CueKind;
import earshot.model.Mention;
import earshot.model.MentionId;
import earshot.model.Mistakes;
import earshot.storage.Stores;
import earshot.storage.Unavailable;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Marks texts that at least three authors say word for word within seven days: the new one and
/// those before it.
///
/// Nothing of it is stored but the marks: at the start the mentions of the last days are read
/// again.
public final class Repeats implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Repeats.class);
  private static final int MOST_REMEMBERED = 50_000;
  private static final int AT_ONCE = 500;

  private final Stores stores;
  private final Live live;
  private final Runnable indexing;
  private final InstantSource clock;
  private final RepeatWindow window = new RepeatWindow();
  private final Thread reading =
      Thread.ofPlatform().name("work-repeats").daemon().unstarted(this::remember);
  private Optional<Live.Subscription> hearing = Optional.empty();
  private volatile boolean stopping;

  /// Repeats in one workspace; nothing happens before `start`.
  ///
  /// @param indexing has the index read what is noted as changed
  public Repeats(Stores stores, Live live, Runnable indexing, InstantSource clock) {
    this.stores = stores;
    this.live = live;
    this.indexing = indexing;
    this.clock = clock;
  }

  /// Begins to listen, and reads the last days in the background.
  public void start() {
    hearing =
        Optional.of(
            live.subscribe(
                event -> {
                  if (event instanceof LiveEvent.MentionsAdded added) heard(added.mentions());
                }));
    reading.start();
  }

  /// Ends after what is under way.
  @Override
  public void close() {
    stopping = true;
    hearing.ifPresent(Live.Subscription::close);
    settle();
  }

  /// Waits until the last days are read.
  public void settle() {
    boolean interrupted = false;
    while (reading.isAlive()) {
      try {
        reading.join();
      } catch (InterruptedException impatient) {
        interrupted = true;
      }
    }
    if (interrupted) Thread.currentThread().interrupt();
  }

  private void heard(List<Mention> mentions) {
    mark(take(mentions));
  }

  private void remember() {
    try {
      Instant since = clock.instant().minus(RepeatWindow.WITHIN);
      List<MentionId> recent = stores.stories().recent(since, MOST_REMEMBERED);
      for (int from = 0; from < recent.size() && !stopping; from += AT_ONCE) {
        List<MentionId> some = recent.subList(from, Math.min(recent.size(), from + AT_ONCE));
        mark(take(stores.mentions().byIds(some)));
      }
    } catch (RuntimeException | Error failed) {
      LOG.warn("repeats were not read, they are at the next start");
      Mistakes.tell(failed);
    }
  }

  /// What is repeated now, once for each wording.
  private Collection<RepeatWindow.Repeated> take(List<Mention> mentions) {
    Map<String, RepeatWindow.Repeated> repeated = new LinkedHashMap<>();
    synchronized (window) {
      for (Mention mention : mentions) {
        window
            .take(mention)
            .ifPresent(found -> repeated.merge(found.key(), found, RepeatWindow.Repeated::and));
      }
    }
    return repeated.values();
  }

  private void mark(Collection<RepeatWindow.Repeated> repeated) {
    try {
      for (RepeatWindow.Repeated each : repeated) mark(each);
    } catch (Unavailable later) {
      // At the next start they are found again.
      LOG.warn("repeats wait, nothing can be stored");
    }
  }

  private void mark(RepeatWindow.Repeated repeated) {
    Cue cue = new Cue(CueKind.REPEATED_TEXT, "authors", 0, 0, repeated.key(), repeated.authors());
    Set<MentionId> marked = stores.cues().add(repeated.mentions(), cue);
    if (marked.isEmpty()) return;
    LOG.debug("repeated authors={} marked={}", repeated.authors(), marked.size());
    indexing.run();
    live.publish(new LiveEvent.MentionsChanged(marked));
  }
}
