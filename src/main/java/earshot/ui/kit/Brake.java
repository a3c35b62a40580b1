package earshot.ui.kit;

/// Holds long work or ends it, between two of its batches; each side is on a thread of its own.
final class Brake {
  private boolean held;
  private boolean stopped;

  /// Lets the work wait at its next batch.
  synchronized void hold() {
    held = true;
  }

  /// Lets it go on.
  synchronized void release() {
    held = false;
    notifyAll();
  }

  /// Lets it end at its next batch, whether it waits or not.
  synchronized void stop() {
    stopped = true;
    notifyAll();
  }

  /// Whether it is to end; waits while it is held. The work asks this.
  synchronized boolean stops() {
    while (held && !stopped) {
      try {
        wait();
      } catch (InterruptedException asked) {
        stopped = true;
        Thread.currentThread().interrupt();
      }
    }
    return stopped;
  }

  /// Whether it was told to end.
  synchronized boolean isStopped() {
    return stopped;
  }
}
