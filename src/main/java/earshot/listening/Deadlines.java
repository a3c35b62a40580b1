package earshot.listening;

import earshot.model.Mistakes;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/// Ends exchanges that take too long, whatever they are waiting for.
///
/// Time-outs of sockets see one silence at a time: a body that drips a byte a second never trips
/// them. One thread, `fetch-deadline`, cuts the connection from outside.
public final class Deadlines implements AutoCloseable {
  private final ScheduledThreadPoolExecutor alarm;

  /// Starts the thread that watches.
  public Deadlines() {
    alarm =
        new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("fetch-deadline").factory());
    alarm.setRemoveOnCancelPolicy(true);
  }

  /// Starts the clock of one exchange.
  public Watch start(Duration whole) {
    Watch watch = new Watch();
    watch.alarm =
        Optional.of(alarm.schedule(watch::strike, whole.toMillis(), TimeUnit.MILLISECONDS));
    return watch;
  }

  /// Does something again and again, until closed.
  void every(Duration pause, Runnable what) {
    Future<?> repeated =
        alarm.scheduleWithFixedDelay(
            Mistakes.told(what), pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    if (repeated.isDone()) throw new IllegalStateException("the deadlines are closed");
  }

  /// Does something once, unless closed before.
  void after(Duration pause, Runnable what) {
    var unused = alarm.schedule(Mistakes.told(what), pause.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public void close() {
    alarm.shutdownNow();
  }

  /// The clock of one exchange.
  public static final class Watch implements AutoCloseable {
    private Optional<ScheduledFuture<?>> alarm = Optional.empty();
    private Optional<Runnable> cut = Optional.empty();
    private boolean struck;

    /// Names what to cut when time is up; cut at once if it already is.
    public void over(Runnable newCut) {
      boolean late;
      synchronized (this) {
        cut = Optional.of(newCut);
        late = struck();
      }
      if (late) newCut.run();
    }

    /// Whether time is up. That is so from the moment on, also while the thread that cuts waits for
    /// its turn: whatever else gave up just then gave up because of the deadline.
    public synchronized boolean struck() {
      return struck || alarm.filter(due -> due.getDelay(TimeUnit.NANOSECONDS) <= 0).isPresent();
    }

    private void strike() {
      Optional<Runnable> doomed;
      synchronized (this) {
        struck = true;
        doomed = cut;
      }
      doomed.ifPresent(Runnable::run);
    }

    @Override
    public void close() {
      alarm.ifPresent(future -> future.cancel(false));
    }
  }
}
