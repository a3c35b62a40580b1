package earshot.ui.kit;

import earshot.search.Progress;
import earshot.search.Watch;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// Work that takes longer than a moment: it runs in the background, tells how far it is, and stops
/// between two batches when a person says so. While it runs it stands in the list of jobs.
public final class LongWork {
  private final Threads threads;
  private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(this, "running");
  private final ReadOnlyObjectWrapper<Optional<Progress>> far =
      new ReadOnlyObjectWrapper<>(this, "far", Optional.empty());
  private final ReadOnlyStringWrapper name = new ReadOnlyStringWrapper(this, "name", "");
  private final ReadOnlyBooleanWrapper stops = new ReadOnlyBooleanWrapper(this, "stops");
  private Optional<Job> job = Optional.empty();

  /// The work itself.
  ///
  /// @param <T> what came of it
  public interface Task<T> {
    /// Runs in the background; what it throws is handed on.
    T run(Watch watch) throws Exception;
  }

  /// Hears the work of a store: tells how far it is, and ends it once it is to stop.
  public static earshot.storage.Progress heard(Watch watch) {
    return (done, of) -> {
      if (watch.stopped()) throw new CancellationException();
      watch.reached(new Progress(done, Math.max(done, of)));
    };
  }

  /// The words of a mishap, where they are meant for people.
  public static Optional<String> sentence(Exception mishap) {
    boolean ours =
        mishap instanceof IllegalArgumentException
            || mishap instanceof IllegalStateException
            || mishap.getClass().getName().startsWith("earshot.");
    boolean wished = mishap instanceof CancellationException;
    return Optional.ofNullable(mishap.getMessage()).filter(words -> ours && !wished);
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

  /// What runs, or ran last; empty before the first.
  public ReadOnlyStringProperty nameProperty() {
    return name.getReadOnlyProperty();
  }

  /// Whether what runs hears a wish to stop.
  public ReadOnlyBooleanProperty stopsProperty() {
    return stops.getReadOnlyProperty();
  }

  /// Starts, unless it runs already; then exactly one of the two is called on the screen. A grave
  /// mistake is a failure, and told.
  public <T> void start(
      Job.Terms terms, Task<T> task, Consumer<T> done, Consumer<Exception> failed) {
    if (running.get()) return;
    Brake brake = new Brake();
    Job begun = threads.jobs().begin(terms, brake);
    job = Optional.of(begun);
    name.set(terms.name());
    stops.set(terms.stops());
    running.set(true);
    threads.background().execute(() -> work(task, new Told(brake, begun), done, failed));
  }

  /// Lets the work end after the batch it is at.
  public void stop() {
    job.ifPresent(Job::stop);
  }

  /// Says in the list of jobs what came of what ran last.
  public void tell(String sentence) {
    job.ifPresent(last -> last.tell(sentence));
  }

  private <T> void work(Task<T> task, Told told, Consumer<T> done, Consumer<Exception> failed) {
    try {
      T result = task.run(told);
      finish(told, false, () -> done.accept(result));
    } catch (Exception mishap) {
      if (mishap instanceof InterruptedException) Thread.currentThread().interrupt();
      fail(told, mishap, failed);
    } catch (Error grave) {
      // Else it would go on for ever in the list of what goes on.
      fail(told, new IllegalStateException(grave), failed);
      throw grave;
    }
  }

  private void fail(Told told, Exception mishap, Consumer<Exception> failed) {
    Runnable said =
        () -> {
          told.job.tell(sentence(mishap).orElse(""));
          failed.accept(mishap);
        };
    finish(told, !(mishap instanceof CancellationException), said);
  }

  private void finish(Told told, boolean failed, Runnable then) {
    threads
        .screen()
        .execute(
            () -> {
              told.job.end(told.end(failed));
              running.set(false);
              far.set(Optional.empty());
              then.run();
              threads.jobs().settle(told.job);
            });
  }

  /// Carries how far the work is to the screen; what was not shown yet is replaced by what is
  /// newer.
  private final class Told implements Watch {
    private final Brake brake;
    private final Job job;
    private final FxMailbox<Progress> mailbox;

    Told(Brake brake, Job job) {
      this.brake = brake;
      this.job = job;
      mailbox = new FxMailbox<>(threads.screen(), 1_000, news -> show(news.getLast()), () -> {});
    }

    private void show(Progress now) {
      if (job.state().isOver()) return;
      far.set(Optional.of(now));
      job.reached(now);
    }

    private Job.State end(boolean failed) {
      if (failed) return Job.State.FAILED;
      return brake.isStopped() ? Job.State.STOPPED : Job.State.DONE;
    }

    @Override
    public void reached(Progress progress) {
      mailbox.put(progress);
    }

    @Override
    public boolean stopped() {
      return brake.stops();
    }
  }
}
