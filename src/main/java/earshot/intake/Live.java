package earshot.intake;

import earshot.model.Mistakes;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// Tells the living parts of the program what has become durable.
public final class Live {
  private final List<Consumer<LiveEvent>> listeners = new CopyOnWriteArrayList<>();

  /// Calls the listener for every later event, on the publishing thread, until the subscription is
  /// closed.
  public Subscription subscribe(Consumer<LiveEvent> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  /// Tells everyone; a listener that fails is told of and does not keep the others from hearing.
  public void publish(LiveEvent event) {
    for (Consumer<LiveEvent> listener : listeners) {
      try {
        listener.accept(event);
      } catch (RuntimeException | Error failed) {
        Mistakes.tell(failed);
      }
    }
  }

  /// How many listeners are subscribed; tests count that none is left.
  public int listeners() {
    return listeners.size();
  }

  /// Ends hearing.
  public interface Subscription extends AutoCloseable {
    @Override
    void close();
  }
}
