package earshot.ui.kit;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Asks one question at a time in the background; of those that pile up only the newest is asked,
/// and an answer that is no longer wanted is dropped.
///
/// All methods belong to the screen's thread.
public final class Latest {
  private final Threads threads;
  private Optional<Runnable> waiting = Optional.empty();
  private Optional<FutureTask<?>> running = Optional.empty();
  private long version;

  /// Asks on the background, answers on the screen.
  public Latest(Threads threads) {
    this.threads = threads;
  }

  /// Asks as soon as the question before is answered.
  ///
  /// @param answer called with the answer, unless a newer question was put meanwhile
  /// @param failed called instead when the question threw
  public <T> void ask(
      Supplier<T> question, Consumer<T> answer, Consumer<RuntimeException> failed) {
    long mine = ++version;
    Runnable start = () -> start(mine, question, answer, failed);
    if (running.isPresent()) {
      waiting = Optional.of(start);
    } else {
      start.run();
    }
  }

  /// Forgets the question that waits, and drops the answer of the one that is being asked.
  public void drop() {
    version++;
    waiting = Optional.empty();
  }

  /// Like [#drop], and interrupts the thread that asks; only for questions that ask the network and
  /// no database. The next question does not wait for the one that was interrupted.
  public void interrupt() {
    drop();
    running.ifPresent(task -> task.cancel(true));
    running = Optional.empty();
  }

  /// Whether a question is being asked whose answer is wanted.
  public boolean busy() {
    return running.isPresent();
  }

  private <T> void start(
      long mine, Supplier<T> question, Consumer<T> answer, Consumer<RuntimeException> failed) {
    FutureTask<T> task = new FutureTask<>(question::get);
    running = Optional.of(task);
    threads.background().execute(() -> run(task, mine, answer, failed));
  }

  private <T> void run(
      FutureTask<T> task, long mine, Consumer<T> answer, Consumer<RuntimeException> failed) {
    task.run();
    // A cancelled task may still hold its thread's interrupt; the next user of the thread must not.
    boolean unused = Thread.interrupted();
    threads.screen().execute(() -> done(task, mine, answer, failed));
  }

  private <T> void done(
      FutureTask<T> task, long mine, Consumer<T> answer, Consumer<RuntimeException> failed) {
    if (running.filter(asked -> asked == task).isEmpty()) return;
    running = Optional.empty();
    Optional<Runnable> next = waiting;
    waiting = Optional.empty();
    if (mine == version) tell(task, answer, failed);
    next.ifPresent(Runnable::run);
  }

  private static <T> void tell(
      FutureTask<T> task, Consumer<T> answer, Consumer<RuntimeException> failed) {
    switch (task.state()) {
      case SUCCESS -> answer.accept(task.resultNow());
      case FAILED -> failed.accept(asRuntime(task.exceptionNow()));
      case CANCELLED, RUNNING -> failed.accept(new CancellationException());
    }
  }

  private static RuntimeException asRuntime(Throwable thrown) {
    if (thrown instanceof Error error) throw error;
    return thrown instanceof RuntimeException known ? known : new IllegalStateException(thrown);
  }
}
