package earshot.ui.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// Carries events from any thread to the screen, one batch at a time, however fast they come.
///
/// Never blocks a publisher and never holds more than `most` events: what piles up beyond is folded
/// into one reload, since the database knows the facts.
///
/// @param <E> the events
public final class FxMailbox<E> {
  private final Executor screen;
  private final int most;
  private final Consumer<List<E>> batch;
  private final Runnable reload;

  private final Object lock = new Object();
  private List<E> waiting = new ArrayList<>();
  private boolean folded;
  private boolean underway;
  private boolean closed;

  /// A mailbox that empties itself on the screen's thread.
  ///
  /// @param most events held before they are folded, such as 1,000
  /// @param batch receives events in the order in which they came
  /// @param reload called once in place of everything that piled up
  public FxMailbox(Executor screen, int most, Consumer<List<E>> batch, Runnable reload) {
    this.screen = screen;
    this.most = most;
    this.batch = batch;
    this.reload = reload;
  }

  /// Takes an event from any thread.
  public void put(E event) {
    synchronized (lock) {
      if (closed || folded) return;
      if (waiting.size() == most) {
        waiting.clear();
        folded = true;
      } else {
        waiting.add(event);
      }
      if (underway) return;
      underway = true;
    }
    screen.execute(this::deliver);
  }

  /// Drops what waits and takes nothing more.
  public void close() {
    synchronized (lock) {
      closed = true;
      folded = false;
      waiting.clear();
    }
  }

  private void deliver() {
    List<E> events;
    boolean all;
    synchronized (lock) {
      events = waiting;
      all = folded;
      waiting = new ArrayList<>();
      folded = false;
      underway = false;
    }
    if (all) reload.run();
    else if (!events.isEmpty()) batch.accept(events);
  }
}
