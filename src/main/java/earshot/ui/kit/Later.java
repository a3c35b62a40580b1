package earshot.ui.kit;

import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/// Asks in the background and delivers on the screen, unless something newer was asked meanwhile.
///
/// One for each thing on screen that is filled by answers: a list, a count, a detail. Asking and
/// delivering happen on the screen's thread.
public final class Later {
  private final Threads threads;
  private final AtomicLong version = new AtomicLong();

  /// Answers run on the two given threads.
  public Later(Threads threads) {
    this.threads = threads;
  }

  /// Asks; exactly one of `answer` and `failed` is called on the screen, or none when something
  /// newer was asked or [#forget()] was called before. A grave mistake is a failure, and told.
  public <T> void ask(Callable<T> question, Consumer<T> answer, Consumer<Exception> failed) {
    long mine = version.incrementAndGet();
    threads.background().execute(() -> work(mine, question, answer, failed));
  }

  /// Drops the answer that is still on its way.
  public void forget() {
    version.incrementAndGet();
  }

  private <T> void work(
      long mine, Callable<T> question, Consumer<T> answer, Consumer<Exception> failed) {
    if (version.get() != mine) return;
    T found;
    try {
      found = question.call();
    } catch (Exception thrown) {
      if (thrown instanceof InterruptedException) Thread.currentThread().interrupt();
      fail(mine, failed, thrown);
      return;
    } catch (Error grave) {
      // Else the screen would wait for ever.
      fail(mine, failed, new IllegalStateException(grave));
      throw grave;
    }
    deliver(mine, answer, found);
  }

  private void fail(long mine, Consumer<Exception> failed, Exception thrown) {
    deliver(
        mine,
        why -> {
          // Before the screen speaks of it.
          Details.saw(why);
          failed.accept(why);
        },
        thrown);
  }

  private <T> void deliver(long mine, Consumer<T> to, T what) {
    threads
        .screen()
        .execute(
            () -> {
              if (version.get() == mine) to.accept(what);
            });
  }
}
