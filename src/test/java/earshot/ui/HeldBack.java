package earshot.ui;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;

/// An executor that runs nothing until told, so that a test decides who is late.
public final class HeldBack implements Executor {
  private final Queue<Runnable> waiting = new ArrayDeque<>();

  @Override
  public void execute(Runnable work) {
    waiting.add(work);
  }

  /// Runs the oldest piece of work.
  public void runOne() {
    waiting.remove().run();
  }

  /// Runs everything, also what is added on the way.
  public void runAll() {
    while (!waiting.isEmpty()) runOne();
  }

  public int waiting() {
    return waiting.size();
  }
}
