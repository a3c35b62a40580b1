package earshot.search;

/// Calls a task twice a second on one thread of its own, until it is closed.
///
/// The thread is never interrupted, for it writes files through channels.
final class Keeper implements AutoCloseable {
  private static final long PAUSE_MILLIS = 500;

  private final Thread thread;
  private boolean closed;

  Keeper(Runnable task) {
    thread = Thread.ofPlatform().name("index-keeper").daemon().unstarted(() -> run(task));
    thread.start();
  }

  private void run(Runnable task) {
    while (pause()) task.run();
  }

  private synchronized boolean pause() {
    if (!closed) {
      try {
        wait(PAUSE_MILLIS);
      } catch (InterruptedException nobodyDoes) {
        closed = true;
      }
    }
    return !closed;
  }

  /// Ends after the task that is running.
  @Override
  public void close() {
    synchronized (this) {
      closed = true;
      notifyAll();
    }
    boolean ended = false;
    while (!ended) {
      try {
        thread.join();
        ended = true;
      } catch (InterruptedException later) {
        // The caller's interrupt must not cut short the last commit that follows.
        continue;
      }
    }
  }
}
