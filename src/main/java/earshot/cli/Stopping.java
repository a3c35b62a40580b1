package earshot.cli;

import earshot.storage.Progress;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// Lets long work end by itself when the program is told to end, as by Ctrl+C: at its next step,
/// with nothing half.
final class Stopping implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 20;

  private final CountDownLatch over = new CountDownLatch(1);
  private final Thread onStop;
  private volatile boolean begun;
  private volatile boolean stopped;

  Stopping() {
    onStop = Thread.ofPlatform().name("stop").unstarted(this::stop);
    Runtime.getRuntime().addShutdownHook(onStop);
  }

  /// Begins the work. Hears how far it is, and ends it once the program was told to.
  Progress over(Progress told) {
    begun = true;
    return (done, of) -> {
      if (stopped) throw new CancellationException();
      told.at(done, of);
    };
  }

  /// Begins the work, which asks often whether it shall end.
  BooleanSupplier wished() {
    begun = true;
    return () -> stopped;
  }

  // The program is gone when this returns, so it waits for what is being tidied up; where somebody
  // is still asked for a passphrase there is nothing to wait for.
  private void stop() {
    stopped = true;
    if (!begun) return;
    try {
      var unused = over.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException asked) {
      Thread.currentThread().interrupt();
    }
  }

  /// The work is over, and everything it used is closed.
  @Override
  public void close() {
    over.countDown();
    if (stopped) return;
    try {
      var unused = Runtime.getRuntime().removeShutdownHook(onStop);
    } catch (IllegalStateException ending) {
      // It ends already, and no longer waits for this.
      stopped = true;
    }
  }
}
