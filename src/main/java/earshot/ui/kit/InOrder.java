package earshot.ui.kit;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;

/// Runs work one piece after the other on another executor, in the order in which it was given.
///
/// Writes go through one of these, so that a click and its undo cannot overtake each other.
public final class InOrder implements Executor {
  private final Executor below;
  private final Queue<Runnable> waiting = new ArrayDeque<>();
  private boolean running;

  /// Runs everything on the executor below.
  public InOrder(Executor below) {
    this.below = below;
  }

  @Override
  public void execute(Runnable work) {
    synchronized (waiting) {
      waiting.add(work);
      if (running) return;
      running = true;
    }
    below.execute(this::runOne);
  }

  private void runOne() {
    Runnable work;
    synchronized (waiting) {
      work = waiting.remove();
    }
    try {
      work.run();
    } finally {
      goOn();
    }
  }

  private void goOn() {
    synchronized (waiting) {
      running = !waiting.isEmpty();
      if (!running) return;
    }
    below.execute(this::runOne);
  }
}
