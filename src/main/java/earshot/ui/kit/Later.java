package earshot.ui.kit;

import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks in the background and delivers on the screen, unless something newer was asked meanwhile.
///
/// One for each thing on screen that is filled by answers: a list, a count, a detail. Asking and
/// delivering happen on the screen's thread.
public final class Later {
  private static final Logger LOG = LoggerFactory.getLogger(Later.class);
  private static final int MOST_CAUSES = 8;

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
    LOG.warn("question of a screen failed kinds={}", kinds(thrown));
    deliver(
        mine,
        why -> {
          // Before the screen speaks of it.
          Details.saw(why);
          failed.accept(why);
        },
        thrown);
  }

  // The screen names a code at most, and whoever mends the program needs the places; messages may
  // hold what somebody wrote.
  private static String kinds(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
        .limit(MOST_CAUSES)
        .map(Later::kind)
        .collect(Collectors.joining(" by "));
  }

  private static String kind(Throwable each) {
    StackTraceElement[] frames = each.getStackTrace();
    return each.getClass().getSimpleName() + (frames.length == 0 ? "" : " at " + frames[0]);
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
