package earshot.ui.sources;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;

/// Runs work only when the test says so.
public final class ByHand implements Executor {
  private final Deque<Runnable> waiting = new ArrayDeque<>();

  @Override
  public void execute(Runnable work) {
    waiting.add(work);
  }

  /// Runs everything that waits, also what comes meanwhile.
  public void runAll() {
    while (!waiting.isEmpty()) waiting.poll().run();
  }

  /// How much waits.
  public int size() {
    return waiting.size();
  }
}
