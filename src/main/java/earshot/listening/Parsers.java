package earshot.listening;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/// Lets no more documents be understood at once than there are processors.
final class Parsers {
  private final Semaphore free;

  Parsers(int atOnce) {
    free = new Semaphore(atOnce);
  }

  /// Does the work when there is room for it.
  <T> T understand(Supplier<T> work) {
    free.acquireUninterruptibly();
    try {
      return work.get();
    } finally {
      free.release();
    }
  }
}
