package earshot.ui.kit;

import earshot.search.Progress;
import earshot.search.Watch;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Work that takes longer than a moment: it runs in the background, tells how far it is, and stops
/// between two batches when a person says so.
public final class LongWork {
  private final Threads threads;
  private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(this, "running");
  private final ReadOnlyObjectWrapper<Optional<Progress>> far =
      new ReadOnlyObjectWrapper<>(this, "far", Optional.empty());
  private AtomicBoolean stopped = new AtomicBoolean();

  /// The work itself.
  ///
  /// @param <T> what came of it
  public interface Task<T> {
    /// Runs in the background; what it throws is handed on.
    T run(Watch watch) throws Exception;
  }

  /// Nothing runs yet.
  public LongWork(Threads threads) {
    this.threads = threads;
  }

  /// Whether it runs.
  public ReadOnlyBooleanProperty runningProperty() {
    return running.getReadOnlyProperty();
  }

  /// How far it is; absent before the first batch and when nothing runs.
  public ReadOnlyObjectProperty<Optional<Progress>> farProperty() {
    return far.getReadOnlyProperty();
  }

  /// Starts, unless it runs already; then exactly one of the two is called on the screen.
  public <T> void start(Task<T> task, Consumer<T> done, Consumer<Exception> failed) {
    if (running.get()) return;
    AtomicBoolean mine = new AtomicBoolean();
    stopped = mine;
    running.set(true);
    threads.background().execute(() -> work(task, mine, done, failed));
  }

  /// Lets the work end after the batch it is at.
  public void stop() {
    stopped.set(true);
  }

  private <T> void work(
      Task<T> task, AtomicBoolean mine, Consumer<T> done, Consumer<Exception> failed) {
    try {
      T result = task.run(new Told(mine));
      finish(() -> done.accept(result));
    } catch (Exception mishap) {
      if (mishap instanceof InterruptedException) Thread.currentThread().interrupt();
      finish(() -> failed.accept(mishap));
    }
  }

  private void finish(Runnable then) {
    threads
        .screen()
        .execute(
            () -> {
              running.set(false);
              far.set(Optional.empty());
              then.run();
            });
  }

  /// Carries how far the work is to the screen; what was not shown yet is replaced by what is
  /// newer.
  private final class Told implements Watch {
    private final AtomicBoolean mine;
    private final FxMailbox<Progress> mailbox;

    Told(AtomicBoolean mine) {
      this.mine = mine;
      mailbox = new FxMailbox<>(threads.screen(), 1_000, news -> show(news.getLast()), () -> {});
    }

    private void show(Progress now) {
      if (running.get()) far.set(Optional.of(now));
    }

    @Override
    public void reached(Progress progress) {
      mailbox.put(progress);
    }

    @Override
    public boolean stopped() {
      return mine.get();
    }
  }
}
