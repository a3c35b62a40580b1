package earshot.ui.work;

import earshot.intake.Live;
import earshot.intake.LiveEvent;
import earshot.replies.work.WorkDesk;
import earshot.ui.kit.Delays;
import earshot.ui.kit.FxMailbox;
import earshot.ui.kit.Later;
import earshot.ui.kit.Subscriptions;
import earshot.ui.kit.Threads;
import java.time.Duration;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/// Counts the answers that are due before tonight, those that are late among them.
public final class DueBadge {
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final WorkDesk desk;
  private final Live live;
  private final Threads threads;
  private final Delays delays;
  private final Later counting;
  private final Subscriptions open = new Subscriptions();
  private final ReadOnlyIntegerWrapper due = new ReadOnlyIntegerWrapper(this, "due");
  private Delays.Due soon = Delays.Due.NONE;
  private boolean counted;

  /// Counts nothing before [#started].
  public DueBadge(WorkDesk desk, Live live, Threads threads, Delays delays) {
    this.desk = desk;
    this.live = live;
    this.threads = threads;
    this.delays = delays;
    this.counting = new Later(threads);
  }

  /// How many answers are due today.
  public ReadOnlyIntegerProperty due() {
    return due.getReadOnlyProperty();
  }

  /// Counts now, after changes and every minute.
  public void started() {
    counted = true;
    FxMailbox<LiveEvent> mailbox =
        new FxMailbox<>(threads.screen(), 100, events -> events.forEach(this::heard), this::later);
    open.add(live.subscribe(mailbox::put)::close);
    open.add(mailbox::close);
    count();
  }

  /// Counts no longer.
  public void stopped() {
    counted = false;
    soon.cancel();
    open.close();
    counting.forget();
  }

  private void heard(LiveEvent event) {
    if (event instanceof LiveEvent.MentionsAdded || event instanceof LiveEvent.MentionsChanged) {
      later();
    }
  }

  private void later() {
    soon.cancel();
    if (counted) soon = delays.after(PAUSE, this::count);
  }

  private void count() {
    soon.cancel();
    soon = delays.after(MINUTE, this::count);
    counting.ask(
        () -> desk.counts().today(), n -> due.set((int) Math.min(n, Integer.MAX_VALUE)), _ -> {});
  }
}
