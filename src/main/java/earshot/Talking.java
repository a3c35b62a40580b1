package earshot;

import earshot.intake.Live;
import earshot.intake.LiveEvent;
import earshot.listening.CanonicalUrl;
import earshot.listening.preset.Preset;
import earshot.listening.preset.Presets;
import earshot.model.Mention;
import earshot.model.MentionId;
import earshot.model.Mistakes;
import earshot.replies.people.Conversations;
import earshot.replies.people.People;
import earshot.storage.Unavailable;
import earshot.storage.Uninterrupted;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Follows conversations behind a workspace, on a thread of its own: what they answered comes back
/// into work, and our answers are known again where they appear.
final class Talking implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Talking.class);

  private final People people;
  private final Conversations conversations;
  private final Live live;
  private final Runnable indexing;
  private final Thread thread =
      Thread.ofPlatform().name("work-people").daemon().unstarted(this::run);
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition turned = lock.newCondition();
  private Optional<Live.Subscription> hearing = Optional.empty();
  private Set<MentionId> heard = new HashSet<>();
  private boolean waiting = true;
  private boolean idle;
  private boolean stopping;

  /// Conversations of a workspace, and the people in them.
  ///
  /// @param work brings mentions back to where somebody sees them
  static Talking in(
      Road.Aim aim,
      InstantSource clock,
      Conversations.Addresses addresses,
      Conversations.ComingBack work) {
    Live live = aim.live();
    Runnable indexing = aim.index()::replayChanged;
    People people =
        new People(
            aim.stores().people(),
            clock,
            accounts -> live.publish(new LiveEvent.PeopleChanged(accounts)));
    return new Talking(
        people, new Conversations(aim.stores().conversations(), work, addresses), live, indexing);
  }

  /// How posts are told apart.
  static Conversations.Addresses addresses(Supplier<Presets> presets) {
    return new Conversations.Addresses(
        Talking::canonical, id -> presets.get().find(id).map(Preset::idSpace).orElse(""));
  }

  private static String canonical(String address) {
    try {
      return CanonicalUrl.of(new URI(address.strip())).orElse("");
    } catch (URISyntaxException none) {
      return "";
    }
  }

  /// @param indexing has the index read what is noted as changed
  private Talking(People people, Conversations conversations, Live live, Runnable indexing) {
    this.people = people;
    this.conversations = conversations;
    this.live = live;
    this.indexing = indexing;
  }

  /// Those we talk with.
  People people() {
    return people;
  }

  /// Begins in the background with what was left over.
  void start() {
    hearing = Optional.of(live.subscribe(this::hear));
    thread.start();
  }

  /// Waits until everything that was heard is followed.
  void settle() {
    lock.lock();
    try {
      while (!stopping && (waiting || !idle)) turned.awaitUninterruptibly();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() {
    hearing.ifPresent(Live.Subscription::close);
    turn(() -> stopping = true);
    Uninterrupted.join(thread);
  }

  private void hear(LiveEvent event) {
    if (event instanceof LiveEvent.MentionsAdded added) {
      wake(Set.copyOf(added.mentions().stream().map(Mention::id).toList()));
    } else if (event instanceof LiveEvent.MentionsChanged changed) {
      wake(changed.ids());
    }
  }

  private void wake(Set<MentionId> mentions) {
    turn(
        () -> {
          heard.addAll(mentions);
          waiting = true;
        });
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

  private void run() {
    try {
      tell(attempt(conversations::expectAll));
      boolean more = true;
      while (true) {
        Optional<Set<MentionId>> next = next(more);
        if (next.isEmpty()) return;
        Set<MentionId> mentions = next.get();
        tell(attempt(() -> conversations.expect(mentions)));
        attempt(
            () -> {
              int back = conversations.bringBack();
              if (back > 0) LOG.debug("came back entries={}", back);
              return Set.of();
            });
        more = more && filledIn();
      }
    } catch (RuntimeException | Error failed) {
      LOG.warn("conversations are not followed, they are at the next start");
      Mistakes.tell(failed);
    } finally {
      turn(() -> stopping = true);
    }
  }

  /// What was heard meanwhile; waits for it unless there is old work. Absent at the end.
  private Optional<Set<MentionId>> next(boolean oldWork) {
    lock.lock();
    try {
      while (!waiting && !stopping && !oldWork) {
        idle = true;
        turned.signalAll();
        turned.awaitUninterruptibly();
      }
      idle = false;
      waiting = false;
      Set<MentionId> mentions = heard;
      heard = new HashSet<>();
      return stopping ? Optional.empty() : Optional.of(mentions);
    } finally {
      lock.unlock();
    }
  }

  private void tell(Set<MentionId> touched) {
    if (touched.isEmpty()) return;
    indexing.run();
    live.publish(new LiveEvent.MentionsChanged(touched));
  }

  private boolean filledIn() {
    try {
      return conversations.fillIn();
    } catch (Unavailable later) {
      LOG.warn("old conversations wait, nothing can be stored");
      return false;
    }
  }

  private static Set<MentionId> attempt(Supplier<Set<MentionId>> deed) {
    try {
      return deed.get();
    } catch (Unavailable later) {
      // Whatever comes next tries it again, and nothing is left out.
      LOG.warn("conversations wait, nothing can be stored");
      return Set.of();
    }
  }
}
