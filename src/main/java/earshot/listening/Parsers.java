package earshot.listening;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.LongSupplier;

/// Lets no more documents be understood at once than there are processors, each within its budget.
///
/// On threads of their own, for nobody knows how long a virtual thread had the processor.
final class Parsers {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final long IDLE_SECONDS = 20;

  private final ThreadPoolExecutor threads;
  private final LongSupplier spent;

  Parsers(int atOnce) {
    this(atOnce, THREADS::getCurrentThreadCpuTime);
  }

  /// @param spent nanoseconds that the calling thread has had the processor for
  Parsers(int atOnce, LongSupplier spent) {
    this.spent = spent;
    threads =
        new ThreadPoolExecutor(
            atOnce,
            atOnce,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            Thread.ofPlatform().daemon().name("parse-", 1).factory());
    threads.allowCoreThreadTimeOut(true);
  }

  /// Does the work when there is room for it, and returns what came of it or throws what it threw.
  <T> T understand(Function<Budget, T> work) {
    try {
      return CompletableFuture.supplyAsync(() -> work.apply(new Budget(spent)), threads).join();
    } catch (CompletionException failed) {
      switch (failed.getCause()) {
        case RuntimeException reason -> throw reason;
        case Error reason -> throw reason;
        case null, default -> throw failed;
      }
    }
  }
}
