package earshot.ui.incident;

import earshot.intake.Live;
import earshot.intake.LiveEvent;
import earshot.ui.kit.Delays;
import earshot.ui.kit.FxMailbox;
import earshot.ui.kit.Subscriptions;
import earshot.ui.kit.Threads;
import java.time.Duration;

/// Hears what is said while a room is open, so that it is read again two seconds later, and once a
/// minute, because steps become due.
final class RoomEar {
  private static final Duration PAUSE = Duration.ofSeconds(2);
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final int MOST_EVENTS = 1_000;

  private final Live live;
  private final Threads threads;
  private final Delays delays;
  private final Runnable again;
  private final Subscriptions hearing = new Subscriptions();
  private Delays.Due minute = Delays.Due.NONE;
  private Delays.Due soon = Delays.Due.NONE;
  private boolean coming;

  /// @param again reads the room, on the screen
  RoomEar(Live live, Threads threads, Delays delays, Runnable again) {
    this.live = live;
    this.threads = threads;
    this.delays = delays;
    this.again = again;
  }

  void begin() {
    FxMailbox<LiveEvent> mailbox =
        new FxMailbox<>(
            threads.screen(), MOST_EVENTS, events -> events.forEach(this::heard), this::soon);
    hearing.add(live.subscribe(mailbox::put)::close);
    hearing.add(mailbox::close);
    minute = delays.after(MINUTE, this::tick);
  }

  void end() {
    hearing.close();
    minute.cancel();
    soon.cancel();
    coming = false;
  }

  private void heard(LiveEvent event) {
    boolean said =
        event instanceof LiveEvent.MentionsAdded
            || event instanceof LiveEvent.MentionsChanged
            || event instanceof LiveEvent.ScoresChanged;
    if (said) soon();
  }

  // What comes in a steady stream must not put it off for ever.
  private void soon() {
    if (coming) return;
    coming = true;
    soon =
        delays.after(
            PAUSE,
            () -> {
              coming = false;
              again.run();
            });
  }

  private void tick() {
    again.run();
    minute = delays.after(MINUTE, this::tick);
  }
}
